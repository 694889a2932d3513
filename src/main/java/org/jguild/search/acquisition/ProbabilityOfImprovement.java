package org.jguild.search.acquisition;

/**
 * The logarithm of the probability that a trial improves on a value (Kushner 1964).
 *
 * @param best the value to improve on
 */
public record ProbabilityOfImprovement(double best) implements Criterion {

    @Override
    public double at(Belief belief) {
        return StandardNormal.logCumulative(z(belief));
    }

    @Override
    public double byMean(Belief belief) {
        return -StandardNormal.logCumulativeSlope(z(belief)) / belief.deviation();
    }

    @Override
    public double byDeviation(Belief belief) {
        double z = z(belief);
        return -z * StandardNormal.logCumulativeSlope(z) / belief.deviation();
    }

    private double z(Belief belief) {
        return (best - belief.mean()) / belief.deviation();
    }
}
