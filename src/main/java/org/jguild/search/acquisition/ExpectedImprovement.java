package org.jguild.search.acquisition;

/**
 * The logarithm of the improvement to be expected (Ament et al. 2023, "Unexpected improvements to expected improvement for
 * Bayesian optimization").
 *
 * @param best the value to improve on
 * @param curiosity what standard deviations are multiplied with: 1 to trust the belief, more to look where it knows little
 */
public record ExpectedImprovement(double best, double curiosity) implements Criterion {

    @Override
    public double at(Belief belief) {
        return StrictMath.log(belief.deviation()) + LogExpectedImprovement.log(z(belief));
    }

    @Override
    public double byMean(Belief belief) {
        return -LogExpectedImprovement.slope(z(belief)) / (curiosity * belief.deviation());
    }

    @Override
    public double byDeviation(Belief belief) {
        double z = z(belief);
        return (1 - z * LogExpectedImprovement.slope(z)) / belief.deviation();
    }

    private double z(Belief belief) {
        return (best - belief.mean()) / (curiosity * belief.deviation());
    }
}
