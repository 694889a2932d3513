package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jguild.text.Ellipsis;

/**
 * Adds parallel axes to a Plotly figure, as a line chart. Plotly's own parallel coordinates need WebGL, which takes seconds to
 * start without a graphics card and is limited to a few charts per page. Each axis is scaled to the interval from 0 to 1. All
 * lines of one colour are one interrupted trace; the first trace is grey, for lines that the user has deselected.
 */
final class PlotlyParallelAxes {

    private static final int COLOURS = 11;
    private static final String GREY = "rgba(128,128,128,0.18)";
    private static final int MAX_LABEL_LENGTH = 24;
    private static final int END_PIXELS = 300;

    /** The script sets the variable to the background colour of the page. */
    private static final String HALO =
            "0 0 2px var(--background), 0 0 2px var(--background), 0 0 3px var(--background)";

    private final ParallelAxes content;
    private final PlotlyFigure figure;
    private final int axes;
    private final List<Interval> ranges;

    PlotlyParallelAxes(ParallelAxes content, PlotlyFigure figure) {
        this.content = content;
        this.figure = figure;
        this.axes = content.axes().size();
        this.ranges = IntStream.range(0, axes).mapToObj(content::range).toList();
    }

    void add() {
        figure.add(lines(List.of(), GREY, 1));
        for (int colour = COLOURS - 1; colour >= 0; colour--) {
            List<List<Double>> lines = new ArrayList<>();
            for (int i = 0; i < content.lines().size(); i++) {
                if (Math.round(content.relativeRanks().get(i) * (COLOURS - 1)) == colour) {
                    lines.add(content.lines().get(i));
                }
            }
            if (!lines.isEmpty()) {
                figure.add(lines(lines, Palette.between(Palette.QUALITY, colour / (COLOURS - 1.0)), 1.5));
            }
        }
        figure.add(ends());
        figure.add(labels());
        layout(figure.layout());
    }

    private double height(int axis, double value) {
        Interval range = ranges.get(axis);
        return Numbers.rounded(
                (content.axes().get(axis).scale().position(value) - range.low()) / (range.high() - range.low()));
    }

    private ObjectNode lines(List<List<Double>> lines, String colour, double width) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (List<Double> line : lines) {
            for (int axis = 0; axis < axes; axis++) {
                x.add((double) axis);
                y.add(height(axis, line.get(axis)));
            }
            x.add(Double.NaN);
            y.add(Double.NaN);
        }
        ObjectNode trace = trace("lines", x, y).put("hoverinfo", "skip");
        trace.putObject("line").put("color", colour).put("width", width);
        return trace;
    }

    /** A point at the end of each line, whose hover text names the trial; one point if several lines end at the same pixel. */
    private ObjectNode ends() {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        ArrayNode colours = Json.array();
        Axis objective = content.axes().get(axes - 1);
        Set<Long> pixels = new HashSet<>();
        for (int i = 0; i < content.lines().size(); i++) {
            double value = content.lines().get(i).get(axes - 1);
            double height = height(axes - 1, value);
            if (!pixels.add(Math.round(height * END_PIXELS))) {
                continue;
            }
            x.add(axes - 1.0);
            y.add(height);
            texts.add(objective.title() + " " + Numbers.rounded(value) + ", "
                    + content.texts().get(i));
            colours.add(Palette.between(Palette.QUALITY, content.relativeRanks().get(i)));
        }
        ObjectNode trace = trace("markers", x, y).put("hoverinfo", "text");
        trace.set("text", Json.texts(texts));
        trace.putObject("marker").put("size", 5).set("color", colours);
        return trace;
    }

    /** The tick labels of the axes. */
    private ObjectNode labels() {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            for (Ticks.Tick tick : Ticks.of(content.axes().get(axis), ranges.get(axis), ParallelAxes.TICKS)) {
                x.add(axis + 0.02);
                y.add(height(axis, tick.value()));
                texts.add(Ellipsis.truncate(tick.text(), MAX_LABEL_LENGTH));
            }
        }
        ObjectNode trace = trace("text", x, y).put("hoverinfo", "skip").put("textposition", "middle right");
        trace.set("text", Json.texts(texts));
        // A halo in the background colour keeps numbers legible where lines cross them.
        trace.putObject("textfont").put("size", 11).put("shadow", HALO);
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
        ObjectNode x = layout.putObject("xaxis").put("tickmode", "array").put("side", "top");
        ArrayNode positions = x.putArray("tickvals");
        ArrayNode titles = x.putArray("ticktext");
        for (int axis = 0; axis < axes; axis++) {
            positions.add(axis);
            titles.add(
                    Labels.forPlotly(Ellipsis.truncate(content.axes().get(axis).title(), MAX_LABEL_LENGTH)));
        }
        x.set("range", Json.pair(-0.1, axes - 0.7));
        x.put("gridcolor", "rgba(128,128,128,0.9)").put("gridwidth", 1.5);
        x.put("zeroline", false).put("fixedrange", true).put("ticks", "");
        ObjectNode y = layout.putObject("yaxis").put("visible", false).put("fixedrange", true);
        y.set("range", Json.pair(-0.04, 1.04));
        layout.put("dragmode", "select");
        layout.withObject("margin").put("b", 20);
    }
}
