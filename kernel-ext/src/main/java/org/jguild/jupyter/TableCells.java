package org.jguild.jupyter;

import org.jguild.text.BriefNumber;
import org.jguild.text.TimeText;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The cells of a table as a person reads them. */
final class TableCells {

    private static final int LONGEST = 60;

    private TableCells() {}

    static boolean isNumber(Column<?> column) {
        return column instanceof NumericColumn;
    }

    /** The whole text of one cell, numbers rounded; empty for a missing value. */
    static String whole(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        if (column instanceof DoubleColumn doubles) {
            return BriefNumber.format(doubles.getDouble(row));
        }
        if (column instanceof FloatColumn floats) {
            return BriefNumber.format(floats.getFloat(row));
        }
        if (column instanceof DateTimeColumn times) {
            return TimeText.seconds(times.get(row));
        }
        return column.getString(row);
    }

    /** The text of one cell on one line, cut when it is long; empty for a missing value. */
    static String text(Column<?> column, int row) {
        return cut(whole(column, row));
    }

    /** Text on one line, cut when it is long. A character of two halves is not cut in two. */
    static String cut(String text) {
        String line = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        if (line.length() < text.length()) {
            boolean half = Character.isHighSurrogate(line.charAt(LONGEST - 1));
            line = line.substring(0, half ? LONGEST - 1 : LONGEST) + "…";
        }
        return line.replaceAll("\\s", " ");
    }

    /** The number to sort by where the shown one lost digits; empty where the text says it all. */
    static String exact(Column<?> column, int row) {
        if (!isNumber(column) || column.isMissing(row)) {
            return "";
        }
        String exact = Double.toString(((NumericColumn<?>) column).getDouble(row));
        String shown = text(column, row);
        return Double.parseDouble(exact) == Double.parseDouble(shown) ? "" : exact;
    }
}
