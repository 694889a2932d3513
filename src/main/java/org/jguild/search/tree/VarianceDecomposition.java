package org.jguild.search.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jguild.search.points.Coordinates;

/**
 * The functional analysis of variance (functional ANOVA) of a tree with respect to the uniform distribution over the space: its
 * total variance, and the variance of the marginal prediction of each flag. A tree is constant on boxes, so both are finite sums
 * over its leaves.
 *
 * <p>Source: Hutter, Hoos and Leyton-Brown 2014, "An efficient approach for assessing hyperparameter importance", ICML, PMLR
 * 32(1), algorithms 1 and 2.
 */
final class VarianceDecomposition {

    /** A smaller total variance counts as 0. */
    private static final double MIN_VARIANCE = 1e-20;

    private final RegressionTree tree;
    private final Coordinates coordinates;
    private final List<Leaf> leaves = new ArrayList<>();
    private final double mean;
    private final double total;

    /** The box of a leaf: an interval of each ordered flag, a set of levels of each categorical one. */
    private static final class Leaf {

        private final double value;
        private final double[] low;
        private final double[] high;
        private final boolean[][] levels;
        /** The size of each side of the box, relative to that of the space. */
        private final double[] sizes;

        private double volume = 1;

        private Leaf(Coordinates coordinates, double value, double[] low, double[] high, boolean[][] levels) {
            this.value = value;
            this.low = low;
            this.high = high;
            this.levels = levels;
            this.sizes = new double[low.length];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = levels[i] == null
                        ? coordinates.share(i, low[i], high[i])
                        : (double) count(levels[i]) / levels[i].length;
                volume *= sizes[i];
            }
        }

        private static int count(boolean[] levels) {
            int count = 0;
            for (boolean level : levels) {
                count += level ? 1 : 0;
            }
            return count;
        }
    }

    /**
     * Decomposes the variance of a tree.
     *
     * @param tree a tree over points of the coordinates
     * @param coordinates of the space
     */
    VarianceDecomposition(RegressionTree tree, Coordinates coordinates) {
        this.tree = tree;
        this.coordinates = coordinates;
        int dimensions = coordinates.dimensions();
        double[] high = new double[dimensions];
        Arrays.fill(high, 1);
        boolean[][] levels = new boolean[dimensions][];
        for (int i = 0; i < dimensions; i++) {
            if (coordinates.isCategorical(i)) {
                levels[i] = new boolean[(int) coordinates.levels(i)];
                Arrays.fill(levels[i], true);
            }
        }
        collectLeaves(0, new double[dimensions], high, levels);
        double sum = 0;
        double squares = 0;
        for (Leaf leaf : leaves) {
            sum += leaf.volume * leaf.value;
            squares += leaf.volume * leaf.value * leaf.value;
        }
        this.mean = sum;
        this.total = Math.max(0, squares - sum * sum);
    }

    private void collectLeaves(int node, double[] low, double[] high, boolean[][] levels) {
        if (tree.isLeaf(node)) {
            leaves.add(new Leaf(coordinates, tree.mean(node), low, high, levels));
            return;
        }
        int flag = tree.splitFlag(node);
        int left = tree.leftChild(node);
        int right = tree.rightChild(node);
        double threshold = tree.threshold(node);
        if (levels[flag] != null) {
            int level = (int) threshold;
            boolean[] leftLevels = new boolean[levels[flag].length];
            boolean[] rightLevels = levels[flag].clone();
            leftLevels[level] = levels[flag][level];
            rightLevels[level] = false;
            collectLeaves(left, low, high, with(levels, flag, leftLevels));
            collectLeaves(right, low, high, with(levels, flag, rightLevels));
        } else {
            collectLeaves(left, low, with(high, flag, threshold), levels);
            collectLeaves(right, with(low, flag, threshold), high, levels);
        }
    }

    private static double[] with(double[] values, int index, double value) {
        double[] changed = values.clone();
        changed[index] = value;
        return changed;
    }

    private static boolean[][] with(boolean[][] values, int index, boolean[] value) {
        boolean[][] changed = values.clone();
        changed[index] = value;
        return changed;
    }

    /** Returns the total variance of the tree. */
    double total() {
        return total > MIN_VARIANCE ? total : 0;
    }

    /** Returns the main effect of a flag: the variance of the tree averaged over all other flags. */
    double mainEffect(int flag) {
        return coordinates.isCategorical(flag) ? categoricalEffect(flag) : orderedEffect(flag);
    }

    /** Returns the marginal prediction at a value of an ordered flag: the mean of the tree over all other flags. */
    double marginal(int flag, double coordinate) {
        double sum = 0;
        for (Leaf leaf : leaves) {
            if (leaf.low[flag] <= coordinate && coordinate < leaf.high[flag] && leaf.sizes[flag] > 0) {
                sum += leaf.value * leaf.volume / leaf.sizes[flag];
            }
        }
        return sum;
    }

    private double categoricalEffect(int flag) {
        double[] marginals = new double[(int) coordinates.levels(flag)];
        for (Leaf leaf : leaves) {
            for (int level = 0; level < marginals.length; level++) {
                if (leaf.levels[flag][level]) {
                    marginals[level] += leaf.value * leaf.volume / leaf.sizes[flag];
                }
            }
        }
        double variance = 0;
        for (double marginal : marginals) {
            variance += (marginal - mean) * (marginal - mean) / marginals.length;
        }
        return variance;
    }

    /**
     * The marginal prediction is constant between the bounds of the leaves. It changes at a bound by the contributions of the
     * leaves that begin there minus those of the leaves that end there.
     */
    private double orderedEffect(int flag) {
        double[] bounds = leaves.stream()
                .flatMapToDouble(leaf -> Arrays.stream(new double[] {leaf.low[flag], leaf.high[flag]}))
                .sorted()
                .distinct()
                .toArray();
        double[] changes = new double[bounds.length];
        for (Leaf leaf : leaves) {
            if (leaf.sizes[flag] > 0) {
                double contribution = leaf.value * leaf.volume / leaf.sizes[flag];
                changes[Arrays.binarySearch(bounds, leaf.low[flag])] += contribution;
                changes[Arrays.binarySearch(bounds, leaf.high[flag])] -= contribution;
            }
        }
        double variance = 0;
        double marginal = 0;
        for (int i = 0; i + 1 < bounds.length; i++) {
            marginal += changes[i];
            variance += coordinates.share(flag, bounds[i], bounds[i + 1]) * (marginal - mean) * (marginal - mean);
        }
        return variance;
    }
}
