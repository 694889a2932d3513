package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.TraceBuilder;

/**
 * The panel of a trace in a Plotly figure, and whether it has a legend entry.
 *
 * @param panel the number of its panel, from 1
 * @param legend whether the legend shows the trace
 */
record TracePlacement(int panel, boolean legend) {

    /** Plotly's name of the x or y axis of a panel, such as {@code x}, {@code x2}, {@code x3}. */
    static String axis(String letter, int panel) {
        return panel == 1 ? letter : letter + panel;
    }

    void applyTo(ObjectNode trace) {
        trace.put("xaxis", axis("x", panel)).put("yaxis", axis("y", panel)).put("showlegend", legend);
    }

    /** Sets the panel of a Tablesaw trace, and its name, which Tablesaw writes between quotes. */
    void applyTo(TraceBuilder trace, Mark mark) {
        trace.name(mark.name().replace("\\", "\\\\"));
        trace.xAxis(axis("x", panel)).yAxis(axis("y", panel));
    }

    /** Sets the panel, the name and the legend entry of a Tablesaw trace. */
    void applyTo(ScatterTrace.ScatterBuilder trace, Mark mark) {
        applyTo((TraceBuilder) trace, mark);
        trace.showLegend(legend);
    }
}
