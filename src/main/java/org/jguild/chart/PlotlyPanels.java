package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jguild.text.Ellipsis;

/** Adds panels to a Plotly figure. */
final class PlotlyPanels {

    private static final String GRID = "rgba(128,128,128,0.25)";
    private static final double COLUMN_GAP = 0.05;
    private static final double ROW_GAP = 62;
    private static final int TICKS = 8;

    /** In a narrower page, a chart of several columns is scrolled. */
    private static final int MIN_PANEL_WIDTH = 190;

    private static final int MIN_MARGINS = 150;
    private static final int MAX_SHORT_LABEL = 5;
    private static final int MAX_CATEGORY_LENGTH = 26;

    private final PanelGrid panels;
    private final PlotlyFigure figure;

    PlotlyPanels(PanelGrid panels, PlotlyFigure figure) {
        this.panels = panels;
        this.figure = figure;
    }

    /** Adds the axes and marks of all panels. */
    void add() {
        Set<String> named = new HashSet<>();
        int names = panels.legend().size();
        for (int i = 0; i < panels.panels().size(); i++) {
            Panel panel = panels.panels().get(i);
            if (panel.isBlank()) {
                continue;
            }
            axes(i, panel);
            for (Mark mark : panel.marks()) {
                boolean first = !mark.name().isEmpty() && !(mark instanceof HeatMap) && named.add(mark.name());
                figure.add(mark, panel, new TracePlacement(i + 1, first && names > 1));
            }
        }
        figure.layout().put("barmode", "overlay");
        if (panels.columns() > 1) {
            figure.layout().withObject("meta").put("minWidth", MIN_MARGINS + MIN_PANEL_WIDTH * panels.columns());
        }
    }

    private void axes(int index, Panel panel) {
        int column = index % panels.columns();
        double width = (1 - COLUMN_GAP * (panels.columns() - 1)) / panels.columns();
        double left = column * (width + COLUMN_GAP);
        ObjectNode x = axis("x", index, panel.x(), panel.xRange());
        x.set("domain", Json.pair(left, left + width));
        x.put("anchor", TracePlacement.axis("y", index + 1));
        ObjectNode y = axis("y", index, panel.y(), panel.yRange());
        y.set("domain", rows(index / panels.columns()));
        y.put("anchor", TracePlacement.axis("x", index + 1));
        if (!panels.isLabelled(index)) {
            y.put("matches", TracePlacement.axis("y", index / panels.columns() * panels.columns() + 1));
            y.put("showticklabels", false);
            y.remove("title");
        }
    }

    /** The vertical interval of a row, from 0 at the bottom of the figure to 1 at the top. */
    private ArrayNode rows(int row) {
        List<Double> heights = panels.heights();
        double total = panels.height() - ROW_GAP;
        double below = heights.subList(row + 1, heights.size()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Json.pair(below / total, Math.min(1, (below + heights.get(row) - ROW_GAP) / total));
    }

    private ObjectNode axis(String letter, int index, Axis axis, Interval range) {
        String name = letter + "axis" + (index == 0 ? "" : String.valueOf(index + 1));
        ObjectNode json = figure.layout().putObject(name);
        json.putObject("title").put("text", Labels.forPlotly(axis.title()));
        json.put("type", axis.scale() == Scale.LOG ? "log" : "linear");
        json.put("gridcolor", GRID).put("linecolor", "rgba(128,128,128,0.7)").put("zeroline", false);
        json.put("automargin", hasLongLabels(axis, range));
        if (axis.range() != null) {
            json.set(
                    "range",
                    axis.downwards()
                            ? Json.pair(axis.range().high(), axis.range().low())
                            : Json.pair(axis.range().low(), axis.range().high()));
        }
        PlotlyTicks.addTo(json, axis, range, Math.max(3, TICKS / panels.columns()));
        if (axis.scale() == Scale.CATEGORY) {
            ArrayNode positions = json.put("tickmode", "array").putArray("tickvals");
            for (int i = 0; i < axis.categories().size(); i++) {
                positions.add(i);
            }
            json.set(
                    "ticktext",
                    Json.texts(axis.categories().stream()
                            .map(text -> Ellipsis.truncate(text, MAX_CATEGORY_LENGTH))
                            .toList()));
        } else {
            numbers(json, axis, range);
        }
        return json;
    }

    /**
     * Sets the notation of numbers, which is that of tables: Plotly's ticks without exponents where all labels are short, as they
     * follow a zoomed axis; otherwise, and on a logarithmic axis, the ticks of the image.
     */
    private static void numbers(ObjectNode json, Axis axis, Interval range) {
        List<Ticks.Tick> ticks = Ticks.of(axis, range, TICKS);
        json.put("exponentformat", "none").put("tickangle", 0);
        if (axis.scale() == Scale.LOG
                || ticks.stream().anyMatch(tick -> tick.text().contains("e"))) {
            ArrayNode values = json.put("tickmode", "array").putArray("tickvals");
            ticks.forEach(tick -> values.add(tick.value()));
            json.set("ticktext", Json.texts(ticks.stream().map(Ticks.Tick::text).toList()));
        }
    }

    /** Whether labels may not fit into the margins; Plotly then draws the chart twice to adapt the margins. */
    private static boolean hasLongLabels(Axis axis, Interval range) {
        return axis.scale() == Scale.CATEGORY
                || Ticks.of(axis, range, TICKS).stream()
                        .anyMatch(tick -> tick.text().length() > MAX_SHORT_LABEL);
    }
}
