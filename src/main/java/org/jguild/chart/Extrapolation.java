package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import tech.tablesaw.plotly.traces.Trace;

/**
 * The part of a heat map of predictions that no trial supports. It is covered, so that none of its colours looks like a result.
 *
 * <p>A prediction is an extrapolation in three cases: if the standard deviation of the posterior is at least half of that of the
 * prior; from a quarter of the prior's on, if no trial is within a fifth of the two axes; and, whatever its deviation, if no trial is
 * within a fifth of the axes and it is better than all predictions that are near trials. The second case is necessary because the
 * covariance has a part for each single flag, which lets trials far away reduce the variance; the third one because a process that
 * has found a trend is certain that it continues.
 *
 * @param lack how little the trials support each prediction, as {@link #lackOfSupport} returns it
 */
record Extrapolation(Grid lack) implements Mark {

    private static final double MAX_DEVIATION = 0.5;
    private static final double MAX_DEVIATION_FAR = 0.25;
    private static final double FAR = 0.2;

    /** From this value of {@link #lackOfSupport} on, a prediction is an extrapolation. */
    static final double MIN = 1;

    private static final String COLOUR = "#8A8A8A";
    private static final double OPACITY = 0.78;

    /**
     * How little the trials support a prediction.
     *
     * @param deviation the standard deviation of the posterior divided by that of the prior
     * @param distance the distance from the nearest trial, in lengths of the axes
     * @return at least 1 if the prediction is an extrapolation; continuous in both numbers
     */
    static double lackOfSupport(double deviation, double distance) {
        return Math.max(deviation / MAX_DEVIATION, Math.min(deviation / MAX_DEVIATION_FAR, distance / FAR));
    }

    /** Whether no trial is within a fifth of the axes. */
    static boolean isFar(double distance) {
        return distance >= FAR;
    }

    /**
     * How little the trials support a prediction that is better than all predictions near trials.
     *
     * @param gain by how much it is better, as a share of the range of all predictions; negative if it is worse
     * @param distance the distance from the nearest trial, in lengths of the axes
     * @return at least 1 if the prediction is an extrapolation; continuous in both numbers
     */
    static double lackOfSupportForBest(double gain, double distance) {
        return Math.min(1 + gain, distance / FAR);
    }

    /** Whether any prediction is an extrapolation. */
    boolean exists() {
        return lack.z().stream().flatMap(List::stream).anyMatch(value -> value >= MIN);
    }

    @Override
    public String name() {
        return "extrapolation";
    }

    @Override
    public MarkStyle style() {
        return MarkStyle.of(Palette.GREY);
    }

    @Override
    public DoubleStream xs() {
        return lack.x().stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public DoubleStream ys() {
        return lack.y().stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public void draw(PlotArea plot) {
        plot.svg().open("g", "class", "extrapolation", "fill-opacity", OPACITY);
        if (lack.smooth()) {
            String path = Contours.above(lack, plot, MIN);
            plot.svg().element("path", "d", path, "fill", COLOUR);
        } else {
            lack.cells(plot, value -> value >= MIN ? COLOUR : "");
        }
        plot.svg().close();
        String hatch = new Hatch(lack, plot, MIN).path();
        plot.svg()
                .element(
                        "path",
                        "class",
                        "hatch",
                        "d",
                        hatch,
                        "stroke",
                        "#FFFFFF",
                        "stroke-opacity",
                        0.45,
                        "fill",
                        "none");
    }

    @Override
    public void drawLegendSymbol(Svg svg, double x, double y) {
        svg.element("rect", "x", x, "y", y - 5, "width", 18, "height", 10, "fill", COLOUR, "fill-opacity", OPACITY);
        String lines = "M" + Svg.number(x + 2) + " " + Svg.number(y + 5) + "l10-10m4 0l-10 10";
        svg.element("path", "d", lines, "stroke", "#FFFFFF", "stroke-opacity", 0.7, "fill", "none");
    }

    /** Plotly draws heat maps below contours, so the region on contours is a contour, too. */
    @Override
    public List<ObjectNode> json(Panel panel) {
        ObjectNode trace = Json.object()
                .put("type", lack.smooth() ? "contour" : "heatmap")
                .put("name", name())
                .put("hoverinfo", "skip")
                .put("showscale", false);
        trace.set("x", Json.numbers(lack.x()));
        trace.set("y", Json.numbers(lack.y()));
        ArrayNode rows = trace.putArray("z");
        String colour = MarkStyle.of(Palette.GREY).css(OPACITY);
        if (lack.smooth()) {
            lack.z().forEach(row -> rows.add(Json.numbers(row)));
            // Plotly fills the region that violates the constraint.
            trace.putObject("contours")
                    .put("type", "constraint")
                    .put("operation", "<")
                    .put("value", MIN);
            trace.put("fillcolor", colour).putObject("line").put("width", 0);
        } else {
            lack.z()
                    .forEach(row -> rows.add(Json.numbers(row.stream()
                            .map(value -> value >= MIN ? 1 : Double.NaN)
                            .toList())));
            ArrayNode scale = trace.putArray("colorscale");
            scale.add(Json.array().add(0).add(colour)).add(Json.array().add(1).add(colour));
            trace.put("zmin", 0).put("zmax", 1);
        }
        return List.of(trace);
    }

    @Override
    public List<Trace> traces(Panel panel, TracePlacement placement) {
        ObjectNode trace = json(panel).get(0);
        placement.applyTo(trace);
        return List.of(new JsonTrace(trace));
    }
}
