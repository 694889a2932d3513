package org.jguild.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds what a model says: more digits would only make pages heavy. */
final class Numbers {

    private static final int DIGITS = 5;

    /** Powers of ten up to this one, and whole numbers up to {@link #EXACT}, are exact, and so is their quotient rounded. */
    private static final int GREATEST_POWER = 22;

    private static final double EXACT = 0x1p53;

    private Numbers() {}

    /** The value to five digits. */
    static double rounded(double value) {
        return value == 0 || !Double.isFinite(value)
                ? value
                : rounded(value, DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value))));
    }

    /** The value to so many digits behind the point, or in front of it if negative. */
    static double rounded(double value, int decimals) {
        double power = Math.pow(10, Math.abs(decimals));
        if (Math.abs(decimals) <= GREATEST_POWER && Math.abs(value) * power < EXACT) {
            return decimals < 0 ? Math.rint(value / power) * power : Math.rint(value * power) / power;
        }
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : value;
    }
}
