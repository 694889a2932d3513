package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;

/**
 * How points look.
 *
 * @param style their colour
 * @param shape their shape
 * @param outlined whether filled points have a white outline and open ones are white inside, so that they are visible on the colours
 *     of a heat map
 * @param colours the colours of the trials; null if all points have the colour of the style
 */
record PointLook(MarkStyle style, PointShape shape, boolean outlined, @Nullable PointColours colours) {

    private static final double DIAMETER = 8;
    private static final double OPACITY = 0.85;
    private static final double OPEN_WIDTH = 1.6;

    /** The look of the points of a series. */
    static PointLook ofSeries(MarkStyle style) {
        return new PointLook(style, PointShape.ofSeries(style.colour()), false, null);
    }

    /** The look of trials of a kind. */
    static PointLook of(TrialKind kind) {
        return new PointLook(kind.style(), kind.shape(), false, null);
    }

    /** The same look on a heat map. */
    PointLook onHeatMap() {
        return new PointLook(style, shape, true, colours);
    }

    /** The same shape with a colour for each trial. */
    PointLook with(PointColours colours) {
        return new PointLook(style, shape, outlined, colours);
    }

    /** Draws a point. */
    void draw(Svg svg, double x, double y) {
        if (shape == PointShape.CROSS && outlined) {
            svg.open("g", "stroke", "#FFFFFF", "stroke-width", 2 * OPEN_WIDTH + 0.8, "fill", "none");
            shape(svg, x, y);
            svg.close();
        }
        shape(svg, x, y);
    }

    private void shape(Svg svg, double x, double y) {
        if (shape == PointShape.CIRCLE || shape == PointShape.OPEN_CIRCLE) {
            svg.element("circle", "cx", x, "cy", y, "r", DIAMETER / 2);
        } else {
            svg.element(
                    "path", "d", shape.path(), "transform", "translate(" + Svg.number(x) + " " + Svg.number(y) + ")");
        }
    }

    /** Starts a group of points with this look. */
    void open(Svg svg, String type) {
        if (shape.isOpen()) {
            svg.open(
                    "g",
                    "class",
                    type,
                    "fill",
                    outlined ? "#FFFFFF" : "none",
                    "stroke",
                    style.css(),
                    "stroke-width",
                    OPEN_WIDTH);
        } else {
            svg.open(
                    "g",
                    "class",
                    type,
                    "fill",
                    style.css(),
                    "fill-opacity",
                    outlined ? 1 : OPACITY,
                    "stroke",
                    outlined ? "#FFFFFF" : "none");
        }
    }

    /**
     * Adds the look to a marker of Plotly. An opacity of the marker would make browsers draw each point as a layer, which takes a
     * second for thousands of points. So the colour has the opacity.
     */
    void addTo(ObjectNode marker) {
        boolean filled = shape.isOpen() && outlined && shape != PointShape.CROSS;
        String colour = shape.isOpen() || outlined ? style.css() : style.css(OPACITY);
        marker.put("color", filled ? "#FFFFFF" : colour)
                .put("opacity", 1)
                .put("size", DIAMETER)
                .put("symbol", filled ? shape.plotly().replace("-open", "") : shape.plotly());
        marker.putObject("line")
                .put("color", shape.isOpen() ? style.css() : "#FFFFFF")
                .put("width", shape.isOpen() ? OPEN_WIDTH : outlined ? 1 : 0);
    }

    /** The look as a marker of Tablesaw. */
    Marker.MarkerBuilder tablesaw() {
        Marker.MarkerBuilder marker = Marker.builder().size(DIAMETER).symbol(shape.tablesaw());
        if (shape.isOpen() || outlined) {
            marker.line(Line.builder()
                    .color(shape.isOpen() ? style.css() : "#FFFFFF")
                    .width(shape.isOpen() ? OPEN_WIDTH : 1)
                    .build());
        }
        boolean hollow = shape.isOpen() && shape != PointShape.CROSS;
        return marker.color(!hollow ? style.css() : outlined ? "#FFFFFF" : "rgba(0,0,0,0)");
    }
}
