package org.jguild.chart;

/** How places on an axis follow from values. */
enum Scale {
    /** Equal distances are equal differences. */
    LINEAR,
    /** Equal distances are equal ratios; values at or below 0 have no place. */
    LOG,
    /** Values are indices of categories. */
    CATEGORY;

    /** The value as a length along the axis; NaN if it has no place. */
    double length(double value) {
        if (this != LOG) {
            return value;
        }
        return value > 0 ? StrictMath.log10(value) : Double.NaN;
    }

    /** The value at a length. */
    double value(double length) {
        return this == LOG ? StrictMath.pow(10, length) : length;
    }
}
