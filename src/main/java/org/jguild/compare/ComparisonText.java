package org.jguild.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jguild.text.CsvText;

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
        return csv(comparison, UnaryOperator.identity(), CsvText::row);
    }

    /**
     * Renders comma-separated values for a spreadsheet program: no text in it is taken for a formula. An apostrophe stands
     * before text that would be; numbers are as {@link #csv(Comparison)} has them.
     *
     * @param comparison what to render
     * @return the heading line and one line per row, each with a newline
     */
    public static String guardedCsv(Comparison comparison) {
        return csv(comparison, CsvText::guarded, CsvText::rowForSpreadsheets);
    }

    private static String csv(
            Comparison comparison, UnaryOperator<String> text, Function<List<String>, String> written) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(comparison.headings().stream().map(text).toList());
        comparison
                .rows()
                .forEach(row -> lines.add(row.stream()
                        .map(cell -> cell instanceof String ? text.apply(Cells.exact(cell)) : Cells.exact(cell))
                        .toList()));
        return lines.stream().map(line -> written.apply(line) + "\n").collect(Collectors.joining());
    }
}
