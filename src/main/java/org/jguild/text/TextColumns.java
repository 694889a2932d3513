package org.jguild.text;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
        List<TextColumn> columns = IntStream.range(0, rows.get(0).size())
                .mapToObj(i -> new TextColumn(
                        "", rows.stream().map(row -> row.get(i)).toList(), rightAligned.test(i), 0, Integer.MAX_VALUE))
                .toList();
        return FittedColumns.of(columns, Integer.MAX_VALUE).orElseThrow().text(TextStyle.PLAIN, false);
    }
}
