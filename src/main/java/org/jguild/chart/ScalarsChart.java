package org.jguild.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jspecify.annotations.Nullable;

/** A scalar by step, one curve per run. */
final class ScalarsChart {

    private static final int MAX_NAMED = 12;
    private static final int MIN_INTERVALS = 20;
    private static final int MAX_INTERVALS = 250;
    private static final int TOTAL_INTERVALS = 3000;

    private ScalarsChart() {}

    /**
     * The values of one run.
     *
     * @param name the name of the run
     * @param steps the steps, in the order in which they were logged
     * @param values the value at each step
     * @param trial the run as a trial, whose hover text is shown at the end of the curve; null if it is none
     */
    record Curve(String name, List<Long> steps, List<Double> values, @Nullable TrialRow trial) {

        /** The values of a run that is no trial. */
        Curve(String name, List<Long> steps, List<Double> values) {
            this(name, steps, values, null);
        }
    }

    static Chart of(String tag, boolean maximize, List<Curve> curves) {
        return of(tag, maximize, curves, 0);
    }

    /** The chart with curves smoothed by a weight from 0, not smoothed, to less than 1. */
    static Chart of(String tag, boolean maximize, List<Curve> curves, double smoothing) {
        List<StepCurve> logged = curves.stream()
                .map(StepCurve::of)
                .filter(curve -> !curve.byStep().isEmpty())
                .toList();
        List<StepCurve> shown = smoothing == 0
                ? logged
                : logged.stream().map(curve -> curve.smoothed(smoothing)).toList();
        if (shown.isEmpty()) {
            throw new GuildException("None of the runs has a finite value of '" + tag + "'.");
        }
        String note = curves.size() == shown.size()
                ? ""
                : (curves.size() - shown.size()) + " of " + curves.size() + " runs without this scalar not shown.";
        List<Mark> marks = new ArrayList<>();
        if (smoothing != 0) {
            note = ("Smoothed by " + Labels.brief(smoothing) + "; dotted: as logged. " + note).strip();
            marks.add(joined(logged.stream()
                    .map(curve -> line("", new MarkStyle(Palette.GREY, 2), curve, shown.size()))
                    .toList()));
        }
        if (shown.size() <= MAX_NAMED) {
            for (int i = 0; i < shown.size(); i++) {
                marks.add(line(shown.get(i).name(), Palette.series(i), shown.get(i), shown.size()));
            }
        } else {
            StepCurve best = best(shown, maximize);
            marks.add(joined(shown.stream()
                    .filter(curve -> !curve.equals(best))
                    .map(curve -> line("", MarkStyle.of(Palette.GREY), curve, shown.size()))
                    .toList()));
            StepQuartiles quartiles = new StepQuartiles(shown);
            marks.add(quartiles.band());
            marks.add(quartiles.median());
            marks.add(line(best.name(), MarkStyle.of(Palette.VERMILION), best, shown.size()));
            note = ("Red: " + best.name() + ", the best of " + shown.size() + " runs by its last value. " + note)
                    .strip();
        }
        if (shown.stream().allMatch(curve -> curve.byStep().size() == 1)) {
            note =
                    ("Each run has only one value, so points are shown. To log values by step, a program prints 'step: N'"
                                    + " before its scalars. " + note)
                            .strip();
            marks.replaceAll(mark -> mark instanceof Line line ? points(line) : mark);
        }
        marks.addAll(0, ends(shown));
        List<Double> values = shown.stream()
                .flatMap(curve -> curve.byStep().values().stream())
                .toList();
        Panel panel = new Panel(Axis.integers("step"), ObjectiveAxis.of(tag, values), marks);
        return new Chart(ChartKind.SCALARS, tag + " by step", note, PanelGrid.of(panel));
    }

    /** The last point of each curve, with the hover text and the look of its trial. */
    private static List<Points> ends(List<StepCurve> curves) {
        Map<TrialKind, List<StepCurve>> kinds = new EnumMap<>(TrialKind.class);
        for (StepCurve curve : curves) {
            TrialRow trial = curve.curve().trial();
            if (trial != null) {
                kinds.computeIfAbsent(trial.kind(), kind -> new ArrayList<>()).add(curve);
            }
        }
        List<Points> ends = new ArrayList<>();
        kinds.forEach((kind, ended) -> ends.add(ends(kind, ended)));
        return ends;
    }

    private static Points ends(TrialKind kind, List<StepCurve> curves) {
        List<TrialRow> trials = curves.stream()
                .flatMap(curve -> Stream.ofNullable(curve.curve().trial()))
                .toList();
        boolean marked = kind == TrialKind.FAILED || kind == TrialKind.PRUNED || kind == TrialKind.INTERRUPTED;
        return new Points(
                marked ? TrialMarks.name(kind, curves.size()) : "",
                marked ? PointLook.of(kind) : PointLook.ofSeries(MarkStyle.of(Palette.GREY)),
                curves.stream().map(StepCurve::lastStep).toList(),
                curves.stream().map(StepCurve::lastValue).toList(),
                trials.stream().map(TrialRow::hoverText).toList(),
                trials.stream().map(TrialRow::number).toList());
    }

    private static StepCurve best(List<StepCurve> curves, boolean maximize) {
        StepCurve best = curves.get(0);
        for (StepCurve curve : curves) {
            double difference = curve.lastValue() - best.lastValue();
            best = (maximize ? difference > 0 : difference < 0) ? curve : best;
        }
        return best;
    }

    /** Joins lines into one interrupted line: a browser takes seconds to draw a thousand separate lines. */
    private static Line joined(List<Line> lines) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (Line line : lines) {
            if (!x.isEmpty()) {
                x.add(Double.NaN);
                y.add(Double.NaN);
            }
            x.addAll(line.x());
            y.addAll(line.y());
        }
        return new Line("", lines.get(0).style(), x, y, false);
    }

    private static Points points(Line line) {
        return new Points(
                line.name(),
                line.style(),
                line.x(),
                line.y(),
                line.x().stream().map(step -> line.name()).toList());
    }

    /** A curve; if it has more points than can be seen, the minimum and the maximum of each interval of steps. */
    private static Line line(String name, MarkStyle style, StepCurve curve, int curves) {
        List<Long> steps = new ArrayList<>(curve.byStep().keySet());
        List<Double> values = new ArrayList<>(curve.byStep().values());
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        int intervals = Math.max(MIN_INTERVALS, Math.min(MAX_INTERVALS, TOTAL_INTERVALS / curves));
        int interval = (values.size() + intervals - 1) / intervals;
        for (int from = 0; from < values.size(); from += interval) {
            int minimum = from;
            int maximum = from;
            for (int i = from; i < Math.min(values.size(), from + interval); i++) {
                minimum = values.get(i) < values.get(minimum) ? i : minimum;
                maximum = values.get(i) > values.get(maximum) ? i : maximum;
            }
            for (int i : minimum == maximum
                    ? new int[] {minimum}
                    : new int[] {Math.min(minimum, maximum), Math.max(minimum, maximum)}) {
                x.add((double) steps.get(i));
                y.add(curves > MAX_NAMED ? Numbers.rounded(values.get(i)) : values.get(i));
            }
        }
        return new Line(name, style, x, y, false);
    }
}
