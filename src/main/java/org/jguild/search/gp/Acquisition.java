package org.jguild.search.gp;

import org.jguild.search.gp.GaussianProcess.Belief;

/** How promising a point is: the logarithm of the improvement on the best value that a trial of it is expected to bring. */
final class Acquisition implements Differentiable {

    private final GaussianProcess belief;
    private final Success success;
    private final double best;
    private final double curiosity;

    /**
     * Makes the function.
     *
     * @param belief what is believed of the objective
     * @param success where trials end well
     * @param best the value to improve on, standardised as the belief's targets
     * @param curiosity what deviations are multiplied with; 1 to trust the belief, more to look where it knows little
     */
    Acquisition(GaussianProcess belief, Success success, double best, double curiosity) {
        this.belief = belief;
        this.success = success;
        this.best = best;
        this.curiosity = curiosity;
    }

    /** The promise of a point; the greater the better. */
    double at(double[] x) {
        Belief here = belief.at(x);
        return StrictMath.log(here.deviation()) + LogExpectedImprovement.log(z(here)) + success.log(x);
    }

    /** The promise negated, for a minimizer. */
    @Override
    public double at(double[] x, double[] gradient) {
        double[] meanGradient = new double[x.length];
        Belief here = belief.at(x, meanGradient, gradient);
        double slope = LogExpectedImprovement.slope(z(here));
        double ofDeviation = (1 - z(here) * slope) / here.deviation();
        for (int i = 0; i < x.length; i++) {
            gradient[i] = slope / (curiosity * here.deviation()) * meanGradient[i] - ofDeviation * gradient[i];
        }
        double chance = success.log(x, gradient);
        return -StrictMath.log(here.deviation()) - LogExpectedImprovement.log(z(here)) - chance;
    }

    private double z(Belief here) {
        return (best - here.mean()) / (curiosity * here.deviation());
    }
}
