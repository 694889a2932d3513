package org.jguild.search.acquisition;

/**
 * The logarithm of the probability of improvement, log Φ(z) with z = (f* − μ)/σ.
 *
 * <p>Source: Kushner 1964, "A new method of locating the maximum point of an arbitrary multipeak curve in the presence of
 * noise", doi:10.1115/1.3653121.
 *
 * @param incumbent f*, the value to improve on
 */
public record ProbabilityOfImprovement(double incumbent) implements Criterion {

    @Override
    public double value(Posterior posterior) {
        return StandardNormal.logCumulative(z(posterior));
    }

    @Override
    public double derivativeByMean(Posterior posterior) {
        return -StandardNormal.logCumulativeDerivative(z(posterior)) / posterior.standardDeviation();
    }

    @Override
    public double derivativeByDeviation(Posterior posterior) {
        double z = z(posterior);
        return -z * StandardNormal.logCumulativeDerivative(z) / posterior.standardDeviation();
    }

    private double z(Posterior posterior) {
        return (incumbent - posterior.mean()) / posterior.standardDeviation();
    }
}
