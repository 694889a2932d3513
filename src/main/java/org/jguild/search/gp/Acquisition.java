package org.jguild.search.gp;

import org.jguild.search.acquisition.Belief;
import org.jguild.search.acquisition.Criterion;

/** How promising a point is: its worth by a criterion, and the logarithm of the chance that a trial of it ends well. */
final class Acquisition implements Differentiable {

    private final GaussianProcess belief;
    private final Success success;
    private final Criterion criterion;

    /**
     * Makes the function.
     *
     * @param belief what is believed of the objective
     * @param success where trials end well
     * @param criterion what makes a point worth a trial
     */
    Acquisition(GaussianProcess belief, Success success, Criterion criterion) {
        this.belief = belief;
        this.success = success;
        this.criterion = criterion;
    }

    /** The promise of a point; the greater the better. */
    double at(double[] x) {
        return criterion.at(belief.at(x)) + success.log(x);
    }

    /** The promise negated, for a minimizer. */
    @Override
    public double at(double[] x, double[] gradient) {
        double[] meanGradient = new double[x.length];
        Belief here = belief.at(x, meanGradient, gradient);
        double byMean = criterion.byMean(here);
        double byDeviation = criterion.byDeviation(here);
        for (int i = 0; i < x.length; i++) {
            gradient[i] = -byMean * meanGradient[i] - byDeviation * gradient[i];
        }
        double chance = success.log(x, gradient);
        return -criterion.at(here) - chance;
    }
}
