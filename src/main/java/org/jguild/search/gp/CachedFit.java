package org.jguild.search.gp;

import java.util.Arrays;

/**
 * Fits hyperparameters. From {@value #ALWAYS} trials on they are not fitted anew for each trial but at certain numbers of
 * trials, always to the first so many, so that a search that was continued by another process has the same ones. The last
 * fit is remembered; nothing but time depends on that.
 */
final class CachedFit {

    private static final int ALWAYS = 50;
    private static final double GROWTH = 1.15;

    private final Distance distance;
    private double[][] points = {};
    private double[] objectives = {};
    private Fitted last;

    CachedFit(Distance distance) {
        this.distance = distance;
    }

    /** Hyperparameters, and how to standardise objectives for them. */
    record Fitted(Targets targets, Hyperparameters hyperparameters) {}

    /** Fits to trials in the order of their numbers. */
    Fitted fit(double[][] allPoints, double[] allObjectives) {
        int size = size(allPoints.length);
        double[][] first = Arrays.copyOf(allPoints, size);
        double[] values = Arrays.copyOf(allObjectives, size);
        if (last == null || !Arrays.equals(values, objectives) || !Arrays.deepEquals(first, points)) {
            Targets targets = Targets.of(values);
            last = new Fitted(targets, HyperparameterFit.fit(first, targets.standardize(values), distance));
            points = first;
            objectives = values;
        }
        return last;
    }

    private static int size(int trials) {
        if (trials <= ALWAYS) {
            return trials;
        }
        int size = ALWAYS;
        for (int next = size; next <= trials; next = (int) (size * GROWTH)) {
            size = next;
        }
        return size;
    }
}
