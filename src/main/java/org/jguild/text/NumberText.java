package org.jguild.text;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognizes numbers as Python's {@code int()} and {@code float()} do, but without digit groups: {@code 1_000} is not a number. */
public final class NumberText {

    private static final Pattern INT = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]+)?|inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

    private NumberText() {}

    /**
     * Whether a text is a number.
     *
     * @param text any text
     * @return whether it is a number, ignoring leading and trailing blanks; true even if it is too large for a double
     */
    public static boolean isNumber(String text) {
        String word = text.strip();
        return INT.matcher(word).matches() || FLOAT.matcher(word).matches();
    }

    /**
     * Parses a number. A number that is too large for a double remains a text, because it is more likely a name than
     * infinity.
     *
     * @param text any text
     * @return a Long, BigInteger or Double; the text itself if the number is too large; null if it is not a number
     */
    public static @Nullable Object read(String text) {
        String word = text.strip();
        if (INT.matcher(word).matches()) {
            return canonical(new BigInteger(word.startsWith("+") ? word.substring(1) : word));
        }
        if (!FLOAT.matcher(word).matches()) {
            return null;
        }
        char last = Character.toLowerCase(word.charAt(word.length() - 1));
        if (last == 'n') {
            return Double.NaN;
        }
        if (last == 'f' || last == 'y') {
            return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double value = Double.parseDouble(word);
        return Double.isInfinite(value) ? text : (Object) value;
    }

    /**
     * Returns an integer in the type that flag values use.
     *
     * @param value any integer
     * @return a Long if the value fits, otherwise the value itself
     */
    public static Number canonical(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }
}
