package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.plotly.traces.Trace;

/** A figure of Plotly as it grows: traces, both as JSON and in Tablesaw's form if that is asked for, and the layout. */
final class PlotlyFigure {

    private final ArrayNode data = Json.array();
    private final ObjectNode layout = Json.object();
    private final List<Trace> traces = new ArrayList<>();
    private final boolean tablesaw;

    /**
     * Begins a figure.
     *
     * @param tablesaw whether traces of Tablesaw are made instead of JSON
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

    void add(Mark mark, Panel panel, Place place) {
        if (tablesaw) {
            traces.addAll(mark.traces(panel, place));
            return;
        }
        List<ObjectNode> parts = mark.json(panel);
        for (int i = 0; i < parts.size(); i++) {
            ObjectNode part = parts.get(i);
            boolean last = i == parts.size() - 1;
            new Place(place.panel(), place.legend() && last).put(part);
            add(part);
        }
    }

    /** Adds a trace that Tablesaw has not. */
    void add(ObjectNode trace) {
        if (tablesaw) {
            traces.add(new JsonTrace(trace));
        } else {
            data.add(trace);
        }
    }
}
