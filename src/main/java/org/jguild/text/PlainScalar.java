package org.jguild.text;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of an unquoted word in YAML 1.1, as PyYAML reads it.
 *
 * <p>There are two modes: in files, {@code 1e3} is text; the lenient mode is for flags, where a number with an exponent
 * needs neither a sign nor a decimal point.
 */
final class PlainScalar {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    /** Booleans in the specification of YAML 1.1, but not in PyYAML; and two words with a special meaning. */
    private static final Set<String> SPECIAL = Set.of("y", "Y", "n", "N", "=", "<<");

    private static final Pattern INT = Pattern.compile("[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)");
    private static final Pattern BASE_60_INT = Pattern.compile("[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+");
    private static final Pattern BASE_60_FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*");
    private static final Pattern FLOAT =
            Pattern.compile("([-+]?[0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*)([eE][-+][0-9]+)?");
    private static final Pattern LENIENT_FLOAT =
            Pattern.compile("[-+]?([0-9][0-9_]*(\\.[0-9_]*)?|\\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
    private static final Pattern NAN = Pattern.compile("\\.(nan|NaN|NAN)");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?"
            + "([ \\t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?");

    private PlainScalar() {}

    /** Whether every YAML 1.1 parser reads the word as text, so that it can be written without quotes. */
    static boolean isText(String word) {
        return value(word, true) instanceof String && !looksLikeNumber(word) && !SPECIAL.contains(word);
    }

    /** Returns the value of a word. Text, including dates, is returned as the same object. */
    static @Nullable Object value(String word, boolean lenient) {
        if (NULLS.contains(word)) {
            return null;
        }
        if (TRUE.contains(word)) {
            return true;
        }
        if (FALSE.contains(word)) {
            return false;
        }
        return startsLikeNumber(word) ? number(word, lenient) : word;
    }

    /** Whether a word has the form of a number or a date, even if its value is out of range. */
    private static boolean looksLikeNumber(String word) {
        return startsLikeNumber(word)
                && (LENIENT_FLOAT.matcher(word).matches()
                        || INT.matcher(word).matches()
                        || TIMESTAMP.matcher(word).matches());
    }

    private static boolean startsLikeNumber(String word) {
        char first = word.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    private static Object number(String word, boolean lenient) {
        if (INT.matcher(word).matches()) {
            return integer(word);
        }
        if ((lenient ? LENIENT_FLOAT : FLOAT).matcher(word).matches()) {
            double value = Double.parseDouble(word.replace("_", ""));
            return Double.isInfinite(value) ? word : (Object) value;
        }
        if (BASE_60_INT.matcher(word).matches()) {
            return NumberText.canonical(new BigInteger(base60(word)));
        }
        if (BASE_60_FLOAT.matcher(word).matches()) {
            return base60Float(word);
        }
        if (INFINITE.matcher(word).matches()) {
            return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return NAN.matcher(word).matches() ? (Object) Double.NaN : word;
    }

    private static Object integer(String word) {
        String digits = word.replace("_", "");
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int radix = 10;
        if (digits.startsWith("0b") || digits.startsWith("0x")) {
            radix = digits.charAt(1) == 'b' ? 2 : 16;
            digits = digits.substring(2);
        } else if (digits.startsWith("0") && digits.length() > 1) {
            radix = 8;
        }
        if (digits.isEmpty()) {
            return word;
        }
        BigInteger value = new BigInteger(digits, radix);
        return NumberText.canonical(negative ? value.negate() : value);
    }

    private static String base60(String word) {
        String digits = word.replace("_", "");
        boolean negative = digits.startsWith("-");
        BigInteger value = BigInteger.ZERO;
        for (String part : digits.replaceFirst("^[-+]", "").split(":", -1)) {
            value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
        }
        return (negative ? value.negate() : value).toString();
    }

    private static Double base60Float(String word) {
        String digits = word.replace("_", "");
        boolean negative = digits.startsWith("-");
        double value = 0;
        for (String part : digits.replaceFirst("^[-+]", "").split(":", -1)) {
            value = value * 60 + Double.parseDouble(part);
        }
        return negative ? -value : value;
    }
}
