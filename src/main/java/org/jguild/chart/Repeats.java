package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Searches of one kind that were repeated with other seeds.
 *
 * @param searches the trials of each search
 */
record Repeats(List<Trials> searches) {

    Repeats {
        searches = List.copyOf(searches);
    }

    /** The searches without those that ended before half of the trials of the longest one. */
    Repeats complete() {
        int longest = searches.stream().mapToInt(Trials::size).max().orElse(0);
        return new Repeats(
                searches.stream().filter(trials -> 2 * trials.size() >= longest).toList());
    }

    int count() {
        return searches.size();
    }

    /** The number of trials that all searches have. */
    int trials() {
        return searches.stream().mapToInt(Trials::size).min().orElse(0);
    }

    /**
     * A quantile over the searches of the best objective after each trial. A search without an objective so far counts as a bad one.
     *
     * @param share from 0 for the best search to 1 for the worst
     * @return one value per trial; NaN if it is not finite
     */
    List<Double> quantile(double share) {
        List<double[]> curves = searches.stream().map(this::curve).toList();
        List<Double> quantiles = new ArrayList<>();
        boolean maximize = searches.get(0).maximize();
        for (int trial = 0; trial < trials(); trial++) {
            int at = trial;
            double[] sorted =
                    curves.stream().mapToDouble(curve -> curve[at]).sorted().toArray();
            double position = share * (sorted.length - 1);
            int below = (int) position;
            int above = Math.min(below + 1, sorted.length - 1);
            double value = below == position
                    ? sorted[below]
                    : sorted[below] + (position - below) * (sorted[above] - sorted[below]);
            quantiles.add(Double.isFinite(value) ? Numbers.rounded(maximize ? -value : value) : Double.NaN);
        }
        return quantiles;
    }

    /** The best minimized objective after each trial; infinity before the first trial with an objective. */
    private double[] curve(Trials trials) {
        double[] curve = new double[trials.size()];
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < curve.length; i++) {
            TrialRow row = trials.rows().get(i);
            best = row.hasValue() ? Math.min(best, trials.minimized(row.value())) : best;
            curve[i] = best;
        }
        return curve;
    }
}
