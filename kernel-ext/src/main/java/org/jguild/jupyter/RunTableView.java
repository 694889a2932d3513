package org.jguild.jupyter;

import java.util.List;
import java.util.stream.IntStream;
import org.jguild.compare.ComparisonColumn.Kind;
import org.jguild.compare.RunColumn;
import org.jguild.compare.RunTable;

/**
 * Shows a table of runs as HTML without colours of its own, so that it is readable on dark pages too. Where scripts run, it can be
 * sorted, filtered and saved, and a row opens its run; where they do not, all of it is readable.
 */
final class RunTableView {

    private static final int MAX_ROWS = 1_000;

    private final RunTable table;
    private final String name;
    private final RunRowDetails details;
    private final List<String> headings;
    private final List<List<String>> texts;
    private final PaperColumns paper;
    private final int rows;

    private RunTableView(RunTable table, String name, RunRowDetails details) {
        this.table = table;
        this.name = name;
        this.details = details;
        this.headings = table.columns().stream().map(RunColumn::heading).toList();
        this.texts = table.columns().stream().map(AlignedColumn::of).toList();
        this.paper = PaperColumns.of(headings, texts, pinned(table));
        this.rows = Math.min(table.comparison().rows().size(), MAX_ROWS);
    }

    /**
     * Shows a table.
     *
     * @param name the beginning of the name of the file if it is saved, such as {@code train.py}
     */
    static DisplayContent of(RunTable table, String name, RunRowDetails details) {
        return DisplayContent.html(new RunTableView(table, name, details).html(), text(table));
    }

    /** The column of run ids, by which a reader of paper finds a run; -1 if there is none. */
    private static int pinned(RunTable table) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).kind() == Kind.RUN)
                .findFirst()
                .orElse(-1);
    }

    private static String text(RunTable table) {
        return RunTableText.of(table);
    }

    private String html() {
        StringBuilder html = new StringBuilder(Html.resource("style.html"))
                .append(Html.begin("jguild-table jguild-runs jguild-live"))
                .append("\n<div class=\"jguild-name\" hidden>")
                .append(Html.escape(name))
                .append("</div>\n")
                .append(same());
        html.append("<div class=\"jguild-rows\"><table class=\"dataframe\">\n<thead><tr>");
        for (int i = 0; i < table.columns().size(); i++) {
            heading(html, i);
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows; row++) {
            row(html, row);
        }
        html.append("</tbody>\n</table></div>\n");
        int more = table.comparison().rows().size() - rows;
        if (more > 0) {
            html.append("<p>… and ")
                    .append(more)
                    .append(more == 1 ? " more row." : " more rows.")
                    .append("</p>\n");
        }
        return html.append("</div>\n").append(Html.resource("table.html")).toString();
    }

    private void heading(StringBuilder html, int index) {
        RunColumn column = table.columns().get(index);
        html.append("<th scope=\"col\"")
                .append(attributes(index, "", column.objective() ? "objective" : ""))
                .append(Html.heading(column.heading()))
                .append("</th>");
    }

    /** The classes and the alignment of a cell. */
    private String attributes(int index, String more, String objective) {
        boolean number = table.columns().get(index).isNumeric();
        String classes = String.join(
                        " ", List.of(number ? "n" : "", paper.isOnPaper(index) ? "" : "w", more, objective))
                .replaceAll(" +", " ")
                .strip();
        return (classes.isEmpty() ? "" : " class=\"" + classes + "\"")
                + (number ? " align=\"right\"" : " align=\"left\"");
    }

    private void row(StringBuilder html, int row) {
        boolean best = table.best().contains(row);
        html.append("<tr").append(details.attributes(row)).append('>');
        for (int i = 0; i < table.columns().size(); i++) {
            RunColumn column = table.columns().get(i);
            boolean star = best && column.objective();
            String shown = texts.get(i).get(row);
            String exact = column.isNumeric() && !column.exact(row).equals(shown.replaceAll("[^-+.0-9A-Za-z]", ""))
                    ? column.exact(row)
                    : "";
            html.append("<td").append(attributes(i, star ? "best" : "", ""));
            if (!exact.isEmpty()) {
                html.append(" data-v=\"").append(Html.escape(exact)).append('"');
            }
            if (star) {
                html.append(" title=\"best ")
                        .append(Html.escape(column.heading()))
                        .append("\"><b>★ ")
                        .append(Html.escape(shown))
                        .append("</b>");
            } else {
                html.append(column.isNumeric() ? ">" + Html.escape(shown) : Html.cell(shown));
            }
            html.append("</td>");
        }
        html.append("</tr>\n").append(paper.rest(headings, texts, row));
    }

    /** The values that are the same in all rows, in a line; empty if there are none. */
    private String same() {
        if (table.same().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<p class=\"jguild-same\">The same in all ")
                .append(table.comparison().rows().size())
                .append(" rows:");
        for (RunColumn column : table.same()) {
            String text = column.texts().get(0);
            String exact = column.exact(0);
            html.append(" <span><i>")
                    .append(Html.escape(TableCells.truncated(column.heading())))
                    .append("</i> <b")
                    .append(
                            column.kind() == Kind.FLAG || column.kind() == Kind.SCALAR
                                    ? " data-v=\"" + Html.escape(exact) + "\""
                                    : "")
                    .append(Html.cell(text.isEmpty() ? "–" : text))
                    .append("</b></span>");
        }
        return html.append("</p>\n").toString();
    }
}
