package org.jguild.jupyter;

import java.util.List;
import java.util.stream.IntStream;
import org.jguild.compare.ComparisonColumn.Kind;
import org.jguild.compare.RunColumn;

/**
 * The columns that fit on paper; the other ones are printed below each row.
 *
 * @param count the number of columns, from the left, that fit; the column of run ids fits too
 * @param runs the index of the column of run ids; -1 if there is none
 */
record PaperColumns(int count, int runs) {

    /** Characters of a line in print. */
    private static final int WIDTH = 92;

    private static final int GAP = 3;

    static PaperColumns of(List<RunColumn> columns) {
        int runs = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).kind() == Kind.RUN)
                .findFirst()
                .orElse(-1);
        int left = WIDTH - (runs < 0 ? 0 : width(columns.get(runs)));
        int count = 0;
        while (count < columns.size()) {
            left -= count == runs ? 0 : width(columns.get(count));
            if (left < 0) {
                break;
            }
            count++;
        }
        return new PaperColumns(Math.max(1, count), runs);
    }

    private static int width(RunColumn column) {
        int widest = column.texts().stream()
                .mapToInt(text -> TableCells.truncated(text).length())
                .max()
                .orElse(0);
        return Math.max(widest, TableCells.truncated(column.heading()).length()) + GAP;
    }

    boolean isOnPaper(int column) {
        return column < count || column == runs;
    }

    /** A row with the values that do not fit, which only paper shows; empty if all fit. */
    String rest(List<RunColumn> columns, List<List<String>> texts, int row) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            if (!isOnPaper(i)) {
                rest.append(" <span><i>")
                        .append(Html.escape(columns.get(i).heading()))
                        .append("</i> ")
                        .append(Html.escape(texts.get(i).get(row).strip()))
                        .append("</span>");
            }
        }
        if (rest.isEmpty()) {
            return "";
        }
        int shown =
                (int) IntStream.range(0, columns.size()).filter(this::isOnPaper).count();
        return "<tr class=\"jguild-paper\" style=\"display:none\"><td colspan=\"" + shown + "\">" + rest
                + "</td></tr>\n";
    }
}
