package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The median and the quartiles of many curves by step, of those curves that have a value at the step. */
final class StepQuartiles {

    private static final int MAX_STEPS = 200;

    private final List<Double> steps = new ArrayList<>();
    private final List<Double> lower = new ArrayList<>();
    private final List<Double> middle = new ArrayList<>();
    private final List<Double> upper = new ArrayList<>();

    StepQuartiles(List<StepCurve> curves) {
        TreeSet<Long> all = new TreeSet<>();
        curves.forEach(curve -> all.addAll(curve.byStep().keySet()));
        List<Long> sorted = List.copyOf(all);
        int stride = (sorted.size() + MAX_STEPS - 1) / MAX_STEPS;
        for (int i = 0; i < sorted.size(); i += stride) {
            long step = sorted.get(i);
            double[] values = curves.stream()
                    .filter(curve -> curve.byStep().containsKey(step))
                    .mapToDouble(curve -> curve.byStep().get(step))
                    .sorted()
                    .toArray();
            steps.add((double) step);
            lower.add(quantile(values, 0.25));
            middle.add(quantile(values, 0.5));
            upper.add(quantile(values, 0.75));
        }
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return Numbers.rounded(sorted[below] + (position - below) * (sorted[above] - sorted[below]));
    }

    Band band() {
        return new Band("quartiles", MarkStyle.of(Palette.BLUE), steps, lower, upper);
    }

    Line median() {
        return new Line("median", MarkStyle.of(Palette.BLUE), steps, middle, false);
    }
}
