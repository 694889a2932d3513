package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import org.jguild.compare.RunColumn;
import org.jguild.compare.RunTable;
import org.jguild.text.TextColumns;

/** A table of runs as aligned text, for front ends without HTML. */
final class RunTableText {

    private static final int MAX_ROWS = 200;

    private RunTableText() {}

    static String of(RunTable table) {
        int all = table.comparison().rows().size();
        int shown = Math.min(all, MAX_ROWS);
        List<List<String>> columns =
                table.columns().stream().map(RunColumn::texts).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns().stream()
                .map(column -> TableCells.truncated(column.heading()))
                .toList());
        for (int i = 0; i < shown; i++) {
            int row = i;
            rows.add(columns.stream()
                    .map(texts -> TableCells.truncated(texts.get(row)))
                    .toList());
        }
        String text = TextColumns.of(rows, column -> table.columns().get(column).isNumeric());
        String more = all == shown ? "" : "… and " + (all - shown) + (all - shown == 1 ? " more row." : " more rows.");
        return (text + more).stripTrailing();
    }
}
