package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.plotly.components.HoverLabel;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A trace of a kind that Tablesaw lacks.
 *
 * @param json the trace as Plotly JSON
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
    public @Nullable HoverLabel hoverLabel() {
        return null;
    }

    @Override
    public boolean showLegend() {
        return json.path("showlegend").asBoolean(true);
    }
}
