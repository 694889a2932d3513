package org.jguild.jupyter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The cells of a table as a person reads them. */
final class TableCells {

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final int LONGEST = 300;

    private TableCells() {}

    static boolean isNumber(Column<?> column) {
        return column instanceof NumericColumn;
    }

    /** The text of one cell; empty for a missing value. */
    static String text(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        if (column instanceof DoubleColumn doubles) {
            return number(doubles.getDouble(row));
        }
        if (column instanceof FloatColumn floats) {
            return number(floats.getFloat(row));
        }
        String text = column.getString(row);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A number rounded to six significant digits; a whole number keeps all of its own up to a thousand million. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e9
                ? rounded.toPlainString()
                : rounded.toString().replace("E", "e").replace("e+", "e");
    }
}
