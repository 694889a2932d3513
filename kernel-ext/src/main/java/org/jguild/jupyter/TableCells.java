package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jguild.text.BriefNumber;
import org.jguild.text.Ellipsis;
import org.jguild.text.NumberColumn;
import org.jguild.text.TimeText;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Formats the cells of a table for display. */
final class TableCells {

    /** In characters, including the ellipsis. */
    private static final int MAX_LENGTH = 61;

    private TableCells() {}

    static boolean isNumber(Column<?> column) {
        return column instanceof NumericColumn;
    }

    /** The complete text of one cell, numbers rounded; empty for a missing value. */
    static String complete(Column<?> column, int row) {
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

    /** The text of one cell on one line, truncated if it is long; empty for a missing value. */
    static String text(Column<?> column, int row) {
        return truncated(complete(column, row));
    }

    /** Text on one line, truncated if it is long. */
    static String truncated(String text) {
        return Ellipsis.truncate(text, MAX_LENGTH).replaceAll("\\s", " ");
    }

    /** The texts of the first cells of a column, all numbers in one notation, with blanks that align their points. */
    static List<String> aligned(Column<?> column, int rows) {
        if (!(column instanceof DoubleColumn doubles)) {
            PointAlignment alignment = PointAlignment.of(column, rows);
            return IntStream.range(0, rows)
                    .mapToObj(row -> alignment.pad(text(column, row)))
                    .toList();
        }
        List<String> texts = new ArrayList<>();
        List<String> formatted = NumberColumn.format(IntStream.range(0, rows)
                .filter(row -> !column.isMissing(row))
                .mapToObj(doubles::get)
                .toList());
        PointAlignment alignment = PointAlignment.of(formatted);
        int next = 0;
        for (int row = 0; row < rows; row++) {
            texts.add(column.isMissing(row) ? "" : alignment.pad(formatted.get(next++)));
        }
        return texts;
    }

    /** The number to sort by if the text shows a rounded one; empty if the text shows the exact number. */
    static String exact(Column<?> column, int row, String shown) {
        if (!isNumber(column) || column.isMissing(row)) {
            return "";
        }
        String exact = Double.toString(((NumericColumn<?>) column).getDouble(row));
        // The blanks that align a number are not those that trim removes.
        String number = shown.replaceAll("[^-+.0-9A-Za-z]", "");
        return Double.parseDouble(exact) == Double.parseDouble(number) ? "" : exact;
    }
}
