package org.jguild.command;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jguild.compare.Comparison;
import org.jguild.run.RunStatus;
import org.jguild.text.FittedColumns;
import org.jguild.text.TextColumn;
import org.jguild.text.TextStyle;
import org.jguild.text.TextStyle.Mark;
import org.jguild.text.TimeText;
import org.jguild.text.WrappedText;
import org.jspecify.annotations.Nullable;

/** The list of runs as lines: number and id, operation, start, status and label. */
final class RunLines {

    private static final int MIN_TEXT_WIDTH = 12;

    private RunLines() {}

    /**
     * Renders a list.
     *
     * @param listed a table with the columns number, run, operation, started, status and label
     * @param style what the place where it is shown can do; labels are shortened to its width, then columns omitted
     */
    static String of(Comparison listed, TextStyle style) {
        List<TextColumn> columns = columns(listed);
        Optional<FittedColumns> fitted = FittedColumns.of(columns, style.width());
        if (fitted.isEmpty()) {
            return columns.get(0).cells().stream()
                    .map(cell -> WrappedText.of(cell, Math.max(4, style.width()), ""))
                    .collect(Collectors.joining());
        }
        List<TextColumn> omitted = fitted.get().omitted();
        String note = omitted.isEmpty()
                ? ""
                : WrappedText.of(
                        "Not shown for lack of width: "
                                + omitted.stream().map(TextColumn::heading).collect(Collectors.joining(", "))
                                + "; 'runs info N' shows all about run N.",
                        Math.max(4, style.width()),
                        "  ");
        return fitted.get().text(style, false) + note;
    }

    private static List<TextColumn> columns(Comparison listed) {
        List<String> names = new ArrayList<>();
        List<Object> numbers = listed.column("number");
        for (int i = 0; i < numbers.size(); i++) {
            names.add("[" + numbers.get(i) + ":" + listed.column("run").get(i) + "]");
        }
        List<String> statuses = texts(listed, "status");
        List<Mark> marks = statuses.stream()
                .map(status -> status.equals(RunStatus.ERROR.text()) ? Mark.FAILURE : Mark.NONE)
                .toList();
        // The headings are not shown, only named if the column is omitted.
        return List.of(
                column("", names, List.of(), 0, Integer.MAX_VALUE),
                column("operation", texts(listed, "operation"), List.of(), 1, MIN_TEXT_WIDTH),
                column("started", texts(listed, "started"), List.of(), 4, Integer.MAX_VALUE),
                column("status", statuses, marks, 2, Integer.MAX_VALUE),
                column("label", texts(listed, "label"), List.of(), 3, MIN_TEXT_WIDTH));
    }

    private static TextColumn column(String name, List<String> cells, List<Mark> marks, int rank, int minWidth) {
        return new TextColumn(name, cells, marks, false, rank, minWidth);
    }

    private static List<String> texts(Comparison listed, String heading) {
        return listed.column(heading).stream().map(RunLines::text).toList();
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof LocalDateTime time ? TimeText.seconds(time) : cell.toString();
    }
}
