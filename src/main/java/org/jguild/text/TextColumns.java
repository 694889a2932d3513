package org.jguild.text;

import java.util.List;
import java.util.function.IntPredicate;

/** Renders text in aligned columns. */
public final class TextColumns {

    private TextColumns() {}

    /**
     * Renders rows with left-aligned columns, separated by two spaces.
     *
     * @param rows the cells; all rows have the same length. Line breaks and tabs in a cell become spaces; other control characters
     *     become escapes as in {@link VisibleText}
     * @return one line per row, each ending with a newline
     */
    public static String of(List<List<String>> rows) {
        return of(rows, column -> false);
    }

    /**
     * Renders rows with aligned columns, separated by two spaces.
     *
     * @param rows the cells, as for {@link #of(List)}
     * @param rightAligned whether a column, counted from 0, is aligned right, as is usual for numbers
     * @return one line per row, each ending with a newline
     */
    public static String of(List<List<String>> rows, IntPredicate rightAligned) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] widths = new int[rows.get(0).size()];
        List<List<String>> lines = rows.stream()
                .map(row -> row.stream().map(TextColumns::printable).toList())
                .toList();
        for (List<String> row : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : lines) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                String blanks = " ".repeat(widths[i] - cell.length());
                line.append(i == 0 ? "" : "  ").append(rightAligned.test(i) ? blanks + cell : cell + blanks);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String printable(String cell) {
        return VisibleText.of(cell.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }
}
