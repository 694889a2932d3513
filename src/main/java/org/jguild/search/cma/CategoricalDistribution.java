package org.jguild.search.cma;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jguild.search.points.Coordinates;

/**
 * The joint categorical distribution of the categorical flags: an independent probability q for each value of each flag. The
 * probabilities are updated towards the values of the best trials and mixed with a margin, so that no value dies out.
 *
 * <p>Source: Hamano, Saito, Nomura, Uchida and Shirakawa 2024, "CatCMA: stochastic optimization for mixed-category problems",
 * arXiv:2405.09962, with a constant learning rate and with a mixture in place of the lower bound.
 */
final class CategoricalDistribution {

    private static final double LEARNING_RATE = 0.5;
    /** The weight of the uniform distribution in the mixture. */
    private static final double MARGIN = 0.1;

    private final Coordinates coordinates;
    /** By flag; null for an ordered one. */
    private final double[][] q;

    private CategoricalDistribution(Coordinates coordinates, double[][] q) {
        this.coordinates = coordinates;
        this.q = q;
    }

    /** Returns the uniform distribution. */
    static CategoricalDistribution uniform(Coordinates coordinates) {
        double[][] q = new double[coordinates.dimensions()][];
        for (int i = 0; i < q.length; i++) {
            if (coordinates.isCategorical(i)) {
                q[i] = new double[(int) coordinates.levels(i)];
                Arrays.fill(q[i], 1.0 / q[i].length);
            }
        }
        return new CategoricalDistribution(coordinates, q);
    }

    /** Draws a value of each categorical flag and puts it into a point. */
    void draw(double[] point, RandomGenerator random) {
        for (int i = 0; i < point.length; i++) {
            if (q[i] != null) {
                point[i] = coordinates.level(i, index(q[i], random.nextDouble()));
            }
        }
    }

    private static int index(double[] probabilities, double draw) {
        double sum = 0;
        for (int k = 0; k < probabilities.length - 1; k++) {
            sum += probabilities[k];
            if (draw < sum) {
                return k;
            }
        }
        return probabilities.length - 1;
    }

    /**
     * Returns the distribution of the next generation.
     *
     * @param ranked the trials of the generation, the best first
     * @param weights the recombination weights by rank; the positive ones sum to 1
     */
    CategoricalDistribution update(List<Individual> ranked, double[] weights) {
        double[][] next = new double[q.length][];
        for (int i = 0; i < next.length; i++) {
            next[i] = q[i] == null ? null : update(i, ranked, weights);
        }
        return new CategoricalDistribution(coordinates, next);
    }

    private double[] update(int flag, List<Individual> ranked, double[] weights) {
        double[] next = new double[q[flag].length];
        Vectors.addScaled(next, q[flag], 1 - LEARNING_RATE);
        for (int rank = 0; rank < weights.length; rank++) {
            next[(int) ranked.get(rank).point()[flag]] += LEARNING_RATE * Math.max(0, weights[rank]);
        }
        double[] uniform = new double[next.length];
        Arrays.fill(uniform, 1.0 / next.length);
        return Vectors.combine(1 - MARGIN, next, MARGIN, uniform);
    }
}
