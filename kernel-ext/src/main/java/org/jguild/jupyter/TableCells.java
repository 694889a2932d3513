package org.jguild.jupyter;

import java.time.format.DateTimeFormatter;
import org.jguild.compare.BriefNumber;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The cells of a table as a person reads them. */
final class TableCells {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
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
            return BriefNumber.format(doubles.getDouble(row));
        }
        if (column instanceof FloatColumn floats) {
            return BriefNumber.format(floats.getFloat(row));
        }
        if (column instanceof DateTimeColumn times) {
            return SECONDS.format(times.get(row));
        }
        String text = column.getString(row);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
