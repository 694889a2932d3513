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

/** The start and end of runs, one bar per run by its trial number, which counts from the top. */
final class TimelineChart {

    private static final double MARGIN = 0.7;
    private static final int DIGITS = 4;
    private static final double SECOND = 1e6;

    private TimelineChart() {}

    /**
     * The data of one bar.
     *
     * @param trial the number of the trial
     * @param text the hover text of the trial
     * @param status its status
     * @param startedMicros its start, in microseconds since 1970
     * @param stoppedMicros its end, or the current time if it is running, in microseconds since 1970
     */
    record Span(int trial, String text, RunStatus status, long startedMicros, long stoppedMicros) {

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
        List<Span> rows =
                spans.stream().sorted(Comparator.comparingInt(Span::trial)).toList();
        long start = rows.stream().mapToLong(Span::startedMicros).min().orElseThrow();
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

    /** The numbers themselves, or their order if most numbers between the first and the last are not shown. */
    private static boolean isDense(List<Span> rows) {
        return last(rows) - rows.get(0).trial() < 2 * rows.size();
    }

    private static int last(List<Span> rows) {
        return rows.get(rows.size() - 1).trial();
    }

    private static double row(int index, List<Span> rows) {
        return isDense(rows) ? rows.get(index).trial() : index;
    }

    private static Axis axis(List<Span> rows) {
        if (isDense(rows)) {
            return Axis.integers("trial")
                    .withRange(new Interval(rows.get(0).trial() - MARGIN, last(rows) + MARGIN))
                    .counting();
        }
        return Axis.of(
                        "trial",
                        rows.stream().map(span -> String.valueOf(span.trial())).toList())
                .counting();
    }

    private static Bars bars(RunStatus status, List<Integer> indices, List<Span> rows, long start, Unit unit) {
        List<Double> y = new ArrayList<>();
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Integer> trials = new ArrayList<>();
        for (int i : indices) {
            Span span = rows.get(i);
            y.add(row(i, rows));
            from.add((span.startedMicros() - start) / unit.micros());
            to.add((span.stoppedMicros() - start) / unit.micros());
            double seconds = (span.stoppedMicros() - span.startedMicros()) / SECOND;
            texts.add(span.text() + "\nduration: " + BriefNumber.format(seconds, DIGITS) + " s");
            trials.add(span.trial());
        }
        return new Bars(status.text(), MarkStyle.of(colour(status)), y, from, to, texts, List.of(), trials);
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
