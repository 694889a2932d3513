package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A line through points; a point that is not finite interrupts it.
 *
 * @param name the name in the legend; empty for no entry
 * @param style its colour and dash pattern
 * @param x the x values
 * @param y the y values
 * @param steps whether the line is a step function: horizontal from each point, then vertical to the next
 */
record Line(String name, MarkStyle style, List<Double> x, List<Double> y, boolean steps) implements Mark {

    private static final double WIDTH = 2;

    Line {
        name = Labels.clean(name);
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " x values and " + y.size() + " y values");
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
                        style.css(),
                        "stroke-width",
                        WIDTH,
                        "stroke-linejoin",
                        "round",
                        "stroke-dasharray",
                        dashArray());
    }

    private String dashArray() {
        String dashArray = Palette.dashArray(style.dash());
        return dashArray.isEmpty() ? "none" : dashArray;
    }

    @Override
    public void drawLegendSymbol(Svg svg, double x, double y) {
        svg.element(
                "path",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(y) + "h18",
                "stroke",
                style.css(),
                "stroke-width",
                WIDTH,
                "stroke-dasharray",
                dashArray());
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
                .put("color", style.css())
                .put("width", WIDTH)
                .put("dash", Palette.plotlyDash(style.dash()))
                .put("shape", steps ? "hv" : "linear");
        return List.of(trace);
    }

    @Override
    public List<Trace> traces(Panel panel, TracePlacement placement) {
        ScatterTrace.ScatterBuilder builder = ScatterTrace.builder(xs().toArray(), ys().toArray())
                .mode(ScatterTrace.Mode.LINE)
                .line(tech.tablesaw.plotly.components.Line.builder()
                        .color(style.css())
                        .width(WIDTH)
                        .dash(dash())
                        .shape(
                                steps
                                        ? tech.tablesaw.plotly.components.Line.Shape.HV
                                        : tech.tablesaw.plotly.components.Line.Shape.LINEAR)
                        .build());
        placement.applyTo(builder, this);
        return List.of(builder.build());
    }

    private tech.tablesaw.plotly.components.Line.Dash dash() {
        return switch (style.dash()) {
            case 0 -> tech.tablesaw.plotly.components.Line.Dash.SOLID;
            case 1 -> tech.tablesaw.plotly.components.Line.Dash.DASH;
            case 2 -> tech.tablesaw.plotly.components.Line.Dash.DOT;
            default -> tech.tablesaw.plotly.components.Line.Dash.DASH_DOT;
        };
    }
}
