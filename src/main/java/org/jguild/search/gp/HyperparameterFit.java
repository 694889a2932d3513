package org.jguild.search.gp;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the hyperparameters that explain trials best. The likelihood has more than one summit – notably one where all is
 * noise, which ends a search early – so the way up starts from several fixed places, one of them with short length scales
 * and hardly any noise.
 */
final class HyperparameterFit {

    private static final double LEAST_LENGTH = 0.02;
    private static final double GREATEST_LENGTH = 30;
    private static final double LEAST_VARIANCE = 0.02;
    private static final double GREATEST_VARIANCE = 50;
    private static final double LEAST_NOISE = 1e-8;
    private static final double GREATEST_NOISE = 1;
    private static final int STEPS = 40;
    private static final double TOLERANCE = 1e-3;

    private HyperparameterFit() {}

    /** Fits. The arguments are those of {@link MarginalLikelihood}. */
    static Hyperparameters fit(double[][] points, double[] targets, Distance distance) {
        int dimensions = distance.dimensions();
        MarginalLikelihood misfit = new MarginalLikelihood(points, targets, distance);
        BoxMinimizer minimizer = minimizer(dimensions);
        BoxMinimizer.Minimum best = null;
        for (Hyperparameters start : starts(dimensions)) {
            BoxMinimizer.Minimum found = minimizer.minimize(misfit, start.logs());
            if (best == null || found.value() < best.value()) {
                best = found;
            }
        }
        return new Hyperparameters(best.point());
    }

    private static List<Hyperparameters> starts(int dimensions) {
        double root = Math.sqrt(dimensions);
        return List.of(
                Hyperparameters.of(dimensions, 0.15 * root, 1, 1e-6),
                Hyperparameters.of(dimensions, 0.5 * root, 1, 1e-3),
                Hyperparameters.of(dimensions, 1.5 * root, 1, 0.1));
    }

    private static BoxMinimizer minimizer(int dimensions) {
        Hyperparameters least = Hyperparameters.of(dimensions, LEAST_LENGTH, LEAST_VARIANCE, LEAST_NOISE);
        Hyperparameters greatest = Hyperparameters.of(dimensions, GREATEST_LENGTH, GREATEST_VARIANCE, GREATEST_NOISE);
        double[] scale = new double[dimensions + 2];
        Arrays.fill(scale, 1);
        return new BoxMinimizer(least.logs(), greatest.logs(), scale, STEPS, TOLERANCE);
    }
}
