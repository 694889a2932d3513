package org.jguild.search.acquisition;

/**
 * The least value that is to be reckoned with, negated (Srinivas et al. 2010, "Gaussian process optimization in the bandit
 * setting").
 *
 * @param kappa how many standard deviations are reckoned with
 */
public record LowerConfidenceBound(double kappa) implements Criterion {

    @Override
    public double at(Belief belief) {
        return kappa * belief.deviation() - belief.mean();
    }

    @Override
    public double byMean(Belief belief) {
        return -1;
    }

    @Override
    public double byDeviation(Belief belief) {
        return kappa;
    }
}
