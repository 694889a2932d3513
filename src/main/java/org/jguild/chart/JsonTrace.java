package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tech.tablesaw.plotly.components.HoverLabel;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A trace that Tablesaw has not.
 *
 * @param json the trace in Plotly's words
 */
record JsonTrace(ObjectNode json) implements Trace {

    @Override
    public String asJavascript(int number) {
        return "var trace" + number + " = " + json + ";";
    }

    @Override
    public String name() {
        return json.path("name").asText();
    }

    @Override
    public HoverLabel hoverLabel() {
        return null;
    }

    @Override
    public boolean showLegend() {
        return json.path("showlegend").asBoolean(true);
    }
}
