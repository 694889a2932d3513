package org.jguild.chart;

import java.util.List;

/**
 * A strip at the edge of a plot for the trials that have no position on its y axis. It is on the side of bad objectives.
 *
 * @param axis the y axis, extended by the strip
 * @param value the value at which the marks are
 * @param border the value between the strip and the other values
 */
record EdgeStrip(Axis axis, double value, double border) {

    private static final double HEIGHT = 0.1;

    /**
     * Adds a strip to an axis.
     *
     * @param axis a numeric axis
     * @param range its range without the strip, in positions
     * @param above whether the strip is above the other values
     */
    static EdgeStrip of(Axis axis, Interval range, boolean above) {
        double height = HEIGHT * (range.high() - range.low());
        double border = above ? range.high() : range.low();
        Interval extended = above
                ? new Interval(range.low(), range.high() + height)
                : new Interval(range.low() - height, range.high());
        double middle = border + (above ? height / 2 : -height / 2);
        Scale scale = axis.scale();
        return new EdgeStrip(
                axis.withRange(extended),
                extended.rounded(scale.value(middle), scale),
                extended.rounded(scale.value(border), scale));
    }

    /** A line between the strip and the other values. */
    Line line(double from, double to) {
        return new Line("", new MarkStyle(Palette.GREY, 2), List.of(from, to), List.of(border, border), false);
    }
}
