package org.jguild.search.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jguild.search.points.Coordinates;

/** The variance of a tree over the whole space, where every point is as likely as any other, and the parts of it. */
final class TreeVariance {

    private final Tree tree;
    private final Coordinates coordinates;
    private final List<Leaf> leaves = new ArrayList<>();
    private final double mean;
    private final double whole;

    /** The box of a leaf: an interval of each ordered flag, a set of levels of each categorical one. */
    private static final class Leaf {

        private final double value;
        private final double[] low;
        private final double[] high;
        private final boolean[][] levels;
        /** What part of its flag each side of the box is. */
        private final double[] parts;

        private double volume = 1;

        private Leaf(double value, double[] low, double[] high, boolean[][] levels) {
            this.value = value;
            this.low = low;
            this.high = high;
            this.levels = levels;
            this.parts = new double[low.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = levels[i] == null ? high[i] - low[i] : (double) count(levels[i]) / levels[i].length;
                volume *= parts[i];
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
     * Takes a tree apart.
     *
     * @param tree a tree over points of the coordinates
     * @param coordinates of the space
     */
    TreeVariance(Tree tree, Coordinates coordinates) {
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
        collect(0, new double[dimensions], high, levels);
        double sum = 0;
        double squares = 0;
        for (Leaf leaf : leaves) {
            sum += leaf.volume * leaf.value;
            squares += leaf.volume * leaf.value * leaf.value;
        }
        this.mean = sum;
        this.whole = Math.max(0, squares - sum * sum);
    }

    private void collect(int node, double[] low, double[] high, boolean[][] levels) {
        int flag = tree.flag(node);
        if (flag < 0) {
            leaves.add(new Leaf(tree.mean(node), low, high, levels));
        } else if (levels[flag] != null) {
            boolean[] first = new boolean[levels[flag].length];
            boolean[] others = levels[flag].clone();
            int level = (int) tree.threshold(node);
            first[level] = levels[flag][level];
            others[level] = false;
            collect(node + 1, low, high, with(levels, flag, first));
            collect(tree.second(node), low, high, with(levels, flag, others));
        } else {
            collect(node + 1, low, with(high, flag, tree.threshold(node)), levels);
            collect(tree.second(node), with(low, flag, tree.threshold(node)), high, levels);
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

    /** The variance of the tree. */
    double whole() {
        return whole > 1e-20 ? whole : 0;
    }

    /** The variance that is left when the tree is averaged over all flags but one. */
    double of(int flag) {
        return coordinates.isCategorical(flag) ? categorical(flag) : ordered(flag);
    }

    private double categorical(int flag) {
        double[] means = new double[(int) coordinates.levels(flag)];
        for (Leaf leaf : leaves) {
            for (int level = 0; level < means.length; level++) {
                if (leaf.levels[flag][level]) {
                    means[level] += leaf.value * leaf.volume / leaf.parts[flag];
                }
            }
        }
        double variance = 0;
        for (double average : means) {
            variance += (average - mean) * (average - mean) / means.length;
        }
        return variance;
    }

    /** The average is constant between the borders of the leaves, and changes there by what begins less what ends. */
    private double ordered(int flag) {
        double[] borders = leaves.stream()
                .flatMapToDouble(leaf -> Arrays.stream(new double[] {leaf.low[flag], leaf.high[flag]}))
                .sorted()
                .distinct()
                .toArray();
        double[] changes = new double[borders.length];
        for (Leaf leaf : leaves) {
            if (leaf.parts[flag] > 0) {
                double height = leaf.value * leaf.volume / leaf.parts[flag];
                changes[Arrays.binarySearch(borders, leaf.low[flag])] += height;
                changes[Arrays.binarySearch(borders, leaf.high[flag])] -= height;
            }
        }
        double variance = 0;
        double average = 0;
        for (int i = 0; i + 1 < borders.length; i++) {
            average += changes[i];
            variance += (borders[i + 1] - borders[i]) * (average - mean) * (average - mean);
        }
        return variance;
    }
}
