package org.jguild.search.tree;

import java.util.random.RandomGenerator;

/**
 * A regression tree with random splits (Geurts et al. 2006, "Extremely randomized trees"): in each node one place to split
 * is drawn for every flag, and the best of them is taken.
 */
final class Tree {

    private static final int LEAF = -1;

    private final boolean[] categorical;
    private final int deepest;
    private final int leastLeaf;
    private final RandomGenerator random;
    private final double[][] points;
    private final double[] targets;
    private final int[] rows;
    private final int[] flags;
    private final double[] thresholds;
    private final int[] seconds;
    private final double[] means;
    private final double[] variances;
    private int nodes;

    private Tree(
            double[][] points,
            double[] targets,
            int[] rows,
            boolean[] categorical,
            int deepest,
            int leastLeaf,
            RandomGenerator random) {
        this.points = points;
        this.targets = targets;
        this.rows = rows;
        this.categorical = categorical;
        this.deepest = deepest;
        this.leastLeaf = leastLeaf;
        this.random = random;
        int most = 2 * rows.length;
        flags = new int[most];
        thresholds = new double[most];
        seconds = new int[most];
        means = new double[most];
        variances = new double[most];
        grow(0, rows.length, 0);
    }

    /**
     * Grows a tree.
     *
     * @param points the points, of which the rows are used
     * @param targets their values
     * @param rows which of them, possibly some more than once
     * @param categorical which flags have no order
     * @param deepest how many splits lead to a leaf at most
     * @param leastLeaf how many rows a leaf has at least
     * @param random places the splits
     */
    static Tree grow(
            double[][] points,
            double[] targets,
            int[] rows,
            boolean[] categorical,
            int deepest,
            int leastLeaf,
            RandomGenerator random) {
        return new Tree(points, targets, rows.clone(), categorical, deepest, leastLeaf, random);
    }

    private int grow(int from, int to, int depth) {
        int node = nodes++;
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += targets[rows[i]];
        }
        mean /= to - from;
        double variance = 0;
        for (int i = from; i < to; i++) {
            double difference = targets[rows[i]] - mean;
            variance += difference * difference;
        }
        means[node] = mean;
        variances[node] = variance / (to - from);
        flags[node] = LEAF;
        if (depth < deepest && to - from >= 2 * leastLeaf && variance > 1e-20) {
            split(node, from, to, depth);
        }
        return node;
    }

    private void split(int node, int from, int to, int depth) {
        double most = 0;
        for (int flag = 0; flag < categorical.length; flag++) {
            double threshold = threshold(flag, from, to);
            double gain = Double.isNaN(threshold) ? 0 : gain(flag, threshold, from, to);
            if (gain > most) {
                most = gain;
                flags[node] = flag;
                thresholds[node] = threshold;
            }
        }
        if (flags[node] == LEAF) {
            return;
        }
        int middle = partition(flags[node], thresholds[node], from, to);
        grow(from, middle, depth + 1);
        seconds[node] = grow(middle, to, depth + 1);
    }

    /** A random place between two of the points; NaN when they are all alike. */
    private double threshold(int flag, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            low = Math.min(low, points[rows[i]][flag]);
            high = Math.max(high, points[rows[i]][flag]);
        }
        double draw = random.nextDouble();
        if (!(low < high)) {
            return Double.NaN;
        }
        return categorical[flag] ? points[rows[from + (int) (draw * (to - from))]][flag] : low + draw * (high - low);
    }

    private boolean isFirst(int flag, double threshold, double[] point) {
        return categorical[flag] ? point[flag] == threshold : point[flag] <= threshold;
    }

    /** How much smaller the sum of squares gets, up to what all splits have in common; 0 for a leaf that is too small. */
    private double gain(int flag, double threshold, int from, int to) {
        int firsts = 0;
        double first = 0;
        double all = 0;
        for (int i = from; i < to; i++) {
            double target = targets[rows[i]];
            all += target;
            if (isFirst(flag, threshold, points[rows[i]])) {
                firsts++;
                first += target;
            }
        }
        int others = to - from - firsts;
        if (firsts < leastLeaf || others < leastLeaf) {
            return 0;
        }
        double difference = first / firsts - (all - first) / others;
        return difference * difference * firsts * others / (to - from) + Double.MIN_NORMAL;
    }

    private int partition(int flag, double threshold, int from, int to) {
        int middle = from;
        for (int i = from; i < to; i++) {
            if (isFirst(flag, threshold, points[rows[i]])) {
                int row = rows[i];
                rows[i] = rows[middle];
                rows[middle++] = row;
            }
        }
        return middle;
    }

    /** The leaf where a point belongs. */
    int leaf(double[] point) {
        int node = 0;
        while (flags[node] != LEAF) {
            node = isFirst(flags[node], thresholds[node], point) ? node + 1 : seconds[node];
        }
        return node;
    }

    /** The flag that a node splits by; negative for a leaf. The root is node 0, a node's first child the node behind it. */
    int flag(int node) {
        return flags[node];
    }

    /** The place where a node splits its flag, which for a categorical flag is the level of the first child. */
    double threshold(int node) {
        return thresholds[node];
    }

    /** The second child of a node. */
    int second(int node) {
        return seconds[node];
    }

    /** The mean of the targets in a leaf. */
    double mean(int leaf) {
        return means[leaf];
    }

    /** Their variance. */
    double variance(int leaf) {
        return variances[leaf];
    }
}
