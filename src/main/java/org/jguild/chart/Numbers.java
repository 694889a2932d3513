package org.jguild.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds what a model says: more digits would only make pages heavy. */
final class Numbers {

    private static final MathContext DIGITS = new MathContext(5);

    private Numbers() {}

    static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}
