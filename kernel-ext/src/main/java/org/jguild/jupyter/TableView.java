package org.jguild.jupyter;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Shows a Tablesaw table: HTML without colours of its own, so that it is readable on dark pages too, and aligned text. Where
 * scripts run, a table can be sorted and filtered; where they do not, all of it is there to read.
 */
final class TableView {

    private static final int MAX_ROWS = 1_000;

    private final Table table;
    private final int rows;

    private TableView(Table table) {
        this.table = table;
        this.rows = Math.min(table.rowCount(), MAX_ROWS);
    }

    /** Any table, which can be sorted and filtered. */
    static DisplayContent of(Table table) {
        return live(new TableView(table));
    }

    private static DisplayContent live(TableView view) {
        return DisplayContent.html(
                Html.resource("style.html") + Html.begin("jguild-table jguild-live") + "\n" + view.html() + "</div>\n"
                        + Html.resource("table.html"),
                TableText.of(view.table));
    }

    private String html() {
        Map<Column<?>, List<String>> texts = new HashMap<>();
        table.columns().forEach(column -> texts.put(column, TableCells.aligned(column, rows)));
        StringBuilder html = new StringBuilder("<div class=\"jguild-rows\"><table class=\"dataframe\">\n<thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append(TableCells.isNumber(column) ? "<th class=\"n\" align=\"right\"" : "<th align=\"left\"")
                    .append(" scope=\"col\"")
                    .append(Html.cell(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows; row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                append(html, column, row, requireNonNull(texts.get(column)).get(row));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
        String note = TableText.note(table, rows);
        return note.isEmpty() ? html.toString() : html + "<p>" + note + "</p>\n";
    }

    private void append(StringBuilder html, Column<?> column, int row, String text) {
        if (!TableCells.isNumber(column)) {
            html.append("<td")
                    .append(Html.cell(TableCells.complete(column, row)))
                    .append("</td>");
            return;
        }
        String exact = TableCells.exact(column, row, text);
        html.append("<td class=\"n\" align=\"right\"").append(exact.isEmpty() ? "" : " data-v=\"" + exact + "\"");
        html.append('>').append(text);
        html.append("</td>");
    }
}
