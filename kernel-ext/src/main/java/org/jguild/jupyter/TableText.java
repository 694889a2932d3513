package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table as aligned text. */
final class TableText {

    private static final int MOST_ROWS = 200;

    private TableText() {}

    static String of(Table table) {
        int rows = Math.min(table.rowCount(), MOST_ROWS);
        List<List<String>> columns =
                table.columns().stream().map(column -> aligned(column, rows)).toList();
        StringBuilder text = new StringBuilder();
        for (int line = 0; line <= rows; line++) {
            int current = line;
            text.append(columns.stream()
                            .map(column -> column.get(current))
                            .collect(Collectors.joining("  "))
                            .stripTrailing())
                    .append('\n');
        }
        return text.append(note(table, rows)).toString().stripTrailing();
    }

    /** Says what is not shown; empty when all is. */
    static String note(Table table, int rows) {
        int more = table.rowCount() - rows;
        if (table.rowCount() == 0) {
            return "No rows.";
        }
        return more == 0 ? "" : "… and " + more + (more == 1 ? " more row." : " more rows.");
    }

    /** The heading and the cells of a column, all of the same width. */
    private static List<String> aligned(Column<?> column, int rows) {
        List<String> cells = new ArrayList<>();
        cells.add(TableCells.cut(column.name()));
        for (int row = 0; row < rows; row++) {
            cells.add(TableCells.text(column, row));
        }
        int width = cells.stream().mapToInt(String::length).max().orElse(0);
        return cells.stream()
                .map(cell -> {
                    String blanks = " ".repeat(width - cell.length());
                    return TableCells.isNumber(column) ? blanks + cell : cell + blanks;
                })
                .toList();
    }
}
