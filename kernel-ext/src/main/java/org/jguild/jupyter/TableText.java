package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import org.jguild.text.TextColumns;
import tech.tablesaw.api.Table;

/** A Tablesaw table as aligned text. */
final class TableText {

    private static final int MAX_ROWS = 200;

    private TableText() {}

    static String of(Table table) {
        int shown = Math.min(table.rowCount(), MAX_ROWS);
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columnNames().stream().map(TableCells::truncated).toList());
        for (int i = 0; i < shown; i++) {
            int row = i;
            rows.add(table.columns().stream()
                    .map(column -> TableCells.text(column, row))
                    .toList());
        }
        String text = TextColumns.of(rows, column -> TableCells.isNumber(table.column(column)));
        return (text + note(table, shown)).stripTrailing();
    }

    /** Returns a note about rows that are not shown; empty if all are shown. */
    static String note(Table table, int rows) {
        int more = table.rowCount() - rows;
        if (table.rowCount() == 0) {
            return "No rows.";
        }
        return more == 0 ? "" : "… and " + more + (more == 1 ? " more row." : " more rows.");
    }
}
