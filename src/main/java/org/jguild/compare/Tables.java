package org.jguild.compare;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Converts comparisons to Tablesaw tables. */
public final class Tables {

    private Tables() {}

    /**
     * Creates a table. A column of numbers is a {@link DoubleColumn}, whether its values were written as {@code 0} or as
     * {@code 0.0}; a column of booleans is a {@link BooleanColumn}; a column of times is a {@link DateTimeColumn}; any other
     * column is a {@link StringColumn}.
     *
     * @param name the name of the table
     * @param comparison the comparison
     * @return a table with the same columns and rows; a heading that differs from an earlier one only in case, or in space before
     *     or after it, gets a number, as {@code X (2)} after {@code x}
     */
    public static Table of(String name, Comparison comparison) {
        Table table = Table.create(name);
        ColumnNames names = new ColumnNames();
        for (int i = 0; i < comparison.headings().size(); i++) {
            int column = i;
            List<Object> cells = new ArrayList<>();
            comparison.rows().forEach(row -> cells.add(row.get(column)));
            table.addColumns(column(names.unique(comparison.headings().get(i)), cells));
        }
        return table;
    }

    private static Column<?> column(String heading, List<Object> cells) {
        if (all(cells, Number.class)) {
            DoubleColumn numbers = DoubleColumn.create(heading);
            cells.forEach(cell -> append(numbers, cell));
            return numbers;
        }
        if (all(cells, Boolean.class)) {
            BooleanColumn booleans = BooleanColumn.create(heading);
            cells.forEach(cell -> append(booleans, cell));
            return booleans;
        }
        if (all(cells, LocalDateTime.class)) {
            DateTimeColumn times = DateTimeColumn.create(heading);
            cells.forEach(cell -> append(times, cell));
            return times;
        }
        StringColumn texts = StringColumn.create(heading);
        cells.forEach(cell -> texts.append(Cells.exact(cell)));
        return texts;
    }

    private static boolean all(List<Object> cells, Class<?> type) {
        return cells.stream().anyMatch(type::isInstance)
                && cells.stream().allMatch(cell -> cell == null || type.isInstance(cell));
    }

    private static void append(DoubleColumn column, @Nullable Object cell) {
        if (cell == null) {
            column.appendMissing();
        } else {
            column.append(((Number) cell).doubleValue());
        }
    }

    private static void append(BooleanColumn column, @Nullable Object cell) {
        if (cell == null) {
            column.appendMissing();
        } else {
            column.append((boolean) cell);
        }
    }

    private static void append(DateTimeColumn column, @Nullable Object cell) {
        if (cell == null) {
            column.appendMissing();
        } else {
            column.append((LocalDateTime) cell);
        }
    }
}
