package org.jguild.compare;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Makes Tablesaw tables of comparisons. */
public final class Tables {

    private Tables() {}

    /**
     * Makes a table. A column whose cells are all numbers is a {@link DoubleColumn}, so that code that reads it does not
     * depend on whether a flag was written {@code 0} or {@code 0.0}; all booleans, a {@link BooleanColumn}; times, a
     * {@link DateTimeColumn}; anything else, a {@link StringColumn}.
     *
     * @param name the table's name
     * @param comparison the cells
     * @return a table with the same columns and rows; a heading that differs from an earlier one only in case gets a number, as
     *     {@code X (2)} after {@code x}
     */
    public static Table of(String name, Comparison comparison) {
        Table table = Table.create(name);
        // Tablesaw refuses names that differ only in case.
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < comparison.headings().size(); i++) {
            int column = i;
            String heading = comparison.headings().get(i);
            List<Object> cells = new ArrayList<>();
            comparison.rows().forEach(row -> cells.add(row.get(column)));
            String unique = heading;
            for (int number = 2; !names.add(unique); number++) {
                unique = heading + " (" + number + ")";
            }
            table.addColumns(column(unique, cells));
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
