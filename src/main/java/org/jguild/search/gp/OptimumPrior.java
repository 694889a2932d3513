package org.jguild.search.gp;

/**
 * A prior density of the place of the optimum, with which the acquisition value is multiplied: lower next to the ends of the ranges,
 *
 * <pre>
 * log π(x) = 0.2 Σ log((4 x_i (1 − x_i) + 0.01) / 1.01)
 * </pre>
 *
 * over the flags with a range. Where the model expects nearly the same of a whole region, a search would otherwise end on its border,
 * where the posterior variance is highest; in many dimensions nearly all trials did. An optimum that is on the border is found all
 * the same, as the density on a bound is 0.4 times that in the middle, for each flag. A list has no such ends, and a single range only two.
 *
 * <p>Source: Hvarfner, Stoll, Souza, Lindauer, Hutter and Nardi 2022, "πBO: Augmenting acquisition functions with user beliefs for
 * Bayesian optimization", arXiv:2204.11051, here with a constant exponent.
 */
final class OptimumPrior {

    private static final double EXPONENT = 0.2;
    private static final double FLOOR = 0.01;

    private final boolean[] ranges;

    /**
     * Creates the prior.
     *
     * @param ranges for each flag, whether it has a range
     */
    OptimumPrior(boolean[] ranges) {
        this.ranges = ranges.clone();
    }

    /** Returns log π(x), at most 0. */
    double logDensity(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (ranges[i]) {
                sum += StrictMath.log(interior(x[i]) / (1 + FLOOR));
            }
        }
        return EXPONENT * sum;
    }

    /** Subtracts the gradient of log π from the given one. */
    void subtractGradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            if (ranges[i]) {
                gradient[i] -= EXPONENT * 4 * (1 - 2 * x[i]) / interior(x[i]);
            }
        }
    }

    private static double interior(double coordinate) {
        return FLOOR + 4 * coordinate * (1 - coordinate);
    }
}
