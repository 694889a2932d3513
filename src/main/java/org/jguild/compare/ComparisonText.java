package org.jguild.compare;

import java.util.ArrayList;
import java.util.List;

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
        StringBuilder text = new StringBuilder();
        csvLine(comparison.headings(), text);
        comparison.rows().forEach(row -> csvLine(row.stream().map(Cells::exact).toList(), text));
        return text.toString();
    }

    private static void csvLine(List<String> cells, StringBuilder text) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            quoted.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        text.append(String.join(",", quoted)).append('\n');
    }
}
