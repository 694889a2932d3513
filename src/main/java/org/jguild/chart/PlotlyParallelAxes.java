package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Adds parallel axes to a Plotly figure, as a line chart. Plotly's own parallel coordinates need WebGL, which takes seconds to
 * start without a graphics card and is limited to a few charts per page. All lines of one colour are one interrupted trace, whose
 * {@code meta} has the trial of each line; the first trace is grey, for lines that the user has deselected.
 */
final class PlotlyParallelAxes {

    private static final int COLOURS = 11;
    private static final String GREY = "rgba(128,128,128,0.18)";
    private static final double LABEL_OFFSET = 0.02;

    private static final double MIN_AXIS_DISTANCE = 90;
    private static final double MIN_MARGINS = 160;

    /** Labels of ticks are legible on top of the lines. */
    private static final double LINE_OPACITY = 0.85;

    /** The script sets the variable to the background colour of the page. */
    private static final String HALO =
            "0 0 2px var(--background), 0 0 2px var(--background), 0 0 3px var(--background), 0 0 3px var(--background)";

    private final ParallelAxes content;
    private final PlotlyFigure figure;
    private final int axes;

    PlotlyParallelAxes(ParallelAxes content, PlotlyFigure figure) {
        this.content = content;
        this.figure = figure;
        this.axes = content.axes().size();
    }

    void add() {
        figure.add(lines(List.of(), GREY, 0));
        add(line -> !line.hasValue(), Palette.colour(Palette.GREY), 1);
        for (int i = COLOURS - 1; i >= 0; i--) {
            int colour = i;
            add(
                    line -> line.hasValue() && Math.round(line.rank() * (COLOURS - 1)) == colour,
                    ObjectiveColours.css(colour / (COLOURS - 1.0)),
                    0);
        }
        ends();
        figure.add(labels());
        layout(figure.layout());
    }

    private void add(Predicate<ParallelLine> which, String colour, int dash) {
        List<ParallelLine> lines = content.lines().stream().filter(which).toList();
        if (!lines.isEmpty()) {
            figure.add(lines(lines, colour, dash));
        }
    }

