package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.columns.Column;

/**
 * Aligns the decimal points of a right-aligned column, with blanks of the width of a digit or a point.
 *
 * @param decimals the maximum number of digits after the point in the column
 */
record PointAlignment(int decimals) {

    private static final String AS_A_DIGIT = "\u2007";
    private static final String AS_A_POINT = "\u2008";
    private static final int MAX_DECIMALS = 8;

    /** Returns the alignment of the first rows; numbers with an exponent and columns with many decimals have none. */
    static PointAlignment of(Column<?> column, int rows) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; TableCells.isNumber(column) && row < rows; row++) {
            texts.add(TableCells.text(column, row));
        }
        return of(texts);
    }

    /** Returns the alignment of numbers; numbers with an exponent and columns with many decimals have none. */
    static PointAlignment of(List<String> numbers) {
        int most = 0;
        for (String text : numbers) {
            if (text.contains("e")) {
                return new PointAlignment(0);
            }
            most = Math.max(most, decimals(text));
        }
        return new PointAlignment(most > MAX_DECIMALS ? 0 : most);
    }

    String pad(String number) {
        boolean hasDigits = !number.isEmpty() && Character.isDigit(number.charAt(number.length() - 1));
        if (decimals == 0 || !hasDigits) {
            return number;
        }
        String point = number.contains(".") ? "" : AS_A_POINT;
        return number + point + AS_A_DIGIT.repeat(decimals - decimals(number));
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }
}
