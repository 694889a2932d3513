package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jguild.error.GuildException;

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
     */
    record Curve(String name, List<Long> steps, List<Double> values) {}

    /** A curve with the last value of each step, without values that are not finite. */
    private record StepCurve(String name, TreeMap<Long, Double> byStep) {

        static StepCurve of(Curve curve) {
            TreeMap<Long, Double> byStep = new TreeMap<>();
            for (int i = 0; i < curve.steps.size(); i++) {
                if (Double.isFinite(curve.values.get(i))) {
                    byStep.put(curve.steps.get(i), curve.values.get(i));
                }
            }
            return new StepCurve(curve.name, byStep);
        }
    }

    static Chart of(String tag, boolean maximize, List<Curve> curves) {
        List<StepCurve> shown = curves.stream()
                .map(StepCurve::of)
                .filter(curve -> !curve.byStep().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            throw new GuildException("None of the runs has a finite value of '" + tag + "'.");
        }
        String note = curves.size() == shown.size()
                ? ""
                : (curves.size() - shown.size()) + " of " + curves.size() + " runs without this scalar not shown.";
        List<Mark> marks = new ArrayList<>();
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
            marks.add(line(best.name(), MarkStyle.of(Palette.VERMILION), best, shown.size()));
            note = ("Red: " + best.name() + ", the best of " + shown.size() + " runs by its last value. " + note)
                    .strip();
        }
        if (shown.stream().allMatch(curve -> curve.byStep().size() == 1)) {
            note =
                    ("Each run has only one value, so points are shown. To log values by step, a program prints 'step: N'"
                                    + " before its scalars. " + note)
                            .strip();
            marks.replaceAll(mark -> points((Line) mark));
        }
        Panel panel = new Panel(Axis.linear("step"), Axis.linear(tag), marks);
        return new Chart(ChartKind.SCALARS, tag + " by step", note, PanelGrid.of(panel));
    }

    private static StepCurve best(List<StepCurve> curves, boolean maximize) {
        StepCurve best = curves.get(0);
        for (StepCurve curve : curves) {
            double difference = curve.byStep().lastEntry().getValue()
                    - best.byStep().lastEntry().getValue();
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
