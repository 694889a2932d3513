package org.jguild.search.cma;

import java.util.List;
import org.jguild.search.points.Coordinates;

/** Where a search begins to look: about the better half of the trials that filled the space. */
final class Start {

    private Start() {}

    /**
     * Makes the first distribution.
     *
     * @param coordinates of the space
     * @param ranked the trials that filled the space and did not fail, the best first, at least one
     */
    static Distribution of(Coordinates coordinates, List<Member> ranked) {
        double[] weights = weights((ranked.size() + 1) / 2);
        double[] centre = new double[coordinates.dimensions()];
        for (int rank = 0; rank < weights.length; rank++) {
            Vectors.add(centre, ranked.get(rank).point(), weights[rank]);
        }
        int population = Strategy.usualPopulation(coordinates.dimensions());
        Categories categories = Categories.even(coordinates).after(ranked, weights);
        return Distribution.around(coordinates, population, centre, categories);
    }

    /** Falling weights that sum to 1, as those of the parents of a generation do. */
    private static double[] weights(int count) {
        double[] weights = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            weights[rank] = StrictMath.log(count + 0.5) - StrictMath.log(rank + 1.0);
            sum += weights[rank];
        }
        for (int rank = 0; rank < count; rank++) {
            weights[rank] /= sum;
        }
        return weights;
    }
}
