package org.jguild.chart;

/**
 * Maps values of an axis to pixels.
 *
 * @param scale how values are mapped to positions
 * @param range the range of the axis, in positions
 * @param from the pixel of the lower end of the range
 * @param to the pixel of the upper end of the range
 */
record PixelScale(Scale scale, Interval range, double from, double to) {

    /** The pixel of a value; NaN if the axis cannot show the value. */
    double at(double value) {
        double position = scale.position(value);
        return from + (position - range.low()) / (range.high() - range.low()) * (to - from);
    }
}
