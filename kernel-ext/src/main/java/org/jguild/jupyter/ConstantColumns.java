package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The columns of a table that have one value over all rows: they are shown once, in a line above it. */
record ConstantColumns(Table table, List<Column<?>> columns) {

    static final ConstantColumns NONE = new ConstantColumns(Table.create(), List.of());

    /** Returns the constant columns among the given ones; none for a table with fewer than two rows. */
    static ConstantColumns of(Table table, Predicate<String> allowed) {
        List<Column<?>> constant = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (table.rowCount() > 1 && allowed.test(column.name()) && isConstant(column)) {
                constant.add(column);
            }
        }
        return new ConstantColumns(table, constant);
    }

    private static boolean isConstant(Column<?> column) {
        return IntStream.range(1, column.size())
                .allMatch(row -> String.valueOf(column.get(row)).equals(String.valueOf(column.get(0))));
    }

    boolean holds(Column<?> column) {
        return columns.contains(column);
    }

    /** The line; empty when there is none. */
    String html() {
        if (columns.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<p class=\"jguild-same\">The same in all ")
                .append(table.rowCount())
                .append(" rows:");
        for (Column<?> column : columns) {
            String value = TableCells.complete(column, 0);
            html.append(" <span><i>")
                    .append(Html.escape(TableCells.truncated(column.name())))
                    .append("</i> <b");
            html.append(Html.cell(value.isEmpty() ? "–" : value)).append("</b></span>");
        }
        return html.append("</p>\n").toString();
    }
}
