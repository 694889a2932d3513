package org.jguild.search.gp;

import org.jguild.search.points.Coordinates;

/**
 * What a Gaussian process assumes of the objective before there are trials, up to the hyperparameters.
 *
 * @param distance how points are compared
 * @param trend the explicit basis function
 * @param optimum where the optimum may be
 */
record SpacePrior(Distance distance, QuadraticTrend trend, OptimumPrior optimum) {

    /** Returns the prior for a space. */
    static SpacePrior of(Coordinates coordinates) {
        boolean[] ranges = new boolean[coordinates.dimensions()];
        int count = 0;
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = !coordinates.isListed(i);
            count += ranges[i] ? 1 : 0;
        }
        return of(coordinates.categorical(), count < 2 ? new boolean[ranges.length] : ranges);
    }

    /**
     * Returns a prior.
     *
     * @param categorical which flags are categorical
     * @param bounded the flags whose ranges have ends that are less likely than the values between them
     */
    static SpacePrior of(boolean[] categorical, boolean[] bounded) {
        return new SpacePrior(new Distance(categorical), new QuadraticTrend(bounded), new OptimumPrior(bounded));
    }

    int dimensions() {
        return distance.dimensions();
    }

    /** Returns the covariance function of given hyperparameters. */
    Covariance covariance(Hyperparameters hyperparameters) {
        return new Covariance(this, hyperparameters);
    }
}
