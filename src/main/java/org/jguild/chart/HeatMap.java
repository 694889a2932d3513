package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A value at each point of a grid, shown as a colour.
 *
 * @param name the title of the colour bar
 * @param grid the values
 * @param colours the colours of the values
 * @param bar whether the colour bar is at this mark; one of several heat maps with the same colours has it
 */
record HeatMap(String name, Grid grid, QuantileColours colours, boolean bar) implements Mark {

    private static final List<Double> BAR_TICKS = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);

    HeatMap {
        name = Labels.clean(name);
    }

    @Override
    public MarkStyle style() {
        return MarkStyle.of(Palette.GREY);
    }

    @Override
    public DoubleStream xs() {
        return grid.x().stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public DoubleStream ys() {
        return grid.y().stream().mapToDouble(Double::doubleValue);
    }

    /** The places of the values on the colour scale, from 0 to 1. */
    private Grid shares() {
        List<List<Double>> shares = grid.z().stream()
                .map(row -> row.stream()
                        .map(value -> Numbers.rounded(colours.share(value)))
                        .toList())
                .toList();
        return new Grid(grid.x(), grid.y(), shares, grid.smooth());
    }

    /** The text of the colour bar at a place of the colour scale. */
    String label(double share) {
        return Labels.brief(colours.value(share));
    }

    @Override
    public void draw(PlotArea plot) {
        plot.svg().open("g", "class", "heat");
        if (grid.smooth()) {
            regions(plot);
        } else {
            shares().cells(plot, QuantileColours::at);
        }
        plot.svg().close();
    }

    /** Draws, for each level, the region above it; higher levels cover lower ones. */
    private void regions(PlotArea plot) {
        Grid shares = shares();
        List<Double> levels = colours.levels();
        for (int level = -1; level < levels.size(); level++) {
            String path = Contours.above(shares, plot, level < 0 ? Double.NEGATIVE_INFINITY : levels.get(level));
            String colour = colours.colour(level);
            plot.svg().element("path", "d", path, "fill", colour, "stroke", colour, "stroke-width", 0.5);
        }
    }

    @Override
    public Optional<ColourScale> colourScale() {
        if (!bar) {
            return Optional.empty();
        }
        List<Double> levels = colours.levels();
        List<String> between =
                IntStream.range(-1, levels.size()).mapToObj(colours::colour).toList();
        List<Ticks.Tick> ticks = levels.stream()
                .map(level -> new Ticks.Tick(level, label(level)))
                .toList();
        return Optional.of(new ColourScale(name, levels, between, ticks));
    }

    @Override
    public void drawLegendSymbol(Svg svg, double x, double y) {
        svg.element("rect", "x", x, "y", y - 5, "width", 18, "height", 10, "fill", Palette.HEAT.get(4));
    }

    @Override
    public List<ObjectNode> json(Panel panel) {
        ObjectNode trace =
                Json.object().put("type", grid.smooth() ? "contour" : "heatmap").put("name", Labels.forPlotly(name));
        trace.set("x", Json.numbers(grid.x()));
        trace.set("y", Json.numbers(grid.y()));
        ArrayNode rows = trace.putArray("z");
        shares().z().forEach(row -> rows.add(Json.numbers(row)));
        ArrayNode texts = trace.putArray("text");
        grid.z()
                .forEach(row ->
                        texts.add(Json.texts(row.stream().map(Labels::brief).toList())));
        trace.put(
                "hovertemplate",
                coordinate(panel.x(), "x") + coordinate(panel.y(), "y") + forTemplate(name)
                        + ": %{text}<extra></extra>");
        ArrayNode scale = trace.putArray("colorscale");
        for (int i = 0; i < Palette.HEAT.size(); i++) {
            scale.add(Json.array().add(i / (Palette.HEAT.size() - 1.0)).add(Palette.HEAT.get(i)));
        }
        trace.put("zmin", 0).put("zmax", 1).put("showscale", bar);
        if (bar) {
            addBar(trace.putObject("colorbar"));
        }
        if (grid.smooth()) {
            List<Double> levels = colours.levels();
            trace.putObject("contours")
                    .put("start", levels.get(0))
                    .put("end", levels.get(levels.size() - 1))
                    .put("size", levels.get(0));
            trace.putObject("line").put("width", 0.5).put("color", "rgba(255,255,255,0.5)");
        }
        return List.of(trace);
    }

    /** The coordinate in the hover text; none for a category, which Plotly would show as a number. */
    private static String coordinate(Axis axis, String letter) {
        return axis.scale() == Scale.CATEGORY ? "" : forTemplate(axis.title()) + ": %{" + letter + "}<br>";
    }

    private static String forTemplate(String text) {
        return Labels.forPlotly(text).replace("%", "&#37;");
    }

    private void addBar(ObjectNode json) {
        json.put("thickness", 16)
                .putObject("title")
                .put("text", Labels.forPlotly(name))
                .put("side", "right");
        json.set("tickvals", Json.numbers(BAR_TICKS));
        json.set("ticktext", Json.texts(BAR_TICKS.stream().map(this::label).toList()));
    }

    /** The trace of Plotly: a trace of Tablesaw has neither the colours nor the colour bar. */
    @Override
    public List<Trace> traces(Panel panel, TracePlacement placement) {
        ObjectNode trace = json(panel).get(0);
        placement.applyTo(trace);
        return List.of(new JsonTrace(trace));
    }
}
