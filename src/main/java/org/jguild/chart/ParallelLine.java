package org.jguild.chart;

import java.util.List;

/**
 * A trial as a line across parallel axes.
 *
 * @param trial the number of the trial
 * @param kind how the trial ended
 * @param heights the height on each axis; the last one is that of the objective
 * @param rank the rank of its objective, from 0 for the best to 1 for the worst; NaN if it has none
 * @param text the hover text
 */
record ParallelLine(int trial, TrialKind kind, List<Double> heights, double rank, String text) {

    ParallelLine {
        heights = List.copyOf(heights);
    }

    /** Whether the trial has an objective. */
    boolean hasValue() {
        return kind == TrialKind.EVALUATED;
    }

    /** The height on the axis of the objective. */
    double end() {
        return heights.get(heights.size() - 1);
    }
}
