package org.jguild.search.tpe;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jguild.search.points.Coordinates;

/**
 * The kernel of a flag with a list of values: the probabilities of all values around each. For categorical values most of the
 * probability is at the value itself (Aitchison and Aitken); for numbers it falls with the distance as a normal density does. A
 * rest is spread over all values.
 *
 * <p>Source: Aitchison and Aitken 1976, "Multivariate binary discrimination by the kernel method", doi:10.1093/biomet/63.3.413.
 */
final class LevelKernel {

    /** The minimum standard deviation for numbers, in mean distances between neighbours. */
    private static final double MIN_BANDWIDTH = 0.8;

    private final Coordinates coordinates;
    private final int dimension;
    private final double[][] probabilities;

    /**
     * Creates the kernel.
     *
     * @param coordinates of the space
     * @param dimension the flag
     * @param keepProbability the probability that is not spread over all values
     * @param bandwidth the standard deviation for numbers
     */
    LevelKernel(Coordinates coordinates, int dimension, double keepProbability, double bandwidth) {
        this.coordinates = coordinates;
        this.dimension = dimension;
        int levels = (int) coordinates.levels(dimension);
        this.probabilities = new double[levels][levels];
        double deviation = Math.max(bandwidth, MIN_BANDWIDTH / Math.max(1, levels - 1));
        for (int center = 0; center < levels; center++) {
            double[] row = probabilities[center];
            for (int level = 0; level < levels; level++) {
                row[level] = similarity(center, level, deviation);
            }
            double sum = Arrays.stream(row).reduce(0, Double::sum);
            for (int level = 0; level < levels; level++) {
                row[level] = keepProbability * row[level] / sum + (1 - keepProbability) / levels;
            }
        }
    }

    private double similarity(int center, int level, double deviation) {
        if (coordinates.isCategorical(dimension)) {
            return center == level ? 1 : 0;
        }
        double z = (coordinates.level(dimension, center) - coordinates.level(dimension, level)) / deviation;
        return StrictMath.exp(-z * z / 2);
    }

    /** Returns the index of a value, given by its coordinate. */
    int index(double coordinate) {
        return coordinates.index(dimension, coordinate);
    }

    /** Returns the probability of a value around another one, given by their indices. */
    double probability(int center, int level) {
        return probabilities[center][level];
    }

    /** Draws a value around another one, given by its index, and returns its coordinate. */
    double draw(int center, RandomGenerator random) {
        double[] row = probabilities[center];
        double rest = random.nextDouble();
        int level = 0;
        while (level < row.length - 1 && rest >= row[level]) {
            rest -= row[level];
            level++;
        }
        return coordinates.level(dimension, level);
    }
}
