package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The best objective after each trial that has one.
 *
 * @param numbers the numbers of these trials
 * @param values the best objective after each of them
 */
record BestSoFar(List<Double> numbers, List<Double> values) {

    /** The best objectives of some trials. */
    static BestSoFar of(Trials trials) {
        List<Double> numbers = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (TrialRow row : trials.evaluated()) {
            double before = values.isEmpty() ? row.value() : values.get(values.size() - 1);
            numbers.add((double) row.number());
            values.add(trials.maximize() ? Math.max(before, row.value()) : Math.min(before, row.value()));
        }
        return new BestSoFar(numbers, values);
    }

    /** The line of the chart, which continues to a trial that may have no objective. */
    Line line(String name, MarkStyle style, int last) {
        List<Double> x = new ArrayList<>(numbers);
        List<Double> y = new ArrayList<>(values);
        if (!x.isEmpty() && x.get(x.size() - 1) < last) {
            x.add((double) last);
            y.add(y.get(y.size() - 1));
        }
        return new Line(name, style, x, y, true);
    }
}
