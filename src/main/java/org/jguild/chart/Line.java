package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A line through points; one that is not finite breaks it.
 *
 * @param name what the legend says; empty to be left out
 * @param ink its colour and dash
 * @param x where its points are across
 * @param y where they are down
 * @param steps whether it goes across first and then up or down, instead of straight
 */
record Line(String name, Ink ink, List<Double> x, List<Double> y, boolean steps) implements Mark {

    private static final double WIDTH = 2;

    Line {
        name = Labels.shown(name);
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " across, " + y.size() + " down");
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
    public void draw(Plot plot) {
        plot.svg()
                .element(
                        "path",
                        "class",
                        "line",
                        "d",
                        plot.path(x, y, steps),
                        "fill",
                        "none",
                        "stroke",
                        ink.css(),
                        "stroke-width",
                        WIDTH,
                        "stroke-linejoin",
                        "round",
                        "stroke-dasharray",
                        stroke());
    }

    private String stroke() {
        String stroke = Palette.stroke(ink.dash());
        return stroke.isEmpty() ? "none" : stroke;
    }

    @Override
    public void drawSample(Svg svg, double x, double y) {
        svg.element(
                "path",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(y) + "h18",
                "stroke",
                ink.css(),
                "stroke-width",
                WIDTH,
                "stroke-dasharray",
                stroke());
    }

    @Override
    public List<ObjectNode> json(Panel panel) {
        ObjectNode trace =
                Json.object().put("type", "scatter").put("mode", "lines").put("name", Labels.forPlotly(name));
        trace.set("x", Json.numbers(x));
        trace.set("y", Json.numbers(y));
        if (name.isEmpty()) {
            trace.put("hoverinfo", "skip");
        }
        trace.putObject("line")
                .put("color", ink.css())
                .put("width", WIDTH)
                .put("dash", Palette.dash(ink.dash()))
                .put("shape", steps ? "hv" : "linear");
        return List.of(trace);
    }

    @Override
    public List<Trace> traces(Panel panel, Place place) {
        ScatterTrace.ScatterBuilder builder = ScatterTrace.builder(xs().toArray(), ys().toArray())
                .mode(ScatterTrace.Mode.LINE)
                .line(tech.tablesaw.plotly.components.Line.builder()
                        .color(ink.css())
                        .width(WIDTH)
                        .dash(dash())
                        .shape(
                                steps
                                        ? tech.tablesaw.plotly.components.Line.Shape.HV
                                        : tech.tablesaw.plotly.components.Line.Shape.LINEAR)
                        .build());
        place.put(builder, this);
        return List.of(builder.build());
    }

    private tech.tablesaw.plotly.components.Line.Dash dash() {
        return switch (ink.dash()) {
            case 0 -> tech.tablesaw.plotly.components.Line.Dash.SOLID;
            case 1 -> tech.tablesaw.plotly.components.Line.Dash.DASH;
            case 2 -> tech.tablesaw.plotly.components.Line.Dash.DOT;
            default -> tech.tablesaw.plotly.components.Line.Dash.DASH_DOT;
        };
    }
}
