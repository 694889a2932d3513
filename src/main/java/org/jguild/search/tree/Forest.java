package org.jguild.search.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jguild.search.acquisition.Posterior;

/**
 * Trees grown independently. What they expect is the mean of their leaves; how sure they are shows in how much they differ
 * and in how much the targets in a leaf do (Hutter et al. 2014, "Algorithm runtime prediction").
 */
final class Forest implements Ensemble {

    private static final int TREES = 60;

    private final List<Tree> trees = new ArrayList<>();

    Forest(double[][] points, double[] targets, boolean[] categorical, RandomGenerator random) {
        int[] rows = IntStream.range(0, points.length).toArray();
        for (int i = 0; i < TREES; i++) {
            trees.add(Tree.grow(points, targets, rows, categorical, Integer.MAX_VALUE, 1, random));
        }
    }

    @Override
    public Posterior at(double[] point) {
        double sum = 0;
        double squares = 0;
        for (Tree tree : trees) {
            int leaf = tree.leaf(point);
            sum += tree.mean(leaf);
            squares += tree.mean(leaf) * tree.mean(leaf) + tree.variance(leaf);
        }
        double mean = sum / trees.size();
        return new Posterior(mean, Math.sqrt(Math.max(squares / trees.size() - mean * mean, 1e-12)));
    }
}
