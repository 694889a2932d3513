package org.jguild.search.acquisition;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jguild.search.OptimizerOptions;

/** What makes a point worth a trial, as a function of what is believed of it. */
public sealed interface Criterion permits ExpectedImprovement, ProbabilityOfImprovement, LowerConfidenceBound {

    /**
     * Makes the criterion that a user chose.
     *
     * @param options the acquisition function and its settings
     * @param best the value to improve on
     * @param curiosity what deviations are multiplied with before an improvement is expected, 1 to trust them
     * @param random draws one criterion of the three when the user hedges
     * @return the criterion
     */
    static Criterion of(OptimizerOptions options, double best, double curiosity, RandomGenerator random) {
        Criterion expected = new ExpectedImprovement(best - options.xi(), curiosity);
        Criterion probability = new ProbabilityOfImprovement(best - options.xi());
        Criterion bound = new LowerConfidenceBound(options.kappa());
        return switch (options.acquisition()) {
            case EI -> expected;
            case PI -> probability;
            case LCB -> bound;
            case GP_HEDGE -> List.of(expected, probability, bound).get((int) (random.nextDouble() * 3));
        };
    }

    /**
     * Tells how much a point is worth.
     *
     * @param belief what is believed of it
     * @return the more the better
     */
    double at(Belief belief);

    /**
     * Gives the derivative of the worth by the expected value.
     *
     * @param belief where
     * @return at most 0
     */
    double byMean(Belief belief);

    /**
     * Gives the derivative of the worth by the standard deviation.
     *
     * @param belief where
     * @return the derivative
     */
    double byDeviation(Belief belief);
}
