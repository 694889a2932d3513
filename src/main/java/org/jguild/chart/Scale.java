package org.jguild.chart;

/** How an axis maps values to positions. */
enum Scale {
    /** Positions are the values themselves. */
    LINEAR,
    /** Positions are decimal logarithms; values at or below 0 cannot be shown. */
    LOG,
    /** Values are indices of categories. */
    CATEGORY;

    /** The position of a value; NaN if it cannot be shown. */
    double position(double value) {
        if (this != LOG) {
            return value;
        }
        return value > 0 ? StrictMath.log10(value) : Double.NaN;
    }

    /** The value at a position. */
    double value(double position) {
        return this == LOG ? StrictMath.pow(10, position) : position;
    }
}
