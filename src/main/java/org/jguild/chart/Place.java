package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.TraceBuilder;

/**
 * Where a trace is in a figure of Plotly.
 *
 * @param panel the number of its panel, from 1
 * @param legend whether the legend shows it
 */
record Place(int panel, boolean legend) {

    /** Plotly's name of the panel's axis: x, x2, x3. */
    static String axis(String letter, int panel) {
        return panel == 1 ? letter : letter + panel;
    }

    void put(ObjectNode trace) {
        trace.put("xaxis", axis("x", panel)).put("yaxis", axis("y", panel)).put("showlegend", legend);
    }

    /** Puts a trace of Tablesaw there, which writes the name between quotes. */
    void put(TraceBuilder trace, Mark mark) {
        trace.name(mark.name().replace("\\", "\\\\"));
        trace.xAxis(axis("x", panel)).yAxis(axis("y", panel));
    }

    /** Puts a trace of Tablesaw there that the legend may show. */
    void put(ScatterTrace.ScatterBuilder trace, Mark mark) {
        put((TraceBuilder) trace, mark);
        trace.showLegend(legend);
    }
}
