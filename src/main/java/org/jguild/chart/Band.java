package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * The area between two lines, shaded; all points are finite.
 *
 * @param name the name in the legend
 * @param style its colour
 * @param x the x values
 * @param low the y values of the lower line
 * @param high the y values of the upper line
 */
record Band(String name, MarkStyle style, List<Double> x, List<Double> low, List<Double> high) implements Mark {

    private static final double OPACITY = 0.22;

    Band {
        name = Labels.clean(name);
        x = List.copyOf(x);
        low = List.copyOf(low);
        high = List.copyOf(high);
        if (x.size() != low.size() || x.size() != high.size()) {
            throw new IllegalArgumentException(
                    x.size() + " x values, " + low.size() + " low and " + high.size() + " high y values");
        }
    }

    @Override
    public DoubleStream xs() {
        return x.stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public DoubleStream ys() {
        return Stream.concat(low.stream(), high.stream()).mapToDouble(Double::doubleValue);
    }

    @Override
    public void draw(PlotArea plot) {
        List<Double> around = new ArrayList<>(x);
        List<Double> edge = new ArrayList<>(high);
        List<Double> back = new ArrayList<>(x);
        List<Double> under = new ArrayList<>(low);
        Collections.reverse(back);
        Collections.reverse(under);
        around.addAll(back);
        edge.addAll(under);
        plot.svg()
                .element(
                        "path",
                        "class",
                        "band",
                        "d",
                        plot.path(around, edge, false) + "Z",
                        "fill",
                        style.css(),
                        "fill-opacity",
                        OPACITY);
    }

    @Override
    public void drawLegendSymbol(Svg svg, double x, double y) {
        svg.element(
                "rect", "x", x, "y", y - 5, "width", 18, "height", 10, "fill", style.css(), "fill-opacity", OPACITY);
    }

    @Override
    public List<ObjectNode> json(Panel panel) {
        return List.of(edge(low), edge(high).put("fill", "tonexty").put("fillcolor", style.css(OPACITY)));
    }

    private ObjectNode edge(List<Double> y) {
        ObjectNode trace = Json.object()
                .put("type", "scatter")
                .put("mode", "lines")
                .put("name", Labels.forPlotly(name))
                .put("hoverinfo", "skip");
        trace.set("x", Json.numbers(x));
        trace.set("y", Json.numbers(y));
        trace.putObject("line").put("width", 0);
        return trace;
    }

    @Override
    public List<Trace> traces(Panel panel, TracePlacement placement) {
        ScatterTrace.ScatterBuilder lower = edge(low, new TracePlacement(placement.panel(), false));
        ScatterTrace.ScatterBuilder upper =
                edge(high, placement).fill(ScatterTrace.Fill.TO_NEXT_Y).fillColor(style.css(OPACITY));
        return List.of(lower.build(), upper.build());
    }

    private ScatterTrace.ScatterBuilder edge(List<Double> y, TracePlacement placement) {
        ScatterTrace.ScatterBuilder builder = ScatterTrace.builder(
                        xs().toArray(),
                        y.stream().mapToDouble(Double::doubleValue).toArray())
                .mode(ScatterTrace.Mode.LINE)
                .line(tech.tablesaw.plotly.components.Line.builder()
                        .color(style.css(OPACITY))
                        .width(0)
                        .build());
        placement.applyTo(builder, this);
        return builder;
    }
}
