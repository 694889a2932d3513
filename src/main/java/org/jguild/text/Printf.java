package org.jguild.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats one value with a conversion specifier as in C and Python, such as {@code %.2f}. */
public final class Printf {

    private static final Pattern DIRECTIVE =
            Pattern.compile("%([-+0 ]*)([0-9]{0,3})(?:\\.([0-9]{1,3}))?([diouxXeEfFgGs])");
    private static final String INTEGER_KINDS = "diouxX";
    private static final int PRECISION = 6;

    private Printf() {}

    /**
     * Formats a value.
     *
     * @param directive one conversion specifier, {@code %[FLAGS][WIDTH][.PRECISION]KIND}
     * @param value a number or anything else
     * @param text converts a value that is not a text for {@code %s}
     * @return the formatted value; null if the specifier is invalid or cannot be applied to the value
     */
    public static @Nullable String format(String directive, Object value, Function<Object, String> text) {
        Matcher matcher = DIRECTIVE.matcher(directive);
        if (!matcher.matches()) {
            return null;
        }
        char kind = matcher.group(4).charAt(0);
        int precision = matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3));
        if (kind == 's') {
            String shown = value instanceof String string ? string : text.apply(value);
            return padded(precision < 0 ? shown : shown.substring(0, Math.min(precision, shown.length())), matcher);
        }
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return null;
        }
        BigDecimal exact = number instanceof Double real ? new BigDecimal(real) : new BigDecimal(number.toString());
        boolean negative = exact.signum() < 0
                && (INTEGER_KINDS.indexOf(kind) < 0 || integer(exact).signum() < 0);
        return padded(sign(negative, matcher.group(1)) + number(kind, precision, exact.abs()), matcher);
    }

    private static String number(char kind, int precision, BigDecimal exact) {
        int digits = precision < 0 ? PRECISION : precision;
        return switch (kind) {
            case 'f', 'F' -> exact.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
            case 'e' -> scientific(exact, digits, false);
            case 'E' -> scientific(exact, digits, false).toUpperCase(Locale.ROOT);
            case 'g' -> general(exact, Math.max(1, digits));
            case 'G' -> general(exact, Math.max(1, digits)).toUpperCase(Locale.ROOT);
            case 'x' -> integer(exact).toString(16);
            case 'X' -> integer(exact).toString(16).toUpperCase(Locale.ROOT);
            case 'o' -> integer(exact).toString(8);
            default -> integer(exact).toString();
        };
    }

    private static BigInteger integer(BigDecimal exact) {
        return exact.toBigInteger();
    }

    private static String general(BigDecimal exact, int digits) {
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent >= digits) {
            return scientific(exact, digits - 1, true);
        }
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String scientific(BigDecimal exact, int decimals, boolean strip) {
        if (exact.signum() == 0) {
            return FloatText.scientific(strip ? "0" : "0".repeat(decimals + 1), 0);
        }
        BigDecimal rounded = exact.round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal written = strip
                ? rounded.stripTrailingZeros()
                : rounded.setScale(rounded.scale() + decimals + 1 - rounded.precision(), RoundingMode.UNNECESSARY);
        return FloatText.scientific(written.unscaledValue().toString(), exponent);
    }

    private static String sign(boolean negative, String flags) {
        if (negative) {
            return "-";
        }
        return flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
    }

    private static String padded(String text, Matcher directive) {
        String flags = Objects.requireNonNull(directive.group(1));
        int width = directive.group(2).isEmpty() ? 0 : Integer.parseInt(directive.group(2));
        int missing = Math.max(0, width - text.length());
        if (flags.contains("-")) {
            return text + " ".repeat(missing);
        }
        boolean zeros = flags.contains("0") && !directive.group(4).equals("s");
        if (!zeros) {
            return " ".repeat(missing) + text;
        }
        int sign = !text.isEmpty() && "+- ".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
    }
}
