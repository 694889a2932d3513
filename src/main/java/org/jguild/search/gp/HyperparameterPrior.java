package org.jguild.search.gp;

/**
 * The prior p(θ) of the hyperparameters, with independent factors:
 *
 * <ul>
 *   <li>length scale: log-normal, log l ~ N(log(0.5 √d), 0.8²) in d dimensions;
 *   <li>each of the two signal variances: Gamma with shape 2 and rate 1;
 *   <li>noise variance: Gamma with shape 1.1 and rate 30, nearly flat down to 0.
 * </ul>
 *
 * Densities of variances are taken with respect to the variance, not to its logarithm.
 *
 * <p>Source of the growth with √d: Hvarfner, Hellsten and Nardi 2024, "Vanilla Bayesian optimization performs great in high
 * dimensions", arXiv:2402.02229.
 */
final class HyperparameterPrior {

    private static final double MEDIAN_LENGTH_SCALE = 0.5;
    private static final double LOG_LENGTH_SCALE_DEVIATION = 0.8;
    private static final double SIGNAL_SHAPE = 2;
    private static final double SIGNAL_RATE = 1;
    private static final double NOISE_SHAPE = 1.1;
    private static final double NOISE_RATE = 30;

    private HyperparameterPrior() {}

    /**
     * Returns −log p(θ) up to a constant, and adds its gradient.
     *
     * @param logs log θ, as {@link Hyperparameters} has it
     * @param gradient the partial derivatives with respect to log θ are added to it
     */
    static double negativeLogDensity(double[] logs, double[] gradient) {
        int dimensions = logs.length - 3;
        double center = StrictMath.log(MEDIAN_LENGTH_SCALE * Math.sqrt(dimensions));
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
            double z = (logs[i] - center) / LOG_LENGTH_SCALE_DEVIATION;
            sum += z * z / 2;
            gradient[i] += z / LOG_LENGTH_SCALE_DEVIATION;
        }
        for (int i = dimensions; i < dimensions + 2; i++) {
            sum += gamma(SIGNAL_SHAPE, SIGNAL_RATE, i, logs, gradient);
        }
        sum += gamma(NOISE_SHAPE, NOISE_RATE, dimensions + 2, logs, gradient);
        return sum;
    }

    private static double gamma(double shape, double rate, int index, double[] logs, double[] gradient) {
        double scaled = rate * StrictMath.exp(logs[index]);
        gradient[index] += scaled - (shape - 1);
        return scaled - (shape - 1) * logs[index];
    }
}
