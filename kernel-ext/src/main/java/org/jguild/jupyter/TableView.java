package org.jguild.jupyter;

import java.util.List;
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
        List<String> headings = table.columns().stream().map(Column::name).toList();
        List<List<String>> texts = table.columns().stream()
                .map(column -> TableCells.aligned(column, rows))
                .toList();
        PaperColumns paper = PaperColumns.of(headings, texts, -1);
        StringBuilder html = new StringBuilder("<div class=\"jguild-rows\"><table class=\"dataframe\">\n<thead><tr>");
        for (int i = 0; i < headings.size(); i++) {
            html.append("<th scope=\"col\"")
                    .append(attributes(i, paper))
                    .append(Html.heading(headings.get(i)))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows; row++) {
            html.append("<tr>");
            for (int i = 0; i < headings.size(); i++) {
                append(html, i, row, texts.get(i).get(row), attributes(i, paper));
            }
            html.append("</tr>\n").append(paper.rest(headings, texts, row));
        }
        html.append("</tbody>\n</table></div>\n");
        String note = TableText.note(table, rows);
        return note.isEmpty() ? html.toString() : html + "<p>" + note + "</p>\n";
    }

    /** The classes and the alignment of the cells of a column. */
    private String attributes(int index, PaperColumns paper) {
        boolean number = TableCells.isNumber(table.column(index));
        String classes = (number ? "n" : "") + (paper.isOnPaper(index) ? "" : " w");
        return (classes.isEmpty() ? "" : " class=\"" + classes.strip() + "\"")
                + (number ? " align=\"right\"" : " align=\"left\"");
    }

    private void append(StringBuilder html, int index, int row, String text, String attributes) {
        Column<?> column = table.column(index);
        html.append("<td").append(attributes);
        if (TableCells.isNumber(column)) {
            String exact = TableCells.exact(column, row, text);
            html.append(exact.isEmpty() ? "" : " data-v=\"" + exact + "\"")
                    .append('>')
                    .append(text);
        } else {
            html.append(Html.cell(TableCells.complete(column, row)));
        }
        html.append("</td>");
    }
}
