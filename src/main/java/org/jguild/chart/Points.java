package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.components.Symbol;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Points of a scatter plot.
 *
 * @param name the name in the legend
 * @param style their colour, which also determines their shape
 * @param x the x values
 * @param y the y values
 * @param texts the hover text of each point
 */
record Points(String name, MarkStyle style, List<Double> x, List<Double> y, List<String> texts) implements Mark {

    private static final double RADIUS = 4;
    private static final double OPACITY = 0.85;
    private static final List<String> SYMBOLS = List.of("circle", "square", "diamond", "triangle-up");

    Points {
        name = Labels.clean(name);
        x = List.copyOf(x);
        y = List.copyOf(y);
        texts = texts.stream().map(Labels::clean).toList();
        if (x.size() != y.size() || x.size() != texts.size()) {
            throw new IllegalArgumentException(
                    x.size() + " x values, " + y.size() + " y values and " + texts.size() + " texts");
        }
    }

    @Override
    public DoubleStream xs() {
        return x.stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public DoubleStream ys() {
        return y.stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public void draw(PlotArea plot) {
        plot.svg().open("g", "class", "points", "fill", style.css(), "fill-opacity", OPACITY, "stroke", edge());
        for (int i = 0; i < x.size(); i++) {
            double xPixel = plot.x().at(x.get(i));
            double yPixel = plot.y().at(y.get(i));
            if (Double.isFinite(xPixel + yPixel)) {
                shape(plot.svg(), xPixel, yPixel);
            }
        }
        plot.svg().close();
    }

    /** White points need an outline to be visible on a light background. */
    private String edge() {
        return style.colour() == Palette.WHITE ? "#444444" : "none";
    }

    /** The index of the shape. */
    private int shape() {
        return style.colour() == Palette.WHITE ? 0 : style.colour() % SYMBOLS.size();
    }

    private void shape(Svg svg, double x, double y) {
        switch (shape()) {
            case 0 -> svg.element("circle", "cx", x, "cy", y, "r", RADIUS);
            case 1 -> svg.element("rect", "x", x - RADIUS, "y", y - RADIUS, "width", 2 * RADIUS, "height", 2 * RADIUS);
            case 2 ->
                svg.element("path", "d", "M" + Svg.number(x) + " " + Svg.number(y - 5.5) + "l5.5 5.5-5.5 5.5-5.5-5.5z");
            default -> svg.element("path", "d", "M" + Svg.number(x) + " " + Svg.number(y - 5) + "l5 9h-10z");
        }
    }

    @Override
    public void drawLegendSymbol(Svg svg, double x, double y) {
        svg.open("g", "fill", style.css(), "stroke", edge());
        shape(svg, x + 9, y);
        svg.close();
    }

    @Override
    public List<ObjectNode> json(Panel panel) {
        ObjectNode trace =
                Json.object().put("type", "scatter").put("mode", "markers").put("name", Labels.forPlotly(name));
        trace.set("x", Json.numbers(x));
        trace.set("y", Json.numbers(y));
        trace.set("text", Json.texts(texts));
        trace.put("hovertemplate", "%{text}" + line(panel.x(), "x") + line(panel.y(), "y") + "<extra></extra>");
        // An opacity of the marker would make browsers draw each point as a layer, which takes a second for thousands
        // of
        // points. So the colour has the opacity.
        trace.putObject("marker")
                .put("color", style.css(OPACITY))
                .put("opacity", 1)
                .put("size", 2 * RADIUS)
                .put("symbol", SYMBOLS.get(shape()))
                .putObject("line")
                .put("color", "#444444")
                .put("width", style.colour() == Palette.WHITE ? 1 : 0);
        return List.of(trace);
    }

    private static String line(Axis axis, String letter) {
        return axis.title().isEmpty()
                ? ""
                : "<br>" + Labels.forPlotly(axis.title()).replace("%", "&#37;") + ": %{" + letter + "}";
    }

    @Override
    public List<Trace> traces(Panel panel, TracePlacement placement) {
        Marker.MarkerBuilder marker =
                Marker.builder().color(style.css()).size(2 * RADIUS).symbol(symbol());
        if (style.colour() == Palette.WHITE) {
            marker.line(tech.tablesaw.plotly.components.Line.builder()
                    .color("#444444")
                    .width(1)
                    .build());
        }
        ScatterTrace.ScatterBuilder builder = ScatterTrace.builder(xs().toArray(), ys().toArray())
                .mode(ScatterTrace.Mode.MARKERS)
                .marker(marker.build());
        placement.applyTo(builder, this);
        return List.of(builder.build());
    }

    private Symbol symbol() {
        return switch (shape()) {
            case 0 -> Symbol.CIRCLE;
            case 1 -> Symbol.SQUARE;
            case 2 -> Symbol.DIAMOND;
            default -> Symbol.TRIANGLE_UP;
        };
    }
}
