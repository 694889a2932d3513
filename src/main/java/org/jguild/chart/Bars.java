package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Horizontal bars.
 *
 * @param name the name in the legend; empty for no entry
 * @param style their colour
 * @param y the y value of the middle of each bar; each is 0.7 high
 * @param from the x value where each bar begins
 * @param to the x value where each bar ends
 * @param texts the hover text of each bar, of one or more lines
 * @param labels the text next to the end of each bar; empty for none
 * @param trials the number of the trial of each bar; empty if the bars are not trials
 */
record Bars(
        String name,
        MarkStyle style,
        List<Double> y,
        List<Double> from,
        List<Double> to,
        List<String> texts,
        List<String> labels,
        List<Integer> trials)
        implements Mark {

    private static final double HEIGHT = 0.7;
    private static final double MIN_WIDTH = 1.5;

    Bars {
        name = Labels.clean(name);
        y = List.copyOf(y);
        from = List.copyOf(from);
        to = List.copyOf(to);
        texts = texts.stream().map(Labels::cleanLines).toList();
        labels = labels.stream().map(Labels::clean).toList();
        trials = List.copyOf(trials);
        if (y.size() != from.size() || y.size() != to.size() || y.size() != texts.size()) {
            throw new IllegalArgumentException(y.size() + " bars, " + from.size() + " starts, " + to.size() + " ends");
        }
    }

    /** Creates bars without labels that are not trials. */
    Bars(String name, MarkStyle style, List<Double> y, List<Double> from, List<Double> to, List<String> texts) {
        this(name, style, y, from, to, texts, List.of(), List.of());
    }

    @Override
    public DoubleStream xs() {
        return Stream.concat(from.stream(), to.stream()).mapToDouble(Double::doubleValue);
    }

    @Override
    public DoubleStream ys() {
        return y.stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public void draw(PlotArea plot) {
        plot.svg().open("g", "class", "bars", "fill", style.css());
        for (int i = 0; i < y.size(); i++) {
            double left = plot.x().at(from.get(i));
            double upper = plot.y().at(y.get(i) + HEIGHT / 2);
            double lower = plot.y().at(y.get(i) - HEIGHT / 2);
            double top = Math.min(upper, lower);
            double height = Math.abs(lower - upper);
            plot.svg()
                    .element(
                            "rect",
                            "x",
                            left,
                            "y",
                            top,
                            "width",
                            Math.max(MIN_WIDTH, plot.x().at(to.get(i)) - left),
                            "height",
                            height);
        }
        plot.svg().close();
        for (int i = 0; i < labels.size(); i++) {
            double right = plot.x().at(to.get(i));
            plot.svg().text(right + 6, plot.y().at(y.get(i)) + 4, labels.get(i), "class", "bar-label", "font-size", 11);
        }
    }

    @Override
    public void drawLegendSymbol(Svg svg, double x, double y) {
        svg.element("rect", "x", x, "y", y - 5, "width", 18, "height", 10, "fill", style.css());
    }

    @Override
    public List<ObjectNode> json(Panel panel) {
        ObjectNode trace =
                Json.object().put("type", "bar").put("orientation", "h").put("name", Labels.forPlotly(name));
        trace.set("x", Json.numbers(lengths()));
        trace.set("base", Json.numbers(from));
        trace.set("y", Json.numbers(y));
        trace.put("width", HEIGHT);
        ArrayNode hover = trace.putArray("hovertext");
        texts.forEach(text -> hover.add(Labels.forPlotly(text).replace("\n", "<br>")));
        trace.put("hoverinfo", "text");
        trace.putObject("marker").put("color", style.css());
        if (!labels.isEmpty()) {
            trace.set("text", Json.texts(labels));
            trace.put("textposition", "outside").put("cliponaxis", false);
        }
        if (!trials.isEmpty()) {
            ArrayNode numbers = trace.putArray("customdata");
            trials.forEach(numbers::add);
        }
        return List.of(trace);
    }

    private List<Double> lengths() {
        List<Double> lengths = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            lengths.add(to.get(i) - from.get(i));
        }
        return lengths;
    }

    /** Bars of Tablesaw all begin at 0; others are written as JSON. */
    @Override
    public List<Trace> traces(Panel panel, TracePlacement placement) {
        if (from.stream().anyMatch(start -> start != 0)) {
            ObjectNode trace = json(panel).get(0);
            placement.applyTo(trace);
            return List.of(new JsonTrace(trace));
        }
        BarTrace.BarBuilder builder = BarTrace.builder(
                        y.toArray(),
                        to.stream().mapToDouble(Double::doubleValue).toArray())
                .orientation(BarTrace.Orientation.HORIZONTAL)
                .marker(Marker.builder().color(style.css()).build());
        placement.applyTo(builder, this);
        return List.of(builder.build());
    }
}
