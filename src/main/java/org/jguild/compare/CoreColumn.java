package org.jguild.compare;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jguild.run.RunSnapshot;
import org.jspecify.annotations.Nullable;

/** The core columns, which every run has. */
enum CoreColumn {
    RUN,
    OPERATION,
    STARTED,
    TIME,
    STATUS,
    LABEL;

    static Map<ComparisonColumn, Function<RunSnapshot, Object>> all(ComparisonOptions options) {
        Map<ComparisonColumn, Function<RunSnapshot, Object>> columns = new LinkedHashMap<>();
        for (CoreColumn column : values()) {
            if (column == RUN || !(options.strict() || options.skipCore())) {
                columns.put(new ComparisonColumn(column.name().toLowerCase(Locale.ROOT), column.kind()), column::value);
            }
        }
        return columns;
    }

    private ComparisonColumn.Kind kind() {
        return switch (this) {
            case RUN -> ComparisonColumn.Kind.RUN;
            case OPERATION -> ComparisonColumn.Kind.OPERATION;
            case STARTED -> ComparisonColumn.Kind.STARTED;
            case TIME -> ComparisonColumn.Kind.TIME;
            case STATUS -> ComparisonColumn.Kind.STATUS;
            case LABEL -> ComparisonColumn.Kind.LABEL;
        };
    }

    private @Nullable Object value(RunSnapshot run) {
        return switch (this) {
            case RUN -> run.id().brief();
            case OPERATION -> run.operation();
            case STARTED -> run.started().orElse(null);
            case TIME -> run.elapsed().map(CoreColumn::time).orElse(null);
            case STATUS -> run.status().text();
            case LABEL -> run.label();
        };
    }

    private static String time(Duration elapsed) {
        long seconds = elapsed.toSeconds();
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