    private ObjectNode lines(List<ParallelLine> lines, String colour, int dash) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        ArrayNode trials = Json.array();
        for (ParallelLine line : lines) {
            for (int axis = 0; axis < axes; axis++) {
                x.add((double) axis);
                y.add(line.heights().get(axis));
            }
            x.add(Double.NaN);
            y.add(Double.NaN);
            trials.add(line.trial());
        }
        ObjectNode trace = trace("lines", x, y).put("hoverinfo", "skip").put("opacity", LINE_OPACITY);
        trace.putObject("line").put("color", colour).put("width", 1.5).put("dash", Palette.plotlyDash(dash));
        trace.putObject("meta").set("trials", trials);
        return trace;
    }

    /** A point at the end of each line, whose hover text describes the trial; those of one kind are one trace. */
    private void ends() {
        for (TrialKind kind : TrialKind.values()) {
            List<ParallelLine> lines =
                    content.lines().stream().filter(line -> line.kind() == kind).toList();
            if (!lines.isEmpty()) {
                figure.add(ends(kind, lines));
            }
        }
    }

    private ObjectNode ends(TrialKind kind, List<ParallelLine> lines) {
        ObjectNode trace = trace(
                "markers",
                Collections.nCopies(lines.size(), axes - 1.0),
                lines.stream().map(ParallelLine::end).toList());
        ArrayNode texts = trace.putArray("text");
        ArrayNode trials = trace.putArray("customdata");
        lines.forEach(line -> {
            texts.add(Labels.forPlotly(line.text()).replace("\n", "<br>"));
            trials.add(line.trial());
        });
        trace.put("hovertemplate", "%{text}<extra></extra>").put("cliponaxis", false);
        ObjectNode marker = trace.putObject("marker");
        if (kind == TrialKind.EVALUATED) {
            marker.put("size", 5);
            List<Double> ranks = lines.stream().map(ParallelLine::rank).toList();
            content.scale().addTo(marker, ranks, SvgParallelAxes.BAR_DISTANCE);
        } else {
            PointLook.of(kind).addTo(marker);
        }
        return trace;
    }

    /** The tick labels of the axes; the script leaves out those for which there is no room. */
    private ObjectNode labels() {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        ArrayNode numbers = Json.array();
        for (int i = 0; i < axes; i++) {
            ParallelAxis axis = content.axes().get(i);
            double at = i + LABEL_OFFSET;
            for (Ticks.Tick tick : Ticks.of(axis.axis(), axis.range(), ParallelAxes.TICKS)) {
                x.add(at);
                y.add(axis.height(tick.value()));
                texts.add(tick.text());
                numbers.add(axis.axis().scale() == Scale.CATEGORY ? 0 : 1);
            }
            axis.outside().forEach((text, height) -> {
                x.add(at);
                y.add(height);
                texts.add(text);
                numbers.add(0);
            });
        }
        ObjectNode trace = trace("text", x, y).put("hoverinfo", "skip").put("textposition", "middle right");
        trace.set("text", Json.texts(texts));
        trace.put("cliponaxis", false).putObject("meta").set("numbers", numbers);
        // A halo in the background colour keeps numbers legible where lines cross them.
        trace.putObject("textfont").put("size", ParallelTitles.TICK_FONT).put("shadow", HALO);
        return trace;
    }

    private static ObjectNode trace(String mode, List<Double> x, List<Double> y) {
        ObjectNode trace =
                Json.object().put("type", "scatter").put("mode", mode).put("showlegend", false);
        trace.set("x", Json.numbers(x));
        trace.set("y", Json.numbers(y));
        return trace;
    }

    private void layout(ObjectNode layout) {
        ParallelTitles titles = content.titles();
        ObjectNode x = layout.putObject("xaxis").put("tickmode", "array").put("side", "top");
        ArrayNode positions = x.putArray("tickvals");
        ArrayNode shown = x.putArray("ticktext");
        ArrayNode names = layout.withObject("meta").putArray("axes");
        for (int axis = 0; axis < axes; axis++) {
            positions.add(axis);
            shown.add(Labels.forPlotly(titles.shown(axis)));
            names.add(Labels.forPlotly(titles.names().get(axis)));
        }
        x.set("range", Json.pair(-0.02, axes - 1 + 0.02));
        x.put("showgrid", false).put("tickangle", titles.rising() ? -45 : 0);
        x.put("zeroline", false).put("fixedrange", true).put("ticks", "");
        ObjectNode y = layout.putObject("yaxis").put("visible", false).put("fixedrange", true);
        y.set("range", Json.pair(content.heights().low(), content.heights().high()));
        layout.put("dragmode", "select");
        layout.withObject("meta").put("minWidth", Math.max(titles.minWidth(), MIN_MARGINS + MIN_AXIS_DISTANCE * axes));
        layout.withObject("margin").put("b", 20).put("l", ParallelTitles.LEFT).put("r", ParallelTitles.RIGHT);
        ArrayNode shapes = layout.putArray("shapes");
        for (int axis = 0; axis < axes; axis++) {
            ParallelAxis here = content.axes().get(axis);
            shapes.add(vertical(axis, 0, 1, "solid"));
            if (here.lowest() < 0) {
                shapes.add(vertical(axis, here.lowest(), 0, "dot"));
            }
            if (here.highest() > 1) {
                shapes.add(vertical(axis, 1, here.highest(), "dot"));
            }
        }
    }

    private static ObjectNode vertical(int axis, double from, double to, String dash) {
        ObjectNode shape = Json.object().put("type", "line").put("layer", "below");
        shape.put("x0", axis).put("x1", axis).put("y0", from).put("y1", to);
        shape.putObject("line")
                .put("color", "rgba(128,128,128,0.9)")
                .put("width", 1.5)
                .put("dash", dash);
        return shape;
    }
}
