package org.jguild.jupyter;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jguild.run.ColumnSpec;
import org.jguild.run.Objective;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.NumericColumn;
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
    private final ConstantColumns constant;
    private final @Nullable Column<?> objective;
    private final double best;

    private TableView(Table table, ConstantColumns constant, @Nullable Objective objective) {
        this.table = table;
        this.rows = Math.min(table.rowCount(), MAX_ROWS);
        this.constant = constant;
        this.objective = objective == null ? null : numbers(table, heading(table, objective));
        this.best = objective == null || this.objective == null
                ? Double.NaN
                : best((NumericColumn<?>) this.objective, objective.maximize());
    }

    /** The column of numbers with a name; Tablesaw itself would also find one whose name differs in case. */
    private static @Nullable Column<?> numbers(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name.trim()) && TableCells.isNumber(column))
                .findFirst()
                .orElse(null);
    }

    /** Any table, which can be sorted and filtered. */
    static DisplayContent of(Table table) {
        return live(new TableView(table, ConstantColumns.NONE, null));
    }

    /** A table as it is, for those who want to look at nothing else. */
    static DisplayContent plain(Table table) {
        TableView view = new TableView(table, ConstantColumns.NONE, null);
        return DisplayContent.html(
                Html.resource("style.html") + Html.begin("jguild-table") + "\n" + view.html() + "</div>",
                TableText.of(table));
    }

    /** A table of runs: constant columns are shown in one line above it, and the best value of the objective is marked. */
    static DisplayContent ofRuns(Table table, Objective objective) {
        String name = heading(table, objective);
        return live(new TableView(
                table, ConstantColumns.of(table, column -> !column.equals("run") && !column.equals(name)), objective));
    }

    /** The heading of the objective; with its kind if a column of the run or a scalar has its name. */
    private static String heading(Table table, Objective objective) {
        ColumnSpec column = objective.column();
        String qualified = (column.source() == ColumnSpec.Source.FLAG ? "flag:" : "scalar:") + column.heading();
        return table.containsColumn(qualified) ? qualified : column.heading();
    }

    private static DisplayContent live(TableView view) {
        return DisplayContent.html(
                Html.resource("style.html") + Html.begin("jguild-table jguild-live") + "\n" + view.constant.html()
                        + view.html() + "</div>\n" + Html.resource("table.html"),
                TableText.of(view.table));
    }

    private static double best(NumericColumn<?> column, boolean maximize) {
        var values =
                IntStream.range(0, column.size()).mapToDouble(column::getDouble).filter(Double::isFinite);
        return (maximize ? values.max() : values.min()).orElse(Double.NaN);
    }

    private String html() {
        Map<Column<?>, PointAlignment> alignments = new HashMap<>();
        table.columns().forEach(column -> alignments.put(column, PointAlignment.of(column, rows)));
        StringBuilder html = new StringBuilder("<table class=\"dataframe\">\n<thead><tr>");
        for (Column<?> column : table.columns()) {
            if (!constant.holds(column)) {
                html.append(TableCells.isNumber(column) ? "<th class=\"n\" align=\"right\"" : "<th align=\"left\"")
                        .append(" scope=\"col\"")
                        .append(Html.cell(column.name()))
                        .append("</th>");
            }
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows; row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                if (!constant.holds(column)) {
                    append(html, column, row, requireNonNull(alignments.get(column)));
                }
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
        String note = TableText.note(table, rows);
        return note.isEmpty() ? html.toString() : html + "<p>" + note + "</p>\n";
    }

    private void append(StringBuilder html, Column<?> column, int row, PointAlignment alignment) {
        if (!TableCells.isNumber(column)) {
            html.append("<td")
                    .append(Html.cell(TableCells.complete(column, row)))
                    .append("</td>");
            return;
        }
        boolean isBest = column == objective && ((NumericColumn<?>) column).getDouble(row) == best;
        String exact = TableCells.exact(column, row);
        String text = alignment.pad(TableCells.text(column, row));
        html.append("<td class=\"n").append(isBest ? " best" : "").append("\" align=\"right\"");
        html.append(exact.isEmpty() ? "" : " data-v=\"" + exact + "\"");
        html.append(isBest ? " title=\"best " + Html.escape(column.name()) + "\"><b>★ " + text + "</b>" : ">" + text);
        html.append("</td>");
    }
}
