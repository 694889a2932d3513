package org.jguild.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes real numbers as Python does: with the fewest digits that are read back as the same number, and with an exponent
 * below 1e-4 and from 1e16. {@link Double#toString} before Java 19 sometimes returns more digits than needed.
 */
public final class FloatText {

    /** Decimal numbers with up to 15 digits are read as different doubles, so a decimal of this length is the shortest. */
    private static final int MAX_UNIQUE_DIGITS = 15;

    private FloatText() {}

    /**
     * Writes a number as in YAML files.
     *
     * @param value any number
     * @return for example {@code 0.1}, {@code 1.0e+20}, {@code .inf}, {@code -.inf}, {@code .nan}
     */
    public static String yaml(double value) {
        if (Double.isNaN(value)) {
            return ".nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? ".inf" : "-.inf";
        }
        String text = finite(value);
        // in YAML 1.1, a number with an exponent needs a decimal point
        int exponent = text.indexOf('e');
        return exponent < 0 || text.indexOf('.') >= 0
                ? text
                : text.substring(0, exponent) + ".0" + text.substring(exponent);
    }

    /**
     * Writes a number as Python's {@code repr} does.
     *
     * @param value a finite number
     * @return for example {@code 0.1}, {@code 1e+20}
     */
    public static String finite(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal decimal = shortest(value).stripTrailingZeros();
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = digits.length() - decimal.scale() - 1;
        String sign = value < 0 ? "-" : "";
        return sign + (exponent < -4 || exponent >= 16 ? scientific(digits, exponent) : positional(digits, exponent));
    }

    /**
     * Writes a number in scientific notation as C and Python do, with at least two digits in the exponent.
     *
     * @param digits the significant digits; the decimal point comes after the first one
     * @param exponent the power of ten
     * @return for example {@code 1.23e-07}
     */
    static String scientific(String digits, int exponent) {
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String power = Integer.toString(Math.abs(exponent));
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + (power.length() < 2 ? "0" : "") + power;
    }

    private static String positional(String digits, int exponent) {
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        int integerDigits = exponent + 1;
        if (digits.length() <= integerDigits) {
            return digits + "0".repeat(integerDigits - digits.length()) + ".0";
        }
        return digits.substring(0, integerDigits) + "." + digits.substring(integerDigits);
    }

    /**
     * Returns the decimal number with the fewest digits that is read back as a given double; if there are several, the
     * nearest one.
     *
     * @param value a finite number
     * @return the decimal number
     */
    public static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value));
        if (decimal.precision() <= MAX_UNIQUE_DIGITS && Math.abs(value) >= Double.MIN_NORMAL) {
            return decimal;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = decimal;
        for (int digits = decimal.precision(); digits > 0; digits--) {
            BigDecimal shorter = rounded(exact, digits, value);
            if (shorter == null) {
                break;
            }
            best = shorter;
        }
        return best;
    }

    /** Returns the decimal number with this number of digits that is read back as the value; null if there is none. */
    private static @Nullable BigDecimal rounded(BigDecimal exact, int digits, double value) {
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (nearest.doubleValue() == value) {
            return nearest;
        }
        // below a power of two the doubles are twice as dense, so the decimal above may match although it is not the
        // nearest
        BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
        return above.doubleValue() == value ? above : null;
    }
}
