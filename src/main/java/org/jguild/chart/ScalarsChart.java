package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jguild.error.GuildException;

/** A scalar by step, a curve a run. */
final class ScalarsChart {

    private static final int MOST_NAMED = 12;
    private static final int FEWEST_STRETCHES = 20;
    private static final int MOST_STRETCHES = 250;
    private static final int STRETCHES = 3000;

    private ScalarsChart() {}

    /**
     * The values of one run.
     *
     * @param name what the run is
     * @param steps the steps, in the order they were logged
     * @param values a value for each
     */
    record Curve(String name, List<Long> steps, List<Double> values) {}

    /** A curve with the last value of each step; what is not finite is left out. */
    private record Drawn(String name, TreeMap<Long, Double> byStep) {

        static Drawn of(Curve curve) {
            TreeMap<Long, Double> byStep = new TreeMap<>();
            for (int i = 0; i < curve.steps.size(); i++) {
                if (Double.isFinite(curve.values.get(i))) {
                    byStep.put(curve.steps.get(i), curve.values.get(i));
                }
            }
            return new Drawn(curve.name, byStep);
        }
    }

    static Chart of(String tag, boolean maximize, List<Curve> curves) {
        List<Drawn> shown = curves.stream()
                .map(Drawn::of)
                .filter(curve -> !curve.byStep().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            throw new GuildException("None of the runs has a finite value of '" + tag + "'.");
        }
        String note = curves.size() == shown.size()
                ? ""
                : (curves.size() - shown.size()) + " of " + curves.size() + " runs have no such scalar.";
        List<Mark> marks = new ArrayList<>();
        if (shown.size() <= MOST_NAMED) {
            for (int i = 0; i < shown.size(); i++) {
                marks.add(line(shown.get(i).name(), Palette.series(i), shown.get(i), shown.size()));
            }
        } else {
            Drawn best = best(shown, maximize);
            marks.add(together(shown.stream()
                    .filter(curve -> !curve.equals(best))
                    .map(curve -> line("", Ink.of(Palette.GREY), curve, shown.size()))
                    .toList()));
            marks.add(line(best.name(), Ink.of(Palette.VERMILION), best, shown.size()));
            note = ("The best of " + shown.size() + " runs by the last value is red: " + best.name() + ". " + note)
                    .strip();
        }
        if (shown.stream().allMatch(curve -> curve.byStep().size() == 1)) {
            note =
                    ("Each run has one value, so there are points and no curves: a program logs more by printing 'step: N'"
                                    + " before its scalars. " + note)
                            .strip();
            marks.replaceAll(mark -> points((Line) mark));
        }
        Panel panel = new Panel(Axis.linear("step"), Axis.linear(tag), marks);
        return new Chart(ChartKind.SCALARS, tag + " by step", note, Panels.of(panel));
    }

    private static Drawn best(List<Drawn> curves, boolean maximize) {
        Drawn best = curves.get(0);
        for (Drawn curve : curves) {
            double difference = curve.byStep().lastEntry().getValue()
                    - best.byStep().lastEntry().getValue();
            best = (maximize ? difference > 0 : difference < 0) ? curve : best;
        }
        return best;
    }

    /** Many lines as one that is broken between them: a browser takes seconds to draw a thousand. */
    private static Line together(List<Line> lines) {
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
        return new Line("", lines.get(0).ink(), x, y, false);
    }

    private static Points points(Line line) {
        return new Points(
                line.name(),
                line.ink(),
                line.x(),
                line.y(),
                line.x().stream().map(step -> line.name()).toList());
    }

    /** A curve; of more points than a screen has, the least and the greatest of each stretch. */
    private static Line line(String name, Ink ink, Drawn curve, int curves) {
        List<Long> steps = new ArrayList<>(curve.byStep().keySet());
        List<Double> values = new ArrayList<>(curve.byStep().values());
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        int stretches = Math.max(FEWEST_STRETCHES, Math.min(MOST_STRETCHES, STRETCHES / curves));
        int stretch = (values.size() + stretches - 1) / stretches;
        for (int from = 0; from < values.size(); from += stretch) {
            int least = from;
            int greatest = from;
            for (int i = from; i < Math.min(values.size(), from + stretch); i++) {
                least = values.get(i) < values.get(least) ? i : least;
                greatest = values.get(i) > values.get(greatest) ? i : greatest;
            }
            for (int i : least == greatest
                    ? new int[] {least}
                    : new int[] {Math.min(least, greatest), Math.max(least, greatest)}) {
                x.add((double) steps.get(i));
                y.add(curves > MOST_NAMED ? Numbers.rounded(values.get(i)) : values.get(i));
            }
        }
        return new Line(name, ink, x, y, false);
    }
}
