package org.jguild.search.acquisition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.OptimizerOptions;
import org.jspecify.annotations.Nullable;

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
        return of(options.acquisition(), options, best, inflation, random);
    }

    /**
     * Creates the criterion of an acquisition function.
     *
     * @param function the acquisition function, which may differ from the one in the options
     * @param options its settings
     * @param best the incumbent: the value to improve on
     * @param inflation the factor of the posterior standard deviation in the expected improvement; 1 for the plain one
     * @param random draws one of the three functions where that is left open; null for one of the three
     * @return the acquisition function
     */
    static Criterion of(
            AcquisitionFunction function,
            OptimizerOptions options,
            double best,
            double inflation,
            @Nullable RandomGenerator random) {
        return switch (function) {
            case EI -> new ExpectedImprovement(best - options.xi(), inflation);
            case PI -> new ProbabilityOfImprovement(best - options.xi());
            case LCB -> new LowerConfidenceBound(options.kappa());
            case GP_HEDGE, MIXED -> {
                AcquisitionFunction drawn = List.of(
                                AcquisitionFunction.EI, AcquisitionFunction.PI, AcquisitionFunction.LCB)
                        .get((int) (requireNonNull(random).nextDouble() * 3));
                yield of(drawn, options, best, inflation, random);
            }
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
