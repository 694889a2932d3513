package org.jguild.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.run.RunStatus;
import org.jguild.text.BriefNumber;
import org.jguild.text.TimeText;

/** The start and end of runs, one bar per run, the first run at the top. */
final class TimelineChart {

    private static final int MAX_NAMED = 30;
    private static final double SECOND = 1e6;

    private TimelineChart() {}

    /**
     * The data of one bar.
     *
     * @param name the name of the run
     * @param status its status
     * @param startedMicros its start, in microseconds since 1970
     * @param stoppedMicros its end, or the current time if it is running, in microseconds since 1970
     */
    record Span(String name, RunStatus status, long startedMicros, long stoppedMicros) {

        /** If the clock was set back during a run, its duration is 0. */
        Span {
            stoppedMicros = Math.max(startedMicros, stoppedMicros);
        }
    }

    /** The unit of the time axis. */
    private record Unit(String name, double micros) {

        static Unit of(double micros) {
            if (micros < 300 * SECOND) {
                return new Unit("seconds", SECOND);
            }
            return micros < 5 * 3600 * SECOND ? new Unit("minutes", 60 * SECOND) : new Unit("hours", 3600 * SECOND);
        }
    }

    static Chart of(List<Span> spans, int notStarted, ZoneId zone) {
        if (spans.isEmpty()) {
            throw new GuildException("None of the runs has started.");
        }
        List<Span> rows = spans.stream()
                .sorted(Comparator.comparingLong(Span::startedMicros))
                .toList();
        long start = rows.get(0).startedMicros();
        long end = rows.stream().mapToLong(Span::stoppedMicros).max().orElseThrow();
        Unit unit = Unit.of((double) (end - start));
        Map<RunStatus, List<Integer>> byStatus = new EnumMap<>(RunStatus.class);
        for (int i = 0; i < rows.size(); i++) {
            byStatus.computeIfAbsent(rows.get(i).status(), status -> new ArrayList<>())
                    .add(i);
        }
        List<Mark> marks = new ArrayList<>();
        byStatus.forEach((status, indices) -> marks.add(bars(status, indices, rows, start, unit)));
        Instant first = Instant.EPOCH.plus(start, ChronoUnit.MICROS);
        Axis x = Axis.linear(unit.name() + " since " + TimeText.seconds(first.atZone(zone)));
        Panel panel = new Panel(x, axis(rows), marks);
        double height = 100 + Math.min(520, Math.max(80, 20.0 * rows.size()));
        return new Chart(
                ChartKind.TIMELINE,
                "Runs by time",
                notStarted == 0 ? "" : notStarted + (notStarted == 1 ? " run has" : " runs have") + " not started.",
                new PanelGrid(1, List.of(height), List.of(panel)));
    }

    private static double row(int index, List<Span> rows) {
        return rows.size() - 1.0 - index;
    }

    private static Axis axis(List<Span> rows) {
        if (rows.size() > MAX_NAMED) {
            return Axis.linear("runs, the first at the top").withRange(new Interval(-1, rows.size()));
        }
        List<String> names = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            names.add(rows.get(i).name());
        }
        return Axis.of("", names);
    }

    private static Bars bars(RunStatus status, List<Integer> indices, List<Span> rows, long start, Unit unit) {
        List<Double> y = new ArrayList<>();
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i : indices) {
            Span span = rows.get(i);
            y.add(row(i, rows));
            from.add((span.startedMicros() - start) / unit.micros());
            to.add((span.stoppedMicros() - start) / unit.micros());
            double seconds = (span.stoppedMicros() - span.startedMicros()) / SECOND;
            texts.add(span.name() + ", " + status.text() + ", " + BriefNumber.format(seconds) + " s");
        }
        return new Bars(status.text(), MarkStyle.of(colour(status)), y, from, to, texts);
    }

    private static int colour(RunStatus status) {
        return switch (status) {
            case COMPLETED -> Palette.BLUE;
            case RUNNING -> Palette.GREEN;
            case ERROR -> Palette.VERMILION;
            case TERMINATED -> Palette.ORANGE;
            case PRUNED -> Palette.PURPLE;
            case PENDING, STAGED -> Palette.GREY;
        };
    }
}
