package org.jguild.chart;

/**
 * Maps values of an axis to pixels.
 *
 * @param scale how values are mapped to positions
 * @param range the range of the axis, in positions
 * @param from the pixel of the lower end of the range
 * @param to the pixel of the upper end of the range
 * @param reversed whether the ends of the range are exchanged: the lower one is at the pixel {@code to}
 */
record PixelScale(Scale scale, Interval range, double from, double to, boolean reversed) {

    /** A scale that is not reversed. */
    PixelScale(Scale scale, Interval range, double from, double to) {
        this(scale, range, from, to, false);
    }

    /** The pixel of a value; NaN if the axis cannot show the value. */
    double at(double value) {
        double position = scale.position(value);
        double share = (reversed ? range.high() - position : position - range.low()) / (range.high() - range.low());
        return from + share * (to - from);
    }
}
