package org.jguild.search.gp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;

/**
 * The surrogate of one step of a Bayesian search: the Gaussian process given all trials, and the probability of feasibility.
 *
 * <p>A running trial counts as finished with its posterior mean, which leaves the mean unchanged and removes the variance around
 * it. Source of this <i>kriging believer</i>: Ginsbourger, Le Riche and Carraro 2010, "Kriging is well-suited to parallelize
 * optimization", doi:10.1007/978-3-642-10701-6_6.
 *
 * <p>A pruned trial is a {@linkplain CensoredTrials censored observation}.
 */
final class GpSurrogate {

    /** From this noise variance on, in units of the variance of the objectives, the trials are spaced as noisy ones. */
    private static final double NOISY = 1e-2;
    /** The minimum distance from a finished trial without noise, in length scales. */
    private static final double MIN_DISTANCE = 1e-5;
    /**
     * With noise, the minimum distance from a finished trial, in length scales, once divided by the number of trials. A trial
     * next to another one shows the noise as well as a repeated one does, and may be a better one.
     */
    private static final double MIN_NOISY_DISTANCE = 0.4;
    /** The minimum distance from a running trial, in length scales. */
    private static final double MIN_PENDING_DISTANCE = 1e-3;
    /** Of more trials, the best and some that represent the others are used. */
    private static final int MAX_TRIALS = 1000;

    /** The finished points, then the pruned, then the running ones. */
    private final double[][] points;

    /** The posterior means at these points. */
    private final double[] means;

    private final int finished;
    private final GaussianProcess process;
    private final Feasibility feasibility;
    private final OptimumPrior optimum;

    /**
     * Creates the surrogate.
     *
     * @param observations the trials so far; at least one finished
     * @param fitted the hyperparameters, and the transformation of objectives that they belong to
     * @param prior what is assumed of the objective
     */
    GpSurrogate(Observations observations, CachedFit.FittedModel fitted, SpacePrior prior) {
        Sample sample = Sample.of(observations).thinned(MAX_TRIALS).sorted();
        double[] targets = fitted.transform().apply(sample.objectives());
        GaussianProcess ofFinished = new GaussianProcess(sample.points(), targets, fitted.hyperparameters(), prior);
        this.finished = sample.size();
        CensoredTrials pruned = new CensoredTrials(observations, fitted.transform(), ofFinished);
        double[][] ended = concat(sample.points(), pruned.points());
        this.points = concat(ended, observations.running());
        this.means = Arrays.copyOf(ofFinished.means(), points.length);
        double[] believed = Arrays.copyOf(targets, points.length);
        System.arraycopy(pruned.targets(), 0, means, finished, ended.length - finished);
        System.arraycopy(pruned.targets(), 0, believed, finished, ended.length - finished);
        GaussianProcess ofEnded = ended.length == finished
                ? ofFinished
                : new GaussianProcess(ended, Arrays.copyOf(believed, ended.length), fitted.hyperparameters(), prior);
        for (int i = ended.length; i < points.length; i++) {
            means[i] = ofEnded.posterior(points[i]).mean();
            believed[i] = means[i];
        }
        this.process = points.length == ended.length
                ? ofEnded
                : new GaussianProcess(points, believed, fitted.hyperparameters(), prior);
        this.feasibility = new Feasibility(sample.points(), observations.failed(), prior.distance());
        this.optimum = prior.optimum();
    }

    private static double[][] concat(double[][] first, double[][] second) {
        double[][] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** Returns the Gaussian process given all trials. */
    GaussianProcess process() {
        return process;
    }

    /**
     * Returns the value to improve on: the lowest posterior mean at a point of a trial. The lowest objective would be too low
     * with noise.
     */
    double incumbent() {
        return Arrays.stream(means).min().orElseThrow();
    }

    /** Returns the points of trials with the lowest posterior means. */
    List<double[]> lowestMeans(int max) {
        return IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> means[i]))
                .limit(max)
                .map(i -> points[i])
                .toList();
    }

    /** Returns the acquisition function over points. */
    Acquisition acquisition(Criterion criterion) {
        return new Acquisition(process, feasibility, optimum, criterion);
    }

    /** Returns the acquisition value for pure exploration: log σ(x) plus the log probability of feasibility. */
    double explorationValue(double[] x) {
        return StrictMath.log(process.posterior(x).standardDeviation()) + feasibility.logProbability(x);
    }

    /** Whether repeated trials of a point differ so much that they count as noisy. */
    boolean isNoisy() {
        return process.hyperparameters().noiseVariance() > NOISY;
    }

    /** Whether a running or finished trial is so near that a trial of this point would add little information. */
    boolean isNearTrial(double[] x) {
        double fromFinished = isNoisy() ? MIN_NOISY_DISTANCE / finished : MIN_DISTANCE;
        return IntStream.range(0, points.length).anyMatch(i -> {
            double minDistance = i < finished ? fromFinished : MIN_PENDING_DISTANCE;
            return process.squaredDistance(points[i], x) < minDistance * minDistance;
        });
    }
}
