package org.jguild.search.gp;

import java.util.Arrays;

/**
 * The hyperparameters θ of the covariance function: a length scale l_i for each dimension, the variance σ_f² of the signal of all flags
 * together, the variance σ_a² of the additive signal, and the noise variance σ_n². Variances are in units of the variance of the objectives, length scales of ordered flags in units of the
 * flag's range.
 */
final class Hyperparameters {

    private final double[] logs;

    /**
     * Creates hyperparameters.
     *
     * @param logs the natural logarithms of the length scales, of σ_f², σ_a² and σ_n², in this order
     */
    Hyperparameters(double[] logs) {
        this.logs = logs.clone();
    }

    /** Creates hyperparameters with the same length scale in all dimensions. */
    static Hyperparameters of(
            int dimensions, double lengthScale, double signalVariance, double additiveVariance, double noiseVariance) {
        double[] logs = new double[dimensions + 3];
        Arrays.fill(logs, StrictMath.log(lengthScale));
        logs[dimensions] = StrictMath.log(signalVariance);
        logs[dimensions + 1] = StrictMath.log(additiveVariance);
        logs[dimensions + 2] = StrictMath.log(noiseVariance);
        return new Hyperparameters(logs);
    }

    /** Returns log θ, in the order of the constructor. */
    double[] logs() {
        return logs.clone();
    }

    int dimensions() {
        return logs.length - 3;
    }

    double lengthScale(int dimension) {
        return StrictMath.exp(logs[dimension]);
    }

    /** Returns σ_f². */
    double signalVariance() {
        return StrictMath.exp(logs[dimensions()]);
    }

    /** Returns σ_a²; 0 for a single flag, whatever its logarithm is, as there the additive part would say the same as the other. */
    double additiveVariance() {
        return dimensions() == 1 ? 0 : StrictMath.exp(logs[dimensions() + 1]);
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
