package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import tech.tablesaw.plotly.traces.ContourTrace;
import tech.tablesaw.plotly.traces.HeatmapTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A value at each point of a grid, shown as a colour.
 *
 * @param name the title of the colour bar
 * @param x the x values of the grid, ascending
 * @param y the y values of the grid, ascending
 * @param z the values, one row per y value; all finite
 * @param smooth whether values between the grid points exist, so that contours can be drawn
 */
record HeatMap(String name, List<Double> x, List<Double> y, List<List<Double>> z, boolean smooth) implements Mark {

    private static final int LEVELS = 10;

    HeatMap {
        name = Labels.clean(name);
        x = List.copyOf(x);
        y = List.copyOf(y);
        z = z.stream().map(List::copyOf).toList();
    }

    @Override
    public MarkStyle style() {
        return MarkStyle.of(Palette.GREY);
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

    /** The range of the colour scale. */
    Interval valueRange() {
        double low = zs().min().orElse(0);
        double high = zs().max().orElse(1);
        return low < high ? new Interval(low, high) : new Interval(low - 0.5, low + 0.5);
    }

    /** The values that separate two colours, ascending. */
    List<Double> levels() {
        Interval range = valueRange();
        return Ticks.of(Axis.linear(name), range, LEVELS).stream()
                .map(Ticks.Tick::value)
                .filter(level -> level > range.low() && level < range.high())
                .toList();
    }

    /** The colour between the level of this index in {@link #levels} and the next one; for index -1, below the first level. */
    String colour(List<Double> levels, int level) {
        Interval span = valueRange();
        if (level < 0) {
            return colour(span, span.low());
        }
        return colour(span, level + 1 < levels.size() ? (levels.get(level) + levels.get(level + 1)) / 2 : span.high());
    }

    private static String colour(Interval span, double value) {
        return Palette.between(Palette.HEAT, (value - span.low()) / (span.high() - span.low()));
    }

    @Override
    public void draw(PlotArea plot) {
        plot.svg().open("g", "class", "heat");
        if (smooth) {
            Contours.draw(this, plot);
        } else {
            cells(plot);
        }
        plot.svg().close();
    }

    private void cells(PlotArea plot) {
        Interval span = valueRange();
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

    /** The pixel half-way to the next grid point on a side; at the border, as far from the point as its other edge. */
    private static double edge(PixelScale scale, List<Double> grid, int index, int side) {
        double here = scale.at(grid.get(index));
        if (grid.size() == 1) {
            return side < 0 ? scale.from() : scale.to();
        }
        int next = index + side;
        if (next < 0 || next >= grid.size()) {
            return here - (scale.at(grid.get(index - side)) - here) / 2;
        }
        return (here + scale.at(grid.get(next))) / 2;
    }

    @Override
    public void drawLegendSymbol(Svg svg, double x, double y) {
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
        trace.put("zmin", valueRange().low()).put("zmax", valueRange().high());
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
    public List<Trace> traces(Panel panel, TracePlacement placement) {
        double[][] values = z.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        if (smooth) {
            ContourTrace.ContourBuilder builder = ContourTrace.builder(x.toArray(), y.toArray(), values);
            placement.applyTo(builder, this);
            return List.of(builder.build());
        }
        HeatmapTrace.HeatmapBuilder builder = HeatmapTrace.builder(x.toArray(), y.toArray(), values);
        placement.applyTo(builder, this);
        return List.of(builder.build());
    }
}
