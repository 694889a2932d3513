package org.jguild.search.gp;

import java.util.Arrays;
import org.jguild.search.points.Observations;

/** All that is believed of a search so far, and what follows for the next trial. */
final class Model {

    /** Below this variance of noise, in units of that of the targets, a trial next to another one is not worth its time. */
    private static final double NOISY = 1e-2;
    /** How near that is, as a part of the length scales. */
    private static final double NEAR = 1e-3;

    /** The finished points, then the running ones. */
    private final double[][] known;

    private final int finished;
    private final GaussianProcess belief;
    private final Success success;
    private final double best;

    /**
     * Makes the model. A running trial counts as if the expected objective had come out: that leaves all expectations alone
     * and takes the uncertainty away around it. What is to be improved on is the best expectation at a known point, not the
     * best objective, which may owe its place to noise.
     *
     * @param observations what came out so far; at least one trial finished
     * @param targets the objectives, standardised
     * @param hyper the hyperparameters
     * @param distance how points are compared
     */
    Model(Observations observations, double[] targets, Hyperparameters hyper, Distance distance) {
        GaussianProcess ended = new GaussianProcess(observations.finished(), targets, hyper, distance);
        this.finished = targets.length;
        this.known = concat(observations.finished(), observations.running());
        double[] expected = Arrays.copyOf(targets, known.length);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < known.length; i++) {
            double mean = ended.at(known[i]).mean();
            expected[i] = i < finished ? targets[i] : mean;
            least = Math.min(least, mean);
        }
        this.best = least;
        this.belief = known.length == finished ? ended : new GaussianProcess(known, expected, hyper, distance);
        this.success = new Success(observations.finished(), observations.failed(), distance);
    }

    private static double[][] concat(double[][] first, double[][] second) {
        double[][] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    GaussianProcess belief() {
        return belief;
    }

    /** What makes a point worth a trial. */
    Acquisition acquisition(double curiosity) {
        return new Acquisition(belief, success, best, curiosity);
    }

    /** How little is known about a point, were it only explored; the greater the less. */
    double mystery(double[] x) {
        return StrictMath.log(belief.at(x).deviation()) + success.log(x);
    }

    /**
     * Whether a trial of a point would tell next to nothing: it is next to a running trial, or next to a finished one that
     * had hardly any noise.
     */
    boolean knows(double[] x) {
        int from = belief.hyperparameters().noise() > NOISY ? finished : 0;
        return Arrays.stream(known, from, known.length)
                .anyMatch(point -> belief.squaredDistance(point, x) < NEAR * NEAR);
    }

    /** The finished and the running points. */
    double[][] known() {
        return known.clone();
    }
}
