package org.jguild.search.gp;

/**
 * What is believed of the hyperparameters before any trial: length scales about half the range, growing with the root of
 * the number of dimensions, a variance about that of the targets, and little noise rather than much. The penalties are
 * negative logarithms of densities, up to a constant, and functions of the logarithms of the hyperparameters.
 */
final class Prior {

    private static final double TYPICAL_LENGTH = 0.5;
    private static final double LENGTH_SPREAD = 1.0;
    private static final double NOISE_SHAPE = 0.1;
    private static final double NOISE_RATE = 30;

    private Prior() {}

    /** Adds the penalty's derivatives to the gradient and gives the penalty. */
    static double penalty(double[] logs, double[] gradient) {
        int dimensions = logs.length - 2;
        double centre = StrictMath.log(TYPICAL_LENGTH * Math.sqrt(dimensions));
        double penalty = 0;
        for (int i = 0; i < dimensions; i++) {
            double deviation = (logs[i] - centre) / LENGTH_SPREAD;
            penalty += deviation * deviation / 2;
            gradient[i] += deviation / LENGTH_SPREAD;
        }
        // Gamma densities: of shape 2 and rate 1 for the variance; for the noise one that is nearly flat down to 0.
        double variance = StrictMath.exp(logs[dimensions]);
        penalty += variance - logs[dimensions];
        gradient[dimensions] += variance - 1;
        double noise = StrictMath.exp(logs[dimensions + 1]);
        penalty += NOISE_RATE * noise - NOISE_SHAPE * logs[dimensions + 1];
        gradient[dimensions + 1] += NOISE_RATE * noise - NOISE_SHAPE;
        return penalty;
    }
}
