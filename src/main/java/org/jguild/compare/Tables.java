package org.jguild.compare;

import java.time.LocalDateTime;
import java.util.List;
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
     * @return a table with the same columns and rows
     */
    public static Table of(String name, Comparison comparison) {
        Table table = Table.create(name);
        for (int i = 0; i < comparison.headings().size(); i++) {
            int column = i;
            String heading = comparison.headings().get(i);
            List<Object> cells = new java.util.ArrayList<>();
            comparison.rows().forEach(row -> cells.add(row.get(column)));
            table.addColumns(column(heading, cells));
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

    private static void append(DoubleColumn column, Object cell) {
        if (cell == null) {
            column.appendMissing();
        } else {
            column.append(((Number) cell).doubleValue());
        }
    }

    private static void append(BooleanColumn column, Object cell) {
        if (cell == null) {
            column.appendMissing();
        } else {
            column.append((boolean) cell);
        }
    }

    private static void append(DateTimeColumn column, Object cell) {
        if (cell == null) {
            column.appendMissing();
        } else {
            column.append((LocalDateTime) cell);
        }
    }
}
