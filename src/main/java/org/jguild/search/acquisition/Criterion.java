package org.jguild.search.acquisition;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jguild.search.AcquisitionFunction;
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
        return of(options.acquisition(), options, best, curiosity, random);
    }

    /**
     * Creates the criterion of an acquisition function.
     *
     * @param function the acquisition function, whatever the options say
     * @param options its settings
     * @param best the value to improve on
     * @param curiosity what deviations are multiplied with before an improvement is expected, 1 to trust them
     * @param random draws one of the three where that is left open
     * @return the criterion
     */
    static Criterion of(
            AcquisitionFunction function,
            OptimizerOptions options,
            double best,
            double curiosity,
            RandomGenerator random) {
        return switch (function) {
            case EI -> new ExpectedImprovement(best - options.xi(), curiosity);
            case PI -> new ProbabilityOfImprovement(best - options.xi());
            case LCB -> new LowerConfidenceBound(options.kappa());
            case GP_HEDGE, MIXED -> {
                AcquisitionFunction drawn = List.of(
                                AcquisitionFunction.EI, AcquisitionFunction.PI, AcquisitionFunction.LCB)
                        .get((int) (random.nextDouble() * 3));
                yield of(drawn, options, best, curiosity, random);
            }
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
