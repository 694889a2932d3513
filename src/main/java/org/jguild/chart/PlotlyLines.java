package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts parallel axes into a figure of Plotly, as lines of a plane: Plotly's own parallel coordinates need WebGL, which takes
 * seconds to begin where the processor does the work of a graphics card, and of which a page can have few. Each axis goes
 * from 0 at its lower end to 1. Lines of one colour are one trace, broken between them, a grey one for lines set aside first.
 */
final class PlotlyLines {

    private static final int COLOURS = 11;
    private static final String GREY = "rgba(128,128,128,0.18)";
    private static final int LONGEST_LABEL = 24;
    private static final int PIXELS = 300;

    /** The script says what the page's ground is. */
    private static final String HALO = "0 0 2px var(--ground), 0 0 2px var(--ground), 0 0 3px var(--ground)";

    private final ParallelAxes content;
    private final PlotlyFigure figure;
    private final int axes;
    private final List<Interval> shown;

    PlotlyLines(ParallelAxes content, PlotlyFigure figure) {
        this.content = content;
        this.figure = figure;
        this.axes = content.axes().size();
        this.shown = IntStream.range(0, axes).mapToObj(content::shown).toList();
    }

    void add() {
        figure.add(lines(List.of(), GREY, 1));
        for (int colour = COLOURS - 1; colour >= 0; colour--) {
            List<List<Double>> lines = new ArrayList<>();
            for (int i = 0; i < content.lines().size(); i++) {
                if (Math.round(content.badness().get(i) * (COLOURS - 1)) == colour) {
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
        Interval here = shown.get(axis);
        return Numbers.rounded(
                (content.axes().get(axis).scale().length(value) - here.low()) / (here.high() - here.low()));
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

    /** A point where a line ends, at the objective: it tells which trial that is. Of lines that end in one pixel, one has it. */
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
            if (!pixels.add(Math.round(height * PIXELS))) {
                continue;
            }
            x.add(axes - 1.0);
            y.add(height);
            texts.add(objective.title() + " " + Numbers.rounded(value) + ", "
                    + content.texts().get(i));
            colours.add(Palette.between(Palette.QUALITY, content.badness().get(i)));
        }
        ObjectNode trace = trace("markers", x, y).put("hoverinfo", "text");
        trace.set("text", Json.texts(texts));
        trace.putObject("marker").put("size", 5).set("color", colours);
        return trace;
    }

    /** What the axes say along their length. */
    private ObjectNode labels() {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            for (Ticks.Tick tick : Ticks.of(content.axes().get(axis), shown.get(axis), ParallelAxes.TICKS)) {
                x.add(axis + 0.02);
                y.add(height(axis, tick.value()));
                texts.add(Labels.cut(tick.text(), LONGEST_LABEL));
            }
        }
        ObjectNode trace = trace("text", x, y).put("hoverinfo", "skip").put("textposition", "middle right");
        trace.set("text", Json.texts(texts));
        // The ground shines through around numbers that lines cross.
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
        ArrayNode places = x.putArray("tickvals");
        ArrayNode titles = x.putArray("ticktext");
        for (int axis = 0; axis < axes; axis++) {
            places.add(axis);
            titles.add(Labels.forPlotly(Labels.cut(content.axes().get(axis).title(), LONGEST_LABEL)));
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
