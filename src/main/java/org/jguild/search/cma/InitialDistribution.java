package org.jguild.search.cma;

import java.util.List;
import org.jguild.search.points.Coordinates;

/** The first search distribution: its mean is the weighted recombination of the better half of the initial design. */
final class InitialDistribution {

    private InitialDistribution() {}

    /**
     * Returns the distribution.
     *
     * @param coordinates of the space
     * @param ranked the trials of the initial design that did not fail, the best first, at least one
     */
    static MixedDistribution of(Coordinates coordinates, List<Individual> ranked) {
        double[] weights = weights((ranked.size() + 1) / 2);
        double[] mean = new double[coordinates.dimensions()];
        for (int rank = 0; rank < weights.length; rank++) {
            Vectors.addScaled(mean, ranked.get(rank).point(), weights[rank]);
        }
        int populationSize = StrategyParameters.defaultPopulationSize(coordinates.dimensions());
        CategoricalDistribution categorical =
                CategoricalDistribution.uniform(coordinates).update(ranked, weights);
        return MixedDistribution.initial(coordinates, populationSize, mean, categorical);
    }

    /** Returns the weights ln(μ + ½) − ln i, scaled to the sum 1. */
    private static double[] weights(int mu) {
        double[] weights = new double[mu];
        double sum = 0;
        for (int rank = 0; rank < mu; rank++) {
            weights[rank] = StrictMath.log(mu + 0.5) - StrictMath.log(rank + 1.0);
            sum += weights[rank];
        }
        for (int rank = 0; rank < mu; rank++) {
            weights[rank] /= sum;
        }
        return weights;
    }
}
