package org.jguild.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Formats the numbers of a column in one notation. */
public final class NumberColumn {

    private static final int DIGITS = 6;

    private NumberColumn() {}

    /**
     * Formats numbers, each with at most six significant digits, as {@link BriefNumber} does; if one of them needs an exponent,
     * all have one, with the same number of digits.
     *
     * @param numbers any numbers
     * @return the texts, in the same order
     */
    public static List<String> format(List<Double> numbers) {
        List<String> brief = numbers.stream().map(BriefNumber::format).toList();
        if (brief.stream().noneMatch(NumberColumn::hasExponent)) {
            return brief;
        }
        int digits = numbers.stream().mapToInt(NumberColumn::digits).max().orElse(1);
        return numbers.stream().map(number -> scientific(number, digits)).toList();
    }

    private static boolean hasExponent(String text) {
        return text.contains("e-") || text.contains("e+");
    }

    /** The number of significant digits that a number needs, at most six. */
    private static int digits(double number) {
        return Double.isFinite(number) && number != 0 ? rounded(number).precision() : 1;
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number).round(new MathContext(DIGITS)).stripTrailingZeros();
    }

    private static String scientific(double number, int digits) {
        if (!Double.isFinite(number) || number == 0) {
            return BriefNumber.format(number);
        }
        BigDecimal rounded = rounded(number);
        String shown = rounded.unscaledValue().abs().toString();
        String sign = number < 0 ? "-" : "";
        return sign
                + FloatText.scientific(
                        shown + "0".repeat(digits - shown.length()), rounded.precision() - rounded.scale() - 1);
    }
}
