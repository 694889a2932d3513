package org.jguild.jupyter;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns that fit on paper; the other ones are printed below each row.
 *
 * @param count the number of columns, from the left, that fit
 * @param pinned the index of a column that is always printed; -1 for none
 */
record PaperColumns(int count, int pinned) {

    /** Characters of a line in print. */
    private static final int WIDTH = 92;

    private static final int GAP = 3;

    /** A wider column is wrapped. */
    private static final int MAX_COLUMN = 40;

    /**
     * Selects columns.
     *
     * @param headings their headings
     * @param texts their cells, one list per column
     * @param pinned the index of a column that is always printed; -1 for none
     */
    static PaperColumns of(List<String> headings, List<List<String>> texts, int pinned) {
        int left = WIDTH - (pinned < 0 ? 0 : width(headings.get(pinned), texts.get(pinned)));
        int count = 0;
        while (count < headings.size()) {
            left -= count == pinned ? 0 : width(headings.get(count), texts.get(count));
            if (left < 0) {
                break;
            }
            count++;
        }
        return new PaperColumns(Math.max(1, count), pinned);
    }

    private static int width(String heading, List<String> texts) {
        int widest = texts.stream().mapToInt(String::length).max().orElse(0);
        return Math.min(MAX_COLUMN, Math.max(widest, heading.length())) + GAP;
    }

    boolean isOnPaper(int column) {
        return column < count || column == pinned;
    }

    /** A row with the values that do not fit, which only paper shows; empty if all fit. */
    String rest(List<String> headings, List<List<String>> texts, int row) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < headings.size(); i++) {
            String text = texts.get(i).get(row).strip();
            if (!isOnPaper(i) && !text.isEmpty()) {
                rest.append(" <span><i>")
                        .append(Html.escape(headings.get(i)))
                        .append("</i> ")
                        .append(Html.escape(text))
                        .append("</span>");
            }
        }
        if (rest.isEmpty()) {
            return "";
        }
        long shown = IntStream.range(0, headings.size()).filter(this::isOnPaper).count();
        return "<tr class=\"jguild-paper\" style=\"display:none\"><td colspan=\"" + shown + "\">" + rest
                + "</td></tr>\n";
    }
}
