package org.jguild.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds numbers for the eye. */
public final class BriefNumber {

    private static final int DIGITS = 6;

    /** Whole numbers below this keep all their digits. */
    private static final double WHOLE = 1e9;

    private BriefNumber() {}

    /**
     * Rounds a number to six significant digits; a whole number below a thousand million keeps all of its own.
     *
     * @param number any number
     * @return for example {@code -0.90943}, {@code 0.0001}, {@code 1.2e-07}, {@code 3}
     */
    public static String format(double number) {
        return format(number, DIGITS);
    }

    /**
     * Rounds a number to fewer or more digits.
     *
     * @param number any number
     * @param digits how many significant digits
     * @return as {@link #format(double)}
     */
    public static String format(double number, int digits) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
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
