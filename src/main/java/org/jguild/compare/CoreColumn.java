package org.jguild.compare;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;

/** The core columns, which every run has. */
enum CoreColumn {
    RUN,
    OPERATION,
    STARTED,
    TIME,
    STATUS,
    LABEL;

    static Map<String, Function<RunSnapshot, Object>> all(ComparisonOptions options) {
        Map<String, Function<RunSnapshot, Object>> columns = new LinkedHashMap<>();
        for (CoreColumn column : values()) {
            if (column == RUN || !(options.strict() || options.skipCore())) {
                columns.put(column.name().toLowerCase(Locale.ROOT), column::value);
            }
        }
        return columns;
    }

    private Object value(RunSnapshot run) {
        return switch (this) {
            case RUN -> run.id().brief();
            case OPERATION -> run.operation();
            case STARTED -> started(run);
            case TIME -> time(run);
            case STATUS -> run.status().text();
            case LABEL -> run.label();
        };
    }

    private static LocalDateTime started(RunSnapshot run) {
        OptionalLong micros = run.startedMicros();
        if (micros.isEmpty()) {
            return null;
        }
        Instant instant = Instant.EPOCH.plus(micros.getAsLong(), ChronoUnit.MICROS);
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String time(RunSnapshot run) {
        if (run.startedMicros().isEmpty()) {
            return null;
        }
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        long end = run.status() == RunStatus.RUNNING
                ? now
                : run.stoppedMicros().orElse(run.startedMicros().getAsLong());
        long seconds = Math.max(0, end - run.startedMicros().getAsLong()) / 1_000_000;
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
