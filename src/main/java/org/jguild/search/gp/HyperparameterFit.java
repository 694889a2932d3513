package org.jguild.search.gp;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the hyperparameters that explain trials best. The likelihood has more than one summit – notably one where all is
 * noise, which ends a search early – so the way up starts from several places, one of them with short length scales and
 * hardly any noise.
 */
final class HyperparameterFit {

    private static final double LEAST_LENGTH = 0.02;
    private static final double GREATEST_LENGTH = 30;
    private static final double LEAST_VARIANCE = 0.02;
    private static final double GREATEST_VARIANCE = 50;
    private static final double LEAST_NOISE = 1e-8;
    private static final double GREATEST_NOISE = 1;
    /** Steps from each start; the start that leads lowest is followed further. */
    private static final int FIRST_STEPS = 12;

    /** From more points than these, so many are enough to choose among the starts. */
    private static final int SCOUTED = 80;

    private static final int STEPS = 32;
    private static final double TOLERANCE = 1e-3;

    private final double leastNoise;
    private final double greatestNoise;

    private HyperparameterFit(double leastNoise, double greatestNoise) {
        this.leastNoise = leastNoise;
        this.greatestNoise = greatestNoise;
    }

    /**
     * What was found.
     *
     * @param hyperparameters the best
     * @param misfit how badly they explain the trials: the negative logarithm of a density, up to a constant
     */
    record Fit(Hyperparameters hyperparameters, double misfit) {}

    /** A fit that learns the noise. */
    static HyperparameterFit learningNoise() {
        return new HyperparameterFit(LEAST_NOISE, GREATEST_NOISE);
    }

    /** A fit for noise that is known. */
    static HyperparameterFit withNoise(double variance) {
        double noise = Math.max(variance, LEAST_NOISE);
        return new HyperparameterFit(noise, noise);
    }

    /** Places to start from that suit any trials. */
    static List<Hyperparameters> starts(int dimensions) {
        double root = Math.sqrt(dimensions);
        return List.of(
                Hyperparameters.of(dimensions, 0.15 * root, 1, 1e-6),
                Hyperparameters.of(dimensions, 0.5 * root, 1, 1e-3),
                Hyperparameters.of(dimensions, 1.5 * root, 1, 0.1));
    }

    /** Fits. The first three arguments are those of {@link MarginalLikelihood}. */
    Fit fit(double[][] points, double[] targets, Distance distance, List<Hyperparameters> starts) {
        MarginalLikelihood misfit = new MarginalLikelihood(points, targets, distance);
        MarginalLikelihood scout = points.length > SCOUTED ? scout(points, targets, distance) : misfit;
        BoxMinimizer first = minimizer(distance.dimensions(), FIRST_STEPS);
        BoxMinimizer.Minimum best = null;
        for (Hyperparameters start : starts) {
            BoxMinimizer.Minimum found = first.minimize(scout, start.logs());
            if (best == null || found.value() < best.value()) {
                best = found;
            }
        }
        best = minimizer(distance.dimensions(), STEPS).minimize(misfit, best.point());
        return new Fit(new Hyperparameters(best.point()), best.value());
    }

    /** The same for as many points as tell the summits apart, taken evenly from all. */
    private static MarginalLikelihood scout(double[][] points, double[] targets, Distance distance) {
        double[][] few = new double[SCOUTED][];
        double[] theirs = new double[SCOUTED];
        for (int i = 0; i < SCOUTED; i++) {
            int chosen = i * points.length / SCOUTED;
            few[i] = points[chosen];
            theirs[i] = targets[chosen];
        }
        return new MarginalLikelihood(few, theirs, distance);
    }

    private BoxMinimizer minimizer(int dimensions, int steps) {
        Hyperparameters least = Hyperparameters.of(dimensions, LEAST_LENGTH, LEAST_VARIANCE, leastNoise);
        Hyperparameters greatest = Hyperparameters.of(dimensions, GREATEST_LENGTH, GREATEST_VARIANCE, greatestNoise);
        double[] scale = new double[dimensions + 2];
        Arrays.fill(scale, 1);
        return new BoxMinimizer(least.logs(), greatest.logs(), scale, steps, TOLERANCE);
    }
}
