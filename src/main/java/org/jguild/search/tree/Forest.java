package org.jguild.search.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jguild.search.acquisition.Posterior;

/**
 * A forest of extremely randomized trees, each grown from all points. With μ_b and σ_b² the mean and variance of the targets in
 * the leaf of tree b, the prediction has the mean μ = mean(μ_b) and, by the law of total variance, the variance σ² = mean(σ_b² +
 * μ_b²) − μ².
 *
 * <p>Sources: Geurts, Ernst and Wehenkel 2006, "Extremely randomized trees", doi:10.1007/s10994-006-6226-1; the variance: Hutter,
 * Xu, Hoos and Leyton-Brown 2014, "Algorithm runtime prediction: methods and evaluation", doi:10.1016/j.artint.2013.10.003.
 */
final class Forest implements Ensemble {

    private static final int TREES = 60;

    private final List<RegressionTree> trees = new ArrayList<>();

    Forest(double[][] points, double[] targets, boolean[] categorical, RandomGenerator random) {
        int[] rows = IntStream.range(0, points.length).toArray();
        for (int i = 0; i < TREES; i++) {
            trees.add(RegressionTree.grow(points, targets, rows, categorical, Integer.MAX_VALUE, 1, random));
        }
    }

    @Override
    public Posterior predict(double[] point) {
        double sum = 0;
        double squares = 0;
        for (RegressionTree tree : trees) {
            int leaf = tree.leaf(point);
            sum += tree.mean(leaf);
            squares += tree.mean(leaf) * tree.mean(leaf) + tree.variance(leaf);
        }
        double mean = sum / trees.size();
        return new Posterior(mean, Math.sqrt(Math.max(squares / trees.size() - mean * mean, MIN_VARIANCE)));
    }
}
