package org.jguild.search.acquisition;

/**
 * The negated lower confidence bound κ σ − μ.
 *
 * <p>Source: Srinivas, Krause, Kakade and Seeger 2010, "Gaussian process optimization in the bandit setting: no regret and
 * experimental design", arXiv:0912.3995, with a constant κ in place of the growing √β and for minimization.
 *
 * @param kappa κ, how many standard deviations the bound is below the mean
 */
public record LowerConfidenceBound(double kappa) implements Criterion {

    @Override
    public double value(Posterior posterior) {
        return kappa * posterior.standardDeviation() - posterior.mean();
    }

    @Override
    public double derivativeByMean(Posterior posterior) {
        return -1;
    }

    @Override
    public double derivativeByDeviation(Posterior posterior) {
        return kappa;
    }
}
