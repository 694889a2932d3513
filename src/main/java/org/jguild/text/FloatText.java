package org.jguild.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes real numbers as Python does: the fewest digits that read back as the same number, an exponent below 1e-4 and from
 * 1e16 on. {@link Double#toString} before Java 19 sometimes gives more digits than needed.
 */
public final class FloatText {

    /** Up to so many digits, a decimal number stands for one double alone; hence it is the shortest. */
    private static final int SURE_DIGITS = 15;

    private FloatText() {}

    /**
     * Returns the form of YAML files.
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
        // YAML 1.1 takes an exponent for a number only behind a decimal point
        int exponent = text.indexOf('e');
        return exponent < 0 || text.indexOf('.') >= 0
                ? text
                : text.substring(0, exponent) + ".0" + text.substring(exponent);
    }

    /**
     * Returns the form of Python's {@code repr}.
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
     * Writes a power of ten as C and Python do, with two digits at least.
     *
     * @param digits the significant digits, the first one stands before the point
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
        int whole = exponent + 1;
        if (digits.length() <= whole) {
            return digits + "0".repeat(whole - digits.length()) + ".0";
        }
        return digits.substring(0, whole) + "." + digits.substring(whole);
    }

    /**
     * Returns the decimal of fewest digits that reads back as a number, of several the nearest.
     *
     * @param value a finite number
     * @return the decimal
     */
    public static BigDecimal shortest(double value) {
        BigDecimal known = new BigDecimal(Double.toString(value));
        if (known.precision() <= SURE_DIGITS && Math.abs(value) >= Double.MIN_NORMAL) {
            return known;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = known;
        for (int digits = known.precision(); digits > 0; digits--) {
            BigDecimal shorter = rounded(exact, digits, value);
            if (shorter == null) {
                break;
            }
            best = shorter;
        }
        return best;
    }

    /** The decimal of so many digits that reads back as the value; null if there is none. */
    private static @Nullable BigDecimal rounded(BigDecimal exact, int digits, double value) {
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (nearest.doubleValue() == value) {
            return nearest;
        }
        // below a power of two doubles lie twice as dense, so the farther decimal, above it, may do
        BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
        return above.doubleValue() == value ? above : null;
    }
}
