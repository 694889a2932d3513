package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.plotly.traces.Trace;

/** Collects the traces, as JSON or as Tablesaw traces, and the layout of a Plotly figure. */
final class PlotlyFigure {

    private final ArrayNode data = Json.array();
    private final ObjectNode layout = Json.object();
    private final List<Trace> traces = new ArrayList<>();
    private final boolean tablesaw;

    /**
     * Creates an empty figure.
     *
     * @param tablesaw whether traces are created for Tablesaw instead of as JSON
     */
    PlotlyFigure(boolean tablesaw) {
        this.tablesaw = tablesaw;
    }

    ObjectNode layout() {
        return layout;
    }

    ArrayNode data() {
        return data;
    }

    List<Trace> traces() {
        return traces;
    }

    void add(Mark mark, Panel panel, TracePlacement placement) {
        if (tablesaw) {
            traces.addAll(mark.traces(panel, placement));
            return;
        }
        List<ObjectNode> parts = mark.json(panel);
        for (int i = 0; i < parts.size(); i++) {
            ObjectNode part = parts.get(i);
            boolean last = i == parts.size() - 1;
            new TracePlacement(placement.panel(), placement.legend() && last).applyTo(part);
            part.put("name", Labels.forPlotly(Header.name(mark)));
            add(part);
        }
    }

    /** Adds a trace of a kind that Tablesaw lacks. */
    void add(ObjectNode trace) {
        if (tablesaw) {
            traces.add(new JsonTrace(trace));
        } else {
            data.add(trace);
        }
    }
}
