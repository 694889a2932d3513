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
                Hyperparameters.of(dimensions, 0.15 * root, 1, 1e-6),
                Hyperparameters.of(dimensions, 0.5 * root, 1, 1e-3),
                Hyperparameters.of(dimensions, 1.5 * root, 1, 0.1));
    }

    /** Returns the estimate. The first three arguments are those of {@link NegativeLogPosterior}. */
    Estimate estimate(double[][] points, double[] targets, Distance distance, List<Hyperparameters> starts) {
        NegativeLogPosterior function = new NegativeLogPosterior(points, targets, distance);
        NegativeLogPosterior screening =
                points.length > MAX_SCREENING_POINTS ? subsample(points, targets, distance) : function;
        BoxMinimizer screener = minimizer(distance.dimensions(), SCREENING_STEPS);
        BoxMinimizer.Minimum best = null;
        for (Hyperparameters start : starts) {
            BoxMinimizer.Minimum found = screener.minimize(screening, start.logs());
            if (best == null || found.value() < best.value()) {
                best = found;
            }
        }
        best = minimizer(distance.dimensions(), MAX_STEPS)
                .minimize(function, requireNonNull(best).point());
        return new Estimate(new Hyperparameters(best.point()), best.value());
    }

    /** Returns the function of an evenly distributed subset of the points, which is sufficient to compare local maxima. */
    private static NegativeLogPosterior subsample(double[][] points, double[] targets, Distance distance) {
        double[][] somePoints = new double[MAX_SCREENING_POINTS][];
        double[] theirTargets = new double[MAX_SCREENING_POINTS];
        for (int i = 0; i < MAX_SCREENING_POINTS; i++) {
            int chosen = i * points.length / MAX_SCREENING_POINTS;
            somePoints[i] = points[chosen];
            theirTargets[i] = targets[chosen];
        }
        return new NegativeLogPosterior(somePoints, theirTargets, distance);
    }

    private BoxMinimizer minimizer(int dimensions, int maxSteps) {
        Hyperparameters low = Hyperparameters.of(dimensions, MIN_LENGTH_SCALE, MIN_SIGNAL_VARIANCE, minNoiseVariance);
        Hyperparameters high = Hyperparameters.of(dimensions, MAX_LENGTH_SCALE, MAX_SIGNAL_VARIANCE, maxNoiseVariance);
        double[] scale = new double[dimensions + 2];
        Arrays.fill(scale, 1);
        return new BoxMinimizer(low.logs(), high.logs(), scale, maxSteps, TOLERANCE);
    }
}
