package org.jguild.chart;

/**
 * Places of values in a drawing.
 *
 * @param scale how lengths follow from values
 * @param shown the stretch of the axis, in lengths
 * @param from the pixel where it begins
 * @param to the pixel where it ends
 */
record PixelScale(Scale scale, Interval shown, double from, double to) {

    /** The pixel of a value; NaN if it has no place on the axis. */
    double at(double value) {
        double length = scale.length(value);
        return from + (length - shown.low()) / (shown.high() - shown.low()) * (to - from);
    }
}
