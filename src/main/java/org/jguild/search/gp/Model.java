package org.jguild.search.gp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;

/** All that is believed of a search so far. */
final class Model {

    /** Below this variance of noise, in units of that of the targets, a trial next to another one is not worth its time. */
    private static final double NOISY = 1e-2;
    /** How near that is, as a part of the length scales. */
    private static final double NEAR = 1e-5;
    /**
     * With noise, how near is too near to a finished trial, as a part of the length scales, once divided by the number of
     * trials. A trial beside another one tells of the noise what a repeated one tells, and may be a better one.
     */
    private static final double SPACING = 0.4;
    /** How near is too near to a running trial. */
    private static final double CROWDED = 1e-3;
    /** Of more trials, the best and some that stand for the others are believed in. */
    private static final int MOST = 1000;

    /** The finished points, then the running ones. */
    private final double[][] known;

    private final double[] means;
    private final int finished;
    private final GaussianProcess belief;
    private final Success success;

    /**
     * Makes the model. A running trial counts as if the expected objective had come out: that leaves all expectations alone
     * and takes the uncertainty away around it.
     *
     * @param observations what came out so far; at least one trial finished
     * @param fitted the hyperparameters, and how to standardise objectives for them
     * @param distance how points are compared
     */
    Model(Observations observations, CachedFit.Fitted fitted, Distance distance) {
        Sample sample = Sample.of(observations).thinned(MOST).sorted();
        double[] targets = fitted.targets().standardize(sample.objectives());
        GaussianProcess ended = new GaussianProcess(sample.points(), targets, fitted.hyperparameters(), distance);
        this.finished = sample.size();
        this.known = concat(sample.points(), observations.running());
        this.means = Arrays.copyOf(ended.means(), known.length);
        double[] expected = Arrays.copyOf(targets, known.length);
        for (int i = finished; i < known.length; i++) {
            means[i] = ended.at(known[i]).mean();
            expected[i] = means[i];
        }
        this.belief = known.length == finished
                ? ended
                : new GaussianProcess(known, expected, fitted.hyperparameters(), distance);
        this.success = new Success(sample.points(), observations.failed(), distance);
    }

    private static double[][] concat(double[][] first, double[][] second) {
        double[][] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    GaussianProcess belief() {
        return belief;
    }

    /**
     * The value to improve on: the best expectation at a known point, not the best objective, which may owe its place to
     * noise.
     */
    double best() {
        return Arrays.stream(means).min().orElseThrow();
    }

    /** The known points of which the best is expected. */
    List<double[]> bestKnown(int most) {
        return IntStream.range(0, known.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> means[i]))
                .limit(most)
                .map(i -> known[i])
                .toList();
    }

    /** How promising points are by a criterion. */
    Acquisition acquisition(Criterion criterion) {
        return new Acquisition(belief, success, criterion);
    }

    /** How little is known about a point, were it only explored; the greater the less. */
    double mystery(double[] x) {
        return StrictMath.log(belief.at(x).deviation()) + success.log(x);
    }

    /**
     * Whether a trial elsewhere would tell more than one of this point, as there is a running or finished one so near.
     */
    boolean knows(double[] x) {
        boolean noisy = belief.hyperparameters().noise() > NOISY;
        double nearFinished = noisy ? SPACING / finished : NEAR;
        return IntStream.range(0, known.length).anyMatch(i -> {
            double near = i < finished ? nearFinished : CROWDED;
            return belief.squaredDistance(known[i], x) < near * near;
        });
    }
}
