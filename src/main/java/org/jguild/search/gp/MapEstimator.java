package org.jguild.search.gp;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/**
 * The maximum a posteriori (MAP) estimate of the hyperparameters. The posterior has several local maxima – notably one that
 * explains everything by noise, which ends a search early – so the estimate is searched from several starts, one of them with
 * short length scales and hardly any noise.
 */
final class MapEstimator {

    private static final double MIN_LENGTH_SCALE = 0.02;
    private static final double MAX_LENGTH_SCALE = 30;
    private static final double MIN_SIGNAL_VARIANCE = 0.02;
    private static final double MIN_ADDITIVE_VARIANCE = 1e-3;
    private static final double MAX_SIGNAL_VARIANCE = 50;
    private static final double MIN_NOISE_VARIANCE = 1e-8;
    private static final double MAX_NOISE_VARIANCE = 1;
    /** The number of steps from each start; only the best start is continued. */
    private static final int SCREENING_STEPS = 12;

    /** The starts are compared on this many points, if there are more. */
    private static final int MAX_SCREENING_POINTS = 80;

    private static final int MAX_STEPS = 32;
    private static final double TOLERANCE = 1e-3;

    private final double minNoiseVariance;
    private final double maxNoiseVariance;

    private MapEstimator(double minNoiseVariance, double maxNoiseVariance) {
        this.minNoiseVariance = minNoiseVariance;
        this.maxNoiseVariance = maxNoiseVariance;
    }

    /**
     * The estimate.
     *
     * @param hyperparameters θ
     * @param negativeLogPosterior −log p(y | X, θ) − log p(θ), up to a constant
     */
    record Estimate(Hyperparameters hyperparameters, double negativeLogPosterior) {}

    /** Returns an estimator that estimates the noise variance too. */
    static MapEstimator withUnknownNoise() {
        return new MapEstimator(MIN_NOISE_VARIANCE, MAX_NOISE_VARIANCE);
    }

    /** Returns an estimator for a known noise variance. */
    static MapEstimator withNoise(double variance) {
        double noiseVariance = Math.max(variance, MIN_NOISE_VARIANCE);
        return new MapEstimator(noiseVariance, noiseVariance);
    }

    /** Returns starts that suit any trials. */
    static List<Hyperparameters> starts(int dimensions) {
        double root = Math.sqrt(dimensions);
        return List.of(
                Hyperparameters.of(dimensions, 0.15 * root, 1, 0.5, 1e-6),
                Hyperparameters.of(dimensions, 0.5 * root, 1, 0.5, 1e-3),
                Hyperparameters.of(dimensions, 1.5 * root, 1, 0.5, 0.1));
    }

    /** Returns the estimate. The first three arguments are those of {@link NegativeLogPosterior}. */
    Estimate estimate(double[][] points, double[] targets, SpacePrior prior, List<Hyperparameters> starts) {
        return refine(
                points, targets, prior, screen(points, targets, prior, starts).hyperparameters());
    }

    /** Returns the result of a few steps from the best start, with its value for all points. */
    Estimate screen(double[][] points, double[] targets, SpacePrior prior, List<Hyperparameters> starts) {
        boolean all = points.length <= MAX_SCREENING_POINTS;
        NegativeLogPosterior function =
                all ? new NegativeLogPosterior(points, targets, prior) : subsample(points, targets, prior);
        BoxMinimizer screener = minimizer(prior.dimensions(), SCREENING_STEPS);
        BoxMinimizer.Minimum best = null;
        for (Hyperparameters start : starts) {
            BoxMinimizer.Minimum found = screener.minimize(function, start.logs());
            if (best == null || found.value() < best.value()) {
                best = found;
            }
        }
        double[] logs = requireNonNull(best).point();
        double value = all
                ? best.value()
                : new NegativeLogPosterior(points, targets, prior).value(logs, new double[logs.length]);
        return new Estimate(new Hyperparameters(logs), value);
    }

    /** Returns the estimate that begins where {@link #screen} ended. */
    Estimate refine(double[][] points, double[] targets, SpacePrior prior, Hyperparameters start) {
        BoxMinimizer.Minimum found = minimizer(prior.dimensions(), MAX_STEPS)
                .minimize(new NegativeLogPosterior(points, targets, prior), start.logs());
        return new Estimate(new Hyperparameters(found.point()), found.value());
    }

    /** Returns the function of an evenly distributed subset of the points, which is sufficient to compare local maxima. */
    private static NegativeLogPosterior subsample(double[][] points, double[] targets, SpacePrior prior) {
        double[][] somePoints = new double[MAX_SCREENING_POINTS][];
        double[] theirTargets = new double[MAX_SCREENING_POINTS];
        for (int i = 0; i < MAX_SCREENING_POINTS; i++) {
            int chosen = i * points.length / MAX_SCREENING_POINTS;
            somePoints[i] = points[chosen];
            theirTargets[i] = targets[chosen];
        }
        return new NegativeLogPosterior(somePoints, theirTargets, prior);
    }

    private BoxMinimizer minimizer(int dimensions, int maxSteps) {
        Hyperparameters low = Hyperparameters.of(
                dimensions, MIN_LENGTH_SCALE, MIN_SIGNAL_VARIANCE, MIN_ADDITIVE_VARIANCE, minNoiseVariance);
        Hyperparameters high = Hyperparameters.of(
                dimensions, MAX_LENGTH_SCALE, MAX_SIGNAL_VARIANCE, MAX_SIGNAL_VARIANCE, maxNoiseVariance);
        double[] scale = new double[dimensions + 3];
        Arrays.fill(scale, 1);
        return new BoxMinimizer(low.logs(), high.logs(), scale, maxSteps, TOLERANCE);
    }
}
