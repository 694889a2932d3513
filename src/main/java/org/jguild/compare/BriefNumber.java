package org.jguild.compare;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds numbers for the eye. */
public final class BriefNumber {

    private static final MathContext SIX_DIGITS = new MathContext(6);

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
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
            return String.valueOf((long) number);
        }
        BigDecimal rounded = new BigDecimal(number).round(SIX_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() != 0 && (exponent < -5 || exponent > 9)) {
            return scientific(rounded, exponent);
        }
        return rounded.toPlainString();
    }

    private static String scientific(BigDecimal number, int exponent) {
        String digits = number.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return digits + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
