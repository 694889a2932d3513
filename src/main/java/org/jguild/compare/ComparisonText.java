package org.jguild.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Renders comparisons as text. It does not load Tablesaw, which would cost a command half a second. */
public final class ComparisonText {

    private ComparisonText() {}

    /**
     * Renders a table for a terminal: a heading line and a line a row, columns aligned, two blanks apart.
     *
     * @param comparison what to render
     * @return the lines, each with a newline
     */
    public static String table(Comparison comparison) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(comparison.headings());
        comparison
                .rows()
                .forEach(row -> lines.add(row.stream().map(Cells::brief).toList()));
        return TextColumns.of(lines);
    }

    /**
     * Renders comma-separated values with whole numbers, missing cells empty.
     *
     * @param comparison what to render
     * @return the heading line and a line a row, each with a newline
     */
    public static String csv(Comparison comparison) {
        return csv(comparison, UnaryOperator.identity(), ",\"\n\r");
    }

    /**
     * Renders comma-separated values for a spreadsheet program: no text in it is taken for a formula. An apostrophe stands
     * before text that would be; numbers are as {@link #csv(Comparison)} has them.
     *
     * @param comparison what to render
     * @return the heading line and one line per row, each with a newline
     */
    public static String guardedCsv(Comparison comparison) {
        // Some spreadsheet programs separate cells at semicolons or tabs.
        return csv(comparison, CsvGuard::text, ",;\t\"\n\r");
    }

    private static String csv(Comparison comparison, UnaryOperator<String> text, String quoted) {
        StringBuilder lines = new StringBuilder();
        csvLine(comparison.headings().stream().map(text).toList(), quoted, lines);
        comparison
                .rows()
                .forEach(row -> csvLine(
                        row.stream()
                                .map(cell -> cell instanceof String ? text.apply(Cells.exact(cell)) : Cells.exact(cell))
                                .toList(),
                        quoted,
                        lines));
        return lines.toString();
    }

    private static void csvLine(List<String> cells, String quoted, StringBuilder lines) {
        List<String> written = new ArrayList<>();
        for (String cell : cells) {
            boolean plain = cell.chars().noneMatch(c -> quoted.indexOf(c) >= 0);
            written.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        lines.append(String.join(",", written)).append('\n');
    }
}
