package org.jguild.search.gp;

import java.util.Arrays;

/**
 * What shapes the functions that a Gaussian process believes in. Targets are in units of their standard deviation,
 * coordinates of ordered flags in units of the flag's range.
 */
final class Hyperparameters {

    private final double[] logs;

    /**
     * Makes hyperparameters.
     *
     * @param logs natural logarithms of: each dimension's length scale, the variance of the function, that of the noise
     */
    Hyperparameters(double[] logs) {
        this.logs = logs.clone();
    }

    /** Hyperparameters with one length scale for all dimensions. */
    static Hyperparameters of(int dimensions, double lengthScale, double variance, double noise) {
        double[] logs = new double[dimensions + 2];
        Arrays.fill(logs, StrictMath.log(lengthScale));
        logs[dimensions] = StrictMath.log(variance);
        logs[dimensions + 1] = StrictMath.log(noise);
        return new Hyperparameters(logs);
    }

    double[] logs() {
        return logs.clone();
    }

    int dimensions() {
        return logs.length - 2;
    }

    double lengthScale(int dimension) {
        return StrictMath.exp(logs[dimension]);
    }

    /** How much the function varies. */
    double variance() {
        return StrictMath.exp(logs[logs.length - 2]);
    }

    /** The variance that repeating a trial shows. */
    double noise() {
        return StrictMath.exp(logs[logs.length - 1]);
    }

    /** One over the squared length scale of each dimension. */
    double[] weights() {
        double[] weights = new double[dimensions()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(-2 * logs[i]);
        }
        return weights;
    }
}
