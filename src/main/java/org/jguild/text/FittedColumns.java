package org.jguild.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jguild.text.TextStyle.Mark;

/** The columns of a table that fit a width, and their widths. Columns are separated by two spaces. */
public final class FittedColumns {

    private static final String GAP = "  ";
    /** A column of text that is not omitted may be shortened to this width. */
    private static final int LAST_RESORT = 6;

    private final List<TextColumn> columns;
    private final List<TextColumn> omitted;
    private final int[] widths;

    private FittedColumns(List<TextColumn> all, List<TextColumn> shown, int[] widths) {
        this.columns = List.copyOf(shown);
        this.omitted = all.stream().filter(column -> !shown.contains(column)).toList();
        this.widths = widths;
    }

    /**
     * Chooses columns: shortens texts, then omits the columns with the highest rank.
     *
     * @param columns all columns, in order
     * @param width the width that the table may have
     * @return the columns that fit; empty if those that must not be omitted do not fit
     */
    public static Optional<FittedColumns> of(List<TextColumn> columns, int width) {
        List<TextColumn> shown = new ArrayList<>(columns);
        while (true) {
            int[] widths = shortened(shown, width, Integer.MAX_VALUE);
            if (total(widths) <= width) {
                return Optional.of(new FittedColumns(columns, shown, widths));
            }
            Optional<TextColumn> next =
                    shown.stream().filter(column -> column.rank() > 0).max(Comparator.comparingInt(TextColumn::rank));
            if (next.isEmpty()) {
                int[] minimal = shortened(shown, width, LAST_RESORT);
                return total(minimal) <= width
                        ? Optional.of(new FittedColumns(columns, shown, minimal))
                        : Optional.empty();
            }
            shown.remove(next.get());
        }
    }

    /** The widths of columns, the widest of which are shortened until the table fits, or no further. */
    private static int[] shortened(List<TextColumn> columns, int width, int lastResort) {
        int[] widths = columns.stream().mapToInt(TextColumn::width).toArray();
        long excess = total(widths) - width;
        while (excess > 0) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                TextColumn column = columns.get(i);
                int min = column.right() ? column.minWidth() : Math.min(column.minWidth(), lastResort);
                boolean shrinks = widths[i] > min;
                widest = shrinks && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                return widths;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }

    private static long total(int[] widths) {
        return IntStream.of(widths).asLongStream().sum() + (long) GAP.length() * Math.max(0, widths.length - 1);
    }

    /**
     * Returns the columns that are omitted.
     *
     * @return in their order in the table
     */
    public List<TextColumn> omitted() {
        return omitted;
    }

    /**
     * Renders the rows.
     *
     * @param style what the place can show
     * @param headed whether the first line has the headings
     * @return one line per row, each ending with a newline
     */
    public String text(TextStyle style, boolean headed) {
        StringBuilder text = new StringBuilder();
        if (headed) {
            append(text, -1, style);
        }
        int rows = columns.isEmpty() ? 0 : columns.get(0).cells().size();
        for (int row = 0; row < rows; row++) {
            append(text, row, style);
        }
        return text.toString();
    }

    private void append(StringBuilder text, int row, TextStyle style) {
        StringBuilder line = new StringBuilder();
        StringBuilder blanks = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            TextColumn column = columns.get(i);
            String cell = DisplayWidth.truncate(
                    row < 0 ? column.heading() : column.cells().get(row), widths[i]);
            String padding = " ".repeat(widths[i] - DisplayWidth.of(cell));
            blanks.append(column.right() ? padding : "");
            if (!cell.isEmpty()) { // Blanks at the end of a line are not written.
                line.append(blanks).append(style.marked(cell, row < 0 ? Mark.HEADING : column.mark(row)));
                blanks.setLength(0);
            }
            blanks.append(column.right() ? "" : padding).append(GAP);
        }
        text.append(line).append('\n');
    }
}
