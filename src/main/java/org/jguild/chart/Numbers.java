package org.jguild.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds predictions: more digits would only make pages larger. */
final class Numbers {

    private static final int DIGITS = 5;

    /** Powers of ten up to this exponent, and integers up to {@link #EXACT}, are exact, so their quotient is rounded correctly. */
    private static final int MAX_EXACT_POWER = 22;

    private static final double EXACT = 0x1p53;

    private Numbers() {}

    /** The value, rounded to five significant digits. */
    static double rounded(double value) {
        return value == 0 || !Double.isFinite(value)
                ? value
                : rounded(value, DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value))));
    }

    /** The value, rounded to a number of decimals; a negative number rounds digits before the decimal point. */
    static double rounded(double value, int decimals) {
        double power = Math.pow(10, Math.abs(decimals));
        if (Math.abs(decimals) <= MAX_EXACT_POWER && Math.abs(value) * power < EXACT) {
            return decimals < 0 ? Math.rint(value / power) * power : Math.rint(value * power) / power;
        }
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : value;
    }
}
