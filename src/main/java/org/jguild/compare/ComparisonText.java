package org.jguild.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jguild.run.Objective;
import org.jguild.text.CsvText;
import org.jguild.text.TextStyle;
import org.jspecify.annotations.Nullable;

/** Renders comparisons as text, without loading Tablesaw, which would take half a second. */
public final class ComparisonText {

    private ComparisonText() {}

    /**
     * Renders a table for readers: a heading line and one line per row, with aligned columns, separated by two spaces; below it, the
     * values that are the same in all rows. The best value of the objective is marked with a star.
     *
     * @param comparison the comparison
     * @param objective the objective; null if there is none
     * @param style what the place where it is shown can do. Columns that do not fit its width are omitted, and a line names them
     * @return the lines, each ending with a newline
     */
    public static String table(Comparison comparison, @Nullable Objective objective, TextStyle style) {
        return RunTableText.of(RunTable.of(comparison, objective), style);
    }

    /**
     * Renders comma-separated values with all digits; missing cells are empty.
     *
     * @param comparison the comparison
     * @return the heading line and one line per row, each ending with a newline
     */
    public static String csv(Comparison comparison) {
        return csv(comparison, UnaryOperator.identity(), CsvText::row);
    }

    /**
     * Renders comma-separated values for a spreadsheet program. Text that the program would run as a formula gets an apostrophe
     * in front of it; numbers are the same as in {@link #csv(Comparison)}.
     *
     * @param comparison the comparison
     * @return the heading line and one line per row, each ending with a newline
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
