package org.jguild.search.cma;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jguild.search.points.Coordinates;

/**
 * How probable each value of each categorical flag is. The probabilities move towards the values of the best trials and keep
 * a margin, so that no value dies out (Hamano et al. 2024, "CatCMA").
 */
final class Categories {

    /** How fast probabilities move. */
    private static final double RATE = 0.5;
    /** The part of the probability that all values share, whatever comes out. */
    private static final double MARGIN = 0.1;

    private final Coordinates coordinates;
    /** By flag, null for an ordered one. */
    private final double[][] probabilities;

    private Categories(Coordinates coordinates, double[][] probabilities) {
        this.coordinates = coordinates;
        this.probabilities = probabilities;
    }

    /** Every value as probable as any other. */
    static Categories even(Coordinates coordinates) {
        double[][] probabilities = new double[coordinates.dimensions()][];
        for (int i = 0; i < probabilities.length; i++) {
            if (coordinates.isCategorical(i)) {
                probabilities[i] = new double[(int) coordinates.levels(i)];
                Arrays.fill(probabilities[i], 1.0 / probabilities[i].length);
            }
        }
        return new Categories(coordinates, probabilities);
    }

    /** Draws a value of each flag. */
    void draw(double[] point, RandomGenerator random) {
        for (int i = 0; i < point.length; i++) {
            if (probabilities[i] != null) {
                point[i] = coordinates.level(i, index(probabilities[i], random.nextDouble()));
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
     * Learns from a generation.
     *
     * @param ranked its trials, the best first
     * @param weights of the ranks; those above 0 sum to 1
     */
    Categories after(List<Member> ranked, double[] weights) {
        double[][] next = new double[probabilities.length][];
        for (int i = 0; i < next.length; i++) {
            next[i] = probabilities[i] == null ? null : after(i, ranked, weights);
        }
        return new Categories(coordinates, next);
    }

    private double[] after(int flag, List<Member> ranked, double[] weights) {
        double[] next = new double[probabilities[flag].length];
        Vectors.add(next, probabilities[flag], 1 - RATE);
        for (int rank = 0; rank < weights.length; rank++) {
            next[(int) ranked.get(rank).point()[flag]] += RATE * Math.max(0, weights[rank]);
        }
        double[] even = new double[next.length];
        Arrays.fill(even, 1.0 / next.length);
        return Vectors.blend(next, 1 - MARGIN, even, MARGIN);
    }
}
