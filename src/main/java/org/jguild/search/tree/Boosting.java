package org.jguild.search.tree;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jguild.search.acquisition.Posterior;

/**
 * Trees each of which mends what those before it left over (Friedman 2001, "Greedy function approximation"). Several such
 * rows of trees, each grown from a random choice of the points, show by their differences how sure they are.
 */
final class Boosting implements Ensemble {

    private static final int MODELS = 10;
    private static final int ROUNDS = 20;
    private static final double RATE = 0.6;
    private static final int DEEPEST = 4;
    /** The part of the points that a row of trees is grown from. */
    private static final double PART = 0.9;

    private final Tree[][] models = new Tree[MODELS][ROUNDS];
    private final double[] starts = new double[MODELS];

    Boosting(double[][] points, double[] targets, boolean[] categorical, RandomGenerator random) {
        for (int m = 0; m < MODELS; m++) {
            int[] rows = rows(points.length, random);
            starts[m] = Arrays.stream(rows).mapToDouble(row -> targets[row]).sum() / rows.length;
            double[] left = targets.clone();
            for (int i = 0; i < left.length; i++) {
                left[i] -= starts[m];
            }
            for (int round = 0; round < ROUNDS; round++) {
                Tree tree = Tree.grow(points, left, rows, categorical, DEEPEST, 1, random);
                models[m][round] = tree;
                for (int i = 0; i < left.length; i++) {
                    left[i] -= RATE * tree.mean(tree.leaf(points[i]));
                }
            }
        }
    }

    private static int[] rows(int count, RandomGenerator random) {
        int[] rows = IntStream.range(0, count)
                .filter(i -> random.nextDouble() < PART)
                .toArray();
        return rows.length < 2 ? IntStream.range(0, count).toArray() : rows;
    }

    @Override
    public Posterior at(double[] point) {
        double sum = 0;
        double squares = 0;
        for (int m = 0; m < MODELS; m++) {
            double value = starts[m];
            for (Tree tree : models[m]) {
                value += RATE * tree.mean(tree.leaf(point));
            }
            sum += value;
            squares += value * value;
        }
        double mean = sum / MODELS;
        return new Posterior(mean, Math.sqrt(Math.max(squares / MODELS - mean * mean, 1e-12)));
    }
}
