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

/** When runs began and ended, a bar a run, the first one on top. */
final class TimelineChart {

    private static final int MOST_NAMED = 30;
    private static final double SECOND = 1e6;

    private TimelineChart() {}

    /**
     * A run as its bar needs it.
     *
     * @param name what it is
     * @param status how it stands
     * @param startedMicros when it began, in microseconds since 1970
     * @param stoppedMicros when it ended, or now if it has not
     */
    record Span(String name, RunStatus status, long startedMicros, long stoppedMicros) {

        /** A run during which the clock was set back took no time. */
        Span {
            stoppedMicros = Math.max(startedMicros, stoppedMicros);
        }
    }

    /** A unit of time that suits the whole. */
    private record Unit(String name, double micros) {

        static Unit of(double micros) {
            if (micros < 300 * SECOND) {
                return new Unit("seconds", SECOND);
            }
            return micros < 5 * 3600 * SECOND ? new Unit("minutes", 60 * SECOND) : new Unit("hours", 3600 * SECOND);
        }
    }

    static Chart of(List<Span> spans, int notBegun, ZoneId zone) {
        if (spans.isEmpty()) {
            throw new GuildException("None of the runs has begun: there is no time to show.");
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
        Instant began = Instant.EPOCH.plus(start, ChronoUnit.MICROS);
        Axis x = Axis.linear(unit.name() + " since " + TimeText.seconds(began.atZone(zone)));
        Panel panel = new Panel(x, axis(rows), marks);
        double height = 100 + Math.min(520, Math.max(80, 20.0 * rows.size()));
        return new Chart(
                ChartKind.TIMELINE,
                "Runs by time",
                notBegun == 0 ? "" : notBegun + (notBegun == 1 ? " run has" : " runs have") + " not begun.",
                new Panels(1, List.of(height), List.of(panel)));
    }

    private static double place(int index, List<Span> rows) {
        return rows.size() - 1.0 - index;
    }

    private static Axis axis(List<Span> rows) {
        if (rows.size() > MOST_NAMED) {
            return Axis.linear("runs, the first on top").within(new Interval(-1, rows.size()));
        }
        List<String> names = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            names.add(rows.get(i).name());
        }
        return Axis.of("", names);
    }

    private static Bars bars(RunStatus status, List<Integer> indices, List<Span> rows, long start, Unit unit) {
        List<Double> places = new ArrayList<>();
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i : indices) {
            Span span = rows.get(i);
            places.add(place(i, rows));
            from.add((span.startedMicros() - start) / unit.micros());
            to.add((span.stoppedMicros() - start) / unit.micros());
            double seconds = (span.stoppedMicros() - span.startedMicros()) / SECOND;
            texts.add(span.name() + ", " + status.text() + ", " + BriefNumber.format(seconds) + " s");
        }
        return new Bars(status.text(), Ink.of(colour(status)), places, from, to, texts);
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
