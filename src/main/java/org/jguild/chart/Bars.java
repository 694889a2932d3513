package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Bars from left to right.
 *
 * @param name what the legend says; empty to be left out
 * @param ink their colour
 * @param y where they are down; each is 0.7 high
 * @param from where they begin
 * @param to where they end
 * @param texts what each one is, for those who point at it
 */
record Bars(String name, Ink ink, List<Double> y, List<Double> from, List<Double> to, List<String> texts)
        implements Mark {

    private static final double HEIGHT = 0.7;
    private static final double THINNEST = 1.5;

    Bars {
        name = Labels.shown(name);
        y = List.copyOf(y);
        from = List.copyOf(from);
        to = List.copyOf(to);
        texts = texts.stream().map(Labels::shown).toList();
        if (y.size() != from.size() || y.size() != to.size() || y.size() != texts.size()) {
            throw new IllegalArgumentException(
                    y.size() + " bars, " + from.size() + " beginnings, " + to.size() + " ends");
        }
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
    public void draw(Plot plot) {
        plot.svg().open("g", "class", "bars", "fill", ink.css());
        for (int i = 0; i < y.size(); i++) {
            double left = plot.x().at(from.get(i));
            double top = plot.y().at(y.get(i) + HEIGHT / 2);
            double height = plot.y().at(y.get(i) - HEIGHT / 2) - top;
            plot.svg()
                    .element(
                            "rect",
                            "x",
                            left,
                            "y",
                            top,
                            "width",
                            Math.max(THINNEST, plot.x().at(to.get(i)) - left),
                            "height",
                            height);
        }
        plot.svg().close();
    }

    @Override
    public void drawSample(Svg svg, double x, double y) {
        svg.element("rect", "x", x, "y", y - 5, "width", 18, "height", 10, "fill", ink.css());
    }

    @Override
    public List<ObjectNode> json(Panel panel) {
        ObjectNode trace =
                Json.object().put("type", "bar").put("orientation", "h").put("name", Labels.forPlotly(name));
        trace.set("x", Json.numbers(lengths()));
        trace.set("base", Json.numbers(from));
        trace.set("y", Json.numbers(y));
        trace.put("width", HEIGHT);
        trace.set("hovertext", Json.texts(texts));
        trace.put("hoverinfo", "text");
        trace.putObject("marker").put("color", ink.css());
        return List.of(trace);
    }

    private List<Double> lengths() {
        List<Double> lengths = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            lengths.add(to.get(i) - from.get(i));
        }
        return lengths;
    }

    /** Tablesaw's bars all begin at 0. */
    @Override
    public List<Trace> traces(Panel panel, Place place) {
        if (from.stream().anyMatch(start -> start != 0)) {
            ObjectNode trace = json(panel).get(0);
            place.put(trace);
            return List.of(new JsonTrace(trace));
        }
        BarTrace.BarBuilder builder = BarTrace.builder(
                        y.toArray(),
                        to.stream().mapToDouble(Double::doubleValue).toArray())
                .orientation(BarTrace.Orientation.HORIZONTAL)
                .marker(Marker.builder().color(ink.css()).build());
        place.put(builder, this);
        return List.of(builder.build());
    }
}
