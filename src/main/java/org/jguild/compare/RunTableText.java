package org.jguild.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jguild.run.RunStatus;
import org.jguild.text.FittedColumns;
import org.jguild.text.TextColumn;
import org.jguild.text.TextStyle;
import org.jguild.text.TextStyle.Mark;
import org.jguild.text.WrappedText;

/**
 * A table of runs as text of limited width. Long texts are shortened, and the least important columns are omitted, which a line
 * below the table says. If not even the objective fits, each row is a block of lines.
 */
final class RunTableText {

    private static final String BEST = "★";
    private static final int MIN_TEXT_WIDTH = 16;
    private static final int MAX_NAMES = 8;
    /** Text for a place that is narrower than this is not readable. */
    private static final int MIN_WIDTH = 12;

    private final RunTable table;
    private final TextStyle style;
    private final int width;
    private final List<TextColumn> columns = new ArrayList<>();

    private RunTableText(RunTable table, TextStyle style) {
        this.table = table;
        this.style = style;
        this.width = Math.max(style.width(), MIN_WIDTH);
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(column(table.columns().get(i), i));
        }
    }

    static String of(RunTable table, TextStyle style) {
        return new RunTableText(table, style).text();
    }

    private String text() {
        Optional<FittedColumns> fitted = FittedColumns.of(columns, width);
        return fitted.map(columns -> columns.text(style, true)).orElseGet(this::blocks)
                + same()
                + fitted.map(columns -> omitted(columns.omitted())).orElse("");
    }

    private TextColumn column(RunColumn column, int index) {
        List<String> cells = new ArrayList<>(column.texts());
        List<Mark> marks = new ArrayList<>(Collections.nCopies(cells.size(), Mark.NONE));
        if (column.kind() == ComparisonColumn.Kind.STATUS) {
            for (int row = 0; row < cells.size(); row++) {
                marks.set(row, RunStatus.ERROR.text().equals(cells.get(row)) ? Mark.FAILURE : Mark.NONE);
            }
        }
        if (column.objective()) {
            table.best().forEach(row -> {
                cells.set(row, BEST + cells.get(row));
                marks.set(row, Mark.BEST);
            });
        }
        boolean right = column.isNumeric() || column.kind() == ComparisonColumn.Kind.TIME;
        return new TextColumn(
                column.heading(), cells, marks, right, rank(column, index), right ? width(cells) : MIN_TEXT_WIDTH);
    }

    /** Numbers are not shortened, but their heading is. */
    private static int width(List<String> numbers) {
        return Math.max(8, numbers.stream().mapToInt(String::length).max().orElse(0));
    }

    /** Labels repeat, and times seldom decide; of several flags or scalars, the last is omitted first. */
    private static int rank(RunColumn column, int index) {
        if (column.objective()) {
            return 0;
        }
        int rank =
                switch (column.kind()) {
                    case TRIAL -> 0;
                    case RUN -> 1;
                    case EXTRA -> 2;
                    case STATUS -> 3;
                    case FLAG -> 4;
                    case SCALAR -> 5;
                    case OPERATION -> 6;
                    case STARTED -> 7;
                    case LABEL -> 8;
                    case TIME -> 9;
                };
        return rank == 0 ? 0 : (rank << 20) + index;
    }

    private String same() {
        if (table.same().isEmpty()) {
            return "";
        }
        String values = table.same().stream()
                .map(column -> column.heading() + " " + column.texts().get(0))
                .collect(Collectors.joining(", "));
        return WrappedText.of("Same in all rows: " + values, width, "  ");
    }

    private String omitted(List<TextColumn> omitted) {
        if (omitted.isEmpty()) {
            return "";
        }
        String names =
                omitted.stream().limit(MAX_NAMES).map(TextColumn::heading).collect(Collectors.joining(", "));
        int others = omitted.size() - MAX_NAMES;
        return WrappedText.of(
                "Not shown for lack of width: " + names + (others > 0 ? " and " + others + " others" : "")
                        + "; 'compare --csv -' shows all.",
                width,
                "  ");
    }

    /** A block of lines per row: its first value, then the others with an indent. */
    private String blocks() {
        StringBuilder text = new StringBuilder();
        int rows = table.comparison().rows().size();
        for (int row = 0; row < rows; row++) {
            String indent = "";
            for (TextColumn column : columns) {
                text.append(WrappedText.of(
                        indent + column.heading() + ": " + column.cells().get(row), width, "    "));
                indent = "  ";
            }
        }
        return text.toString();
    }
}
