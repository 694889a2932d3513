package org.jguild.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** Formats numbers for display, rounded to a few significant digits. */
public final class BriefNumber {

    private static final int DIGITS = 6;

    /** Integers below this limit are not rounded. */
    private static final double INTEGER_LIMIT = 1e9;

    private BriefNumber() {}

    /**
     * Formats a number with six significant digits. Integers whose absolute value is below 10^9 are not rounded.
     *
     * @param number any number
     * @return for example {@code -0.90943}, {@code 0.0001}, {@code 1.2e-07}, {@code 3}
     */
    public static String format(double number) {
        return format(number, DIGITS);
    }

    /**
     * Formats a number with a given number of significant digits.
     *
     * @param number any number
     * @param digits the number of significant digits
     * @return as {@link #format(double)}
     */
    public static String format(double number, int digits) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < INTEGER_LIMIT) {
            return String.valueOf((long) number);
        }
        BigDecimal rounded =
                new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() != 0 && (exponent < -5 || exponent > 9)) {
            String sign = rounded.signum() < 0 ? "-" : "";
            return sign + FloatText.scientific(rounded.unscaledValue().abs().toString(), exponent);
        }
        return rounded.toPlainString();
    }
}
