package org.jguild.search.gp;

import java.util.Arrays;

/**
 * The hyperparameters θ of the covariance function: a length scale l_i for each dimension, the signal variance σ_f² and the
 * noise variance σ_n². Variances are in units of the variance of the objectives, length scales of ordered flags in units of the
 * flag's range.
 */
final class Hyperparameters {

    private final double[] logs;

    /**
     * Creates hyperparameters.
     *
     * @param logs the natural logarithms of the length scales, the signal variance and the noise variance, in this order
     */
    Hyperparameters(double[] logs) {
        this.logs = logs.clone();
    }

    /** Creates hyperparameters with the same length scale in all dimensions. */
    static Hyperparameters of(int dimensions, double lengthScale, double signalVariance, double noiseVariance) {
        double[] logs = new double[dimensions + 2];
        Arrays.fill(logs, StrictMath.log(lengthScale));
        logs[dimensions] = StrictMath.log(signalVariance);
        logs[dimensions + 1] = StrictMath.log(noiseVariance);
        return new Hyperparameters(logs);
    }

    /** Returns log θ, in the order of the constructor. */
    double[] logs() {
        return logs.clone();
    }

    int dimensions() {
        return logs.length - 2;
    }

    double lengthScale(int dimension) {
        return StrictMath.exp(logs[dimension]);
    }

    /** Returns σ_f². */
    double signalVariance() {
        return StrictMath.exp(logs[logs.length - 2]);
    }

    /** Returns σ_n². */
    double noiseVariance() {
        return StrictMath.exp(logs[logs.length - 1]);
    }

    /** Returns 1/l_i² for each dimension. */
    double[] inverseSquaredLengthScales() {
        double[] inverse = new double[dimensions()];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = StrictMath.exp(-2 * logs[i]);
        }
        return inverse;
    }
}
