package org.jguild.search.tree;

import java.util.random.RandomGenerator;

/**
 * An extremely randomized regression tree: in each node one threshold is drawn at random for every flag, and the split with the
 * highest variance reduction is taken. For a categorical flag the threshold is one value, which goes left alone.
 *
 * <p>Source: Geurts, Ernst and Wehenkel 2006, "Extremely randomized trees", doi:10.1007/s10994-006-6226-1, with K = the number of
 * flags.
 *
 * <p>Nodes are numbered in preorder: the root is node 0, and the left child of a node is the next one.
 */
final class RegressionTree {

    private static final int LEAF = -1;
    /** A node with a smaller sum of squares is not split. */
    private static final double MIN_SUM_OF_SQUARES = 1e-20;

    private final boolean[] categorical;
    private final int maxDepth;
    private final int minLeafSize;
    private final RandomGenerator random;
    private final double[][] points;
    private final double[] targets;
    private final int[] rows;
    private final int[] splitFlags;
    private final double[] thresholds;
    private final int[] rightChildren;
    private final double[] means;
    private final double[] variances;
    private int nodes;

    private RegressionTree(
            double[][] points,
            double[] targets,
            int[] rows,
            boolean[] categorical,
            int maxDepth,
            int minLeafSize,
            RandomGenerator random) {
        this.points = points;
        this.targets = targets;
        this.rows = rows;
        this.categorical = categorical;
        this.maxDepth = maxDepth;
        this.minLeafSize = minLeafSize;
        this.random = random;
        int maxNodes = 2 * rows.length;
        splitFlags = new int[maxNodes];
        thresholds = new double[maxNodes];
        rightChildren = new int[maxNodes];
        means = new double[maxNodes];
        variances = new double[maxNodes];
        grow(0, rows.length, 0);
    }

    /**
     * Grows a tree.
     *
     * @param points n points
     * @param targets n values
     * @param rows the indices of the points that are used, possibly some more than once
     * @param categorical which flags are categorical
     * @param maxDepth the maximum number of splits above a leaf
     * @param minLeafSize the minimum number of rows in a leaf
     * @param random draws the thresholds
     */
    static RegressionTree grow(
            double[][] points,
            double[] targets,
            int[] rows,
            boolean[] categorical,
            int maxDepth,
            int minLeafSize,
            RandomGenerator random) {
        return new RegressionTree(points, targets, rows.clone(), categorical, maxDepth, minLeafSize, random);
    }

    private int grow(int from, int to, int depth) {
        int node = nodes++;
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += targets[rows[i]];
        }
        mean /= to - from;
        double sumOfSquares = 0;
        for (int i = from; i < to; i++) {
            double difference = targets[rows[i]] - mean;
            sumOfSquares += difference * difference;
        }
        means[node] = mean;
        variances[node] = sumOfSquares / (to - from);
        splitFlags[node] = LEAF;
        if (depth < maxDepth && to - from >= 2 * minLeafSize && sumOfSquares > MIN_SUM_OF_SQUARES) {
            split(node, from, to, depth);
        }
        return node;
    }

    private void split(int node, int from, int to, int depth) {
        double bestScore = 0;
        for (int flag = 0; flag < categorical.length; flag++) {
            double threshold = drawThreshold(flag, from, to);
            double score = Double.isNaN(threshold) ? 0 : score(flag, threshold, from, to);
            if (score > bestScore) {
                bestScore = score;
                splitFlags[node] = flag;
                thresholds[node] = threshold;
            }
        }
        if (splitFlags[node] == LEAF) {
            return;
        }
        int middle = partition(splitFlags[node], thresholds[node], from, to);
        grow(from, middle, depth + 1);
        rightChildren[node] = grow(middle, to, depth + 1);
    }

    /** Draws a threshold between the lowest and the highest coordinate of the rows; NaN if they are equal. */
    private double drawThreshold(int flag, int from, int to) {
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

    private boolean goesLeft(int flag, double threshold, double[] point) {
        return categorical[flag] ? point[flag] == threshold : point[flag] <= threshold;
    }

    /** Returns the reduction of the sum of squares, which is positive; 0 if one of the leaves would be too small. */
    private double score(int flag, double threshold, int from, int to) {
        int leftSize = 0;
        double leftSum = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            double target = targets[rows[i]];
            sum += target;
            if (goesLeft(flag, threshold, points[rows[i]])) {
                leftSize++;
                leftSum += target;
            }
        }
        int rightSize = to - from - leftSize;
        if (leftSize < minLeafSize || rightSize < minLeafSize) {
            return 0;
        }
        double difference = leftSum / leftSize - (sum - leftSum) / rightSize;
        return difference * difference * leftSize * rightSize / (to - from) + Double.MIN_NORMAL;
    }

    /** Sorts the rows that go left before the others, and returns the index of the first of the others. */
    private int partition(int flag, double threshold, int from, int to) {
        int middle = from;
        for (int i = from; i < to; i++) {
            if (goesLeft(flag, threshold, points[rows[i]])) {
                int row = rows[i];
                rows[i] = rows[middle];
                rows[middle++] = row;
            }
        }
        return middle;
    }

    /** Returns the leaf of a point. */
    int leaf(double[] point) {
        int node = 0;
        while (splitFlags[node] != LEAF) {
            node = goesLeft(splitFlags[node], thresholds[node], point) ? leftChild(node) : rightChildren[node];
        }
        return node;
    }

    boolean isLeaf(int node) {
        return splitFlags[node] == LEAF;
    }

    /** Returns the flag by which an inner node is split. */
    int splitFlag(int node) {
        return splitFlags[node];
    }

    /** Returns the threshold of an inner node; for a categorical flag the level that goes left. */
    double threshold(int node) {
        return thresholds[node];
    }

    int leftChild(int node) {
        return node + 1;
    }

    int rightChild(int node) {
        return rightChildren[node];
    }

    /** Returns the mean of the targets in a leaf. */
    double mean(int leaf) {
        return means[leaf];
    }

    /** Returns the variance of the targets in a leaf. */
    double variance(int leaf) {
        return variances[leaf];
    }
}
