package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import tech.tablesaw.plotly.traces.ContourTrace;
import tech.tablesaw.plotly.traces.HeatmapTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A value at each place of a grid, as colours.
 *
 * @param name what the values are, for the colour bar
 * @param x the places across, rising
 * @param y the places up, rising
 * @param z the values, a row for each y; all finite
 * @param smooth whether there are values between the places, so that contours can be drawn
 */
record HeatMap(String name, List<Double> x, List<Double> y, List<List<Double>> z, boolean smooth) implements Mark {

    private static final int LEVELS = 10;

    HeatMap {
        name = Labels.shown(name);
        x = List.copyOf(x);
        y = List.copyOf(y);
        z = z.stream().map(List::copyOf).toList();
    }

    @Override
    public Ink ink() {
        return Ink.of(Palette.GREY);
    }

    @Override
    public DoubleStream xs() {
        return x.stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public DoubleStream ys() {
        return y.stream().mapToDouble(Double::doubleValue);
    }

    private DoubleStream zs() {
        return z.stream().flatMap(List::stream).mapToDouble(Double::doubleValue);
    }

    /** The values that the colours span. */
    Interval colours() {
        double low = zs().min().orElse(0);
        double high = zs().max().orElse(1);
        return low < high ? new Interval(low, high) : new Interval(low - 0.5, low + 0.5);
    }

    /** The values between two colours, rising. */
    List<Double> levels() {
        Interval colours = colours();
        return Ticks.of(Axis.linear(name), colours, LEVELS).stream()
                .map(Ticks.Tick::value)
                .filter(level -> level > colours.low() && level < colours.high())
                .toList();
    }

    /** The colour of what lies above one of the {@link #levels} and below the next; below the first for -1. */
    String colour(List<Double> levels, int level) {
        Interval span = colours();
        if (level < 0) {
            return colour(span, span.low());
        }
        return colour(span, level + 1 < levels.size() ? (levels.get(level) + levels.get(level + 1)) / 2 : span.high());
    }

    private static String colour(Interval span, double value) {
        return Palette.between(Palette.HEAT, (value - span.low()) / (span.high() - span.low()));
    }

    @Override
    public void draw(Plot plot) {
        plot.svg().open("g", "class", "heat");
        if (smooth) {
            Contours.draw(this, plot);
        } else {
            cells(plot);
        }
        plot.svg().close();
    }

    private void cells(Plot plot) {
        Interval span = colours();
        for (int row = 0; row < y.size(); row++) {
            for (int column = 0; column < x.size(); column++) {
                double left = edge(plot.x(), x, column, -1);
                double right = edge(plot.x(), x, column, 1);
                double top = edge(plot.y(), y, row, 1);
                double bottom = edge(plot.y(), y, row, -1);
                plot.svg()
                        .element(
                                "rect",
                                "x",
                                left,
                                "y",
                                top,
                                "width",
                                right - left,
                                "height",
                                bottom - top,
                                "fill",
                                colour(span, z.get(row).get(column)));
            }
        }
    }

    /** Half-way to the next place on a side, or as far as on the other side if there is none. */
    private static double edge(PixelScale scale, List<Double> places, int index, int side) {
        double here = scale.at(places.get(index));
        if (places.size() == 1) {
            return side < 0 ? scale.from() : scale.to();
        }
        int next = index + side;
        if (next < 0 || next >= places.size()) {
            return here - (scale.at(places.get(index - side)) - here) / 2;
        }
        return (here + scale.at(places.get(next))) / 2;
    }

    @Override
    public void drawSample(Svg svg, double x, double y) {
        svg.element("rect", "x", x, "y", y - 5, "width", 18, "height", 10, "fill", Palette.HEAT.get(4));
    }

    @Override
    public List<ObjectNode> json(Panel panel) {
        ObjectNode trace =
                Json.object().put("type", smooth ? "contour" : "heatmap").put("name", Labels.forPlotly(name));
        trace.set("x", Json.numbers(x));
        trace.set("y", Json.numbers(y));
        ArrayNode rows = trace.putArray("z");
        z.forEach(row -> rows.add(Json.numbers(row)));
        ArrayNode scale = trace.putArray("colorscale");
        for (int i = 0; i < Palette.HEAT.size(); i++) {
            scale.add(Json.array().add(i / (Palette.HEAT.size() - 1.0)).add(Palette.HEAT.get(i)));
        }
        trace.put("zmin", colours().low()).put("zmax", colours().high());
        trace.putObject("colorbar")
                .put("thickness", 16)
                .putObject("title")
                .put("text", Labels.forPlotly(name))
                .put("side", "right");
        List<Double> levels = levels();
        if (smooth && levels.size() > 1) {
            trace.putObject("contours")
                    .put("start", levels.get(0))
                    .put("end", levels.get(levels.size() - 1))
                    .put("size", levels.get(1) - levels.get(0));
            trace.putObject("line").put("width", 0.5).put("color", "rgba(255,255,255,0.5)");
        }
        return List.of(trace);
    }

    @Override
    public List<Trace> traces(Panel panel, Place place) {
        double[][] values = z.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        if (smooth) {
            ContourTrace.ContourBuilder builder = ContourTrace.builder(x.toArray(), y.toArray(), values);
            place.put(builder, this);
            return List.of(builder.build());
        }
        HeatmapTrace.HeatmapBuilder builder = HeatmapTrace.builder(x.toArray(), y.toArray(), values);
        place.put(builder, this);
        return List.of(builder.build());
    }
}
