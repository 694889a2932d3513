package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Shows a Tablesaw table: HTML without colours of its own, so that it reads on dark pages too, and aligned text. */
final class TableView {

    private static final int MOST_ROWS = 200;
    private static final String RIGHT = " style=\"text-align:right\"";
    private static final String LEFT = " style=\"text-align:left\"";

    private final Table table;
    private final int rows;

    private TableView(Table table) {
        this.table = table;
        this.rows = Math.min(table.rowCount(), MOST_ROWS);
    }

    static DisplayContent of(Table table) {
        TableView view = new TableView(table);
        return DisplayContent.html(view.html(), view.text());
    }

    private String html() {
        StringBuilder html =
                new StringBuilder("<div style=\"overflow-x:auto\">\n<table class=\"dataframe\">\n<thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append("<th")
                    .append(align(column))
                    .append('>')
                    .append(Html.escape(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows; row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append("<td").append(align(column)).append('>');
                html.append(Html.escape(TableCells.text(column, row))).append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
        String note = note();
        if (!note.isEmpty()) {
            html.append("<p>").append(note).append("</p>\n");
        }
        return html.append("</div>").toString();
    }

    private static String align(Column<?> column) {
        return TableCells.isNumber(column) ? RIGHT : LEFT;
    }

    private String text() {
        List<List<String>> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            columns.add(aligned(column));
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line <= rows; line++) {
            int current = line;
            text.append(columns.stream()
                            .map(column -> column.get(current))
                            .collect(Collectors.joining("  "))
                            .stripTrailing())
                    .append('\n');
        }
        return text.append(note()).toString().stripTrailing();
    }

    /** The heading and the cells of a column, all of the same width. */
    private List<String> aligned(Column<?> column) {
        List<String> cells = new ArrayList<>();
        cells.add(column.name());
        for (int row = 0; row < rows; row++) {
            cells.add(TableCells.text(column, row).replace('\n', ' '));
        }
        int width = cells.stream().mapToInt(String::length).max().orElse(0);
        return cells.stream()
                .map(cell -> {
                    String blanks = " ".repeat(width - cell.length());
                    return TableCells.isNumber(column) ? blanks + cell : cell + blanks;
                })
                .toList();
    }

    private String note() {
        int more = table.rowCount() - rows;
        if (table.rowCount() == 0) {
            return "No rows.";
        }
        return more == 0 ? "" : "… and " + more + (more == 1 ? " more row." : " more rows.");
    }
}
