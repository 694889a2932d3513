package org.jguild.search.acquisition;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jguild.search.OptimizerOptions;

/** An acquisition function: the value of a trial at a point as a function of the posterior there. It is to be maximized. */
public sealed interface Criterion permits ExpectedImprovement, ProbabilityOfImprovement, LowerConfidenceBound {

    /**
     * Creates the acquisition function that the user chose.
     *
     * @param options the acquisition function and its settings
     * @param best the incumbent: the value to improve on
     * @param inflation the factor of the posterior standard deviation in the expected improvement; 1 for the plain one
     * @param random draws one of the three functions for {@code gp_hedge}
     * @return the acquisition function
     */
    static Criterion of(OptimizerOptions options, double best, double inflation, RandomGenerator random) {
        Criterion expected = new ExpectedImprovement(best - options.xi(), inflation);
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
     * Returns the acquisition value α(μ, σ).
     *
     * @param posterior μ and σ at the point
     * @return the value, to be maximized
     */
    double value(Posterior posterior);

    /**
     * Returns the derivative ∂α/∂μ.
     *
     * @param posterior μ and σ at the point
     * @return the derivative, at most 0
     */
    double derivativeByMean(Posterior posterior);

    /**
     * Returns the derivative ∂α/∂σ.
     *
     * @param posterior μ and σ at the point
     * @return the derivative
     */
    double derivativeByDeviation(Posterior posterior);
}
