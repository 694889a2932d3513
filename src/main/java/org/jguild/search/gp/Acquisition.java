package org.jguild.search.gp;

import org.jguild.search.acquisition.Criterion;
import org.jguild.search.acquisition.Posterior;

/**
 * The acquisition function over points: that of the posterior, weighted by the probability of feasibility and the prior density of
 * the optimum. In logarithms this is log α(x) + log P(x is feasible) + log π(x); the two are added to a lower confidence bound in
 * the same way.
 *
 * <p>Source of the probability: Gelbart, Snoek and Adams 2014, "Bayesian optimization with unknown constraints", arXiv:1403.5607.
 */
final class Acquisition {

    private final GaussianProcess process;
    private final Feasibility feasibility;
    private final OptimumPrior prior;
    private final Criterion criterion;

    /**
     * Creates the function.
     *
     * @param process the posterior of the objective
     * @param feasibility the probability that a trial does not fail
     * @param prior where the optimum may be
     * @param criterion the acquisition function of the posterior
     */
    Acquisition(GaussianProcess process, Feasibility feasibility, OptimumPrior prior, Criterion criterion) {
        this.process = process;
        this.feasibility = feasibility;
        this.prior = prior;
        this.criterion = criterion;
    }

    /** Returns the acquisition value of a point, to be maximized. */
    double value(double[] x) {
        return criterion.value(process.posterior(x)) + feasibility.logProbability(x) + prior.logDensity(x);
    }

    /** Returns the negated function with its gradient, for a minimizer. */
    Differentiable negated() {
        return this::negated;
    }

    private double negated(double[] x, double[] gradient) {
        double[] meanGradient = new double[x.length];
        double[] deviationGradient = gradient;
        Posterior posterior = process.posterior(x, meanGradient, deviationGradient);
        double byMean = criterion.derivativeByMean(posterior);
        double byDeviation = criterion.derivativeByDeviation(posterior);
        for (int i = 0; i < x.length; i++) {
            gradient[i] = -byMean * meanGradient[i] - byDeviation * deviationGradient[i];
        }
        double logProbability = feasibility.subtractGradient(x, gradient);
        prior.subtractGradient(x, gradient);
        return -criterion.value(posterior) - logProbability - prior.logDensity(x);
    }
}
