package org.jguild.search.tree;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jguild.search.acquisition.Posterior;

/**
 * Several gradient boosting machines with squared loss, each fitted to a random subsample of the points. In each boosting stage a
 * tree is fitted to the residuals of the stages before. The prediction has the mean and the variance of those of the machines.
 *
 * <p>Source: Friedman 2001, "Greedy function approximation: a gradient boosting machine", doi:10.1214/aos/1013203451, algorithm
 * 2.
 */
final class GradientBoosting implements Ensemble {

    private static final int MACHINES = 10;
    private static final int STAGES = 20;
    private static final double LEARNING_RATE = 0.6;
    private static final int MAX_DEPTH = 4;
    /** The probability that a point is in the subsample of a machine. */
    private static final double SUBSAMPLE = 0.9;

    private final RegressionTree[][] trees = new RegressionTree[MACHINES][STAGES];
    /** The constant that each machine starts with: the mean of its targets. */
    private final double[] intercepts = new double[MACHINES];

    GradientBoosting(double[][] points, double[] targets, boolean[] categorical, RandomGenerator random) {
        for (int m = 0; m < MACHINES; m++) {
            int[] rows = subsample(points.length, random);
            intercepts[m] = Arrays.stream(rows).mapToDouble(row -> targets[row]).sum() / rows.length;
            double[] residuals = targets.clone();
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= intercepts[m];
            }
            for (int stage = 0; stage < STAGES; stage++) {
                RegressionTree tree = RegressionTree.grow(points, residuals, rows, categorical, MAX_DEPTH, 1, random);
                trees[m][stage] = tree;
                for (int i = 0; i < residuals.length; i++) {
                    residuals[i] -= LEARNING_RATE * tree.mean(tree.leaf(points[i]));
                }
            }
        }
    }

    private static int[] subsample(int count, RandomGenerator random) {
        int[] rows = IntStream.range(0, count)
                .filter(i -> random.nextDouble() < SUBSAMPLE)
                .toArray();
        return rows.length < 2 ? IntStream.range(0, count).toArray() : rows;
    }

    @Override
    public Posterior predict(double[] point) {
        double sum = 0;
        double squares = 0;
        for (int m = 0; m < MACHINES; m++) {
            double value = intercepts[m];
            for (RegressionTree tree : trees[m]) {
                value += LEARNING_RATE * tree.mean(tree.leaf(point));
            }
            sum += value;
            squares += value * value;
        }
        double mean = sum / MACHINES;
        return new Posterior(mean, Math.sqrt(Math.max(squares / MACHINES - mean * mean, MIN_VARIANCE)));
    }
}
