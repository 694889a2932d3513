package org.jguild.search.gp;

/** The covariances of all pairs of points under given hyperparameters, without the trend, and their derivatives. */
final class PairCovariances {

    private final double[][] squaredDistances;
    private final double[] inverseSquaredLengthScales;
    private final double additiveVariance;
    /** By pair: σ_f² M, its derivative with respect to Σ r_i², and σ_a²/d Σ A. */
    private final double[] joint;

    private final double[] byDistance;
    private final double[] additive;

    /**
     * Computes them.
     *
     * @param squaredDistances in each dimension the squared distance of each pair of points
     * @param hyperparameters θ
     */
    PairCovariances(double[][] squaredDistances, Hyperparameters hyperparameters) {
        this.squaredDistances = squaredDistances.clone();
        this.inverseSquaredLengthScales = hyperparameters.inverseSquaredLengthScales();
        this.additiveVariance = hyperparameters.additiveVariance();
        int pairs = squaredDistances[0].length;
        this.joint = new double[pairs];
        this.byDistance = new double[pairs];
        this.additive = new double[pairs];
        addDistances();
        double signalVariance = hyperparameters.signalVariance();
        for (int pair = 0; pair < pairs; pair++) {
            Matern52 kernel = new Matern52(joint[pair]);
            joint[pair] = signalVariance * kernel.correlation();
            byDistance[pair] = signalVariance * kernel.derivative();
        }
    }

    /** Leaves the sums of the squared distances in place of the joint covariances. */
    private void addDistances() {
        int dimensions = squaredDistances.length;
        double share = additiveVariance / dimensions;
        for (int i = 0; i < dimensions; i++) {
            double weight = inverseSquaredLengthScales[i];
            double[] squared = squaredDistances[i];
            for (int pair = 0; pair < joint.length; pair++) {
                joint[pair] += weight * squared[pair];
            }
            for (int pair = 0; share > 0 && pair < joint.length; pair++) {
                additive[pair] += share * new AdditiveKernel(dimensions * weight * squared[pair]).correlation();
            }
        }
    }

    /** Returns the covariance of a pair. */
    double covariance(int pair) {
        return joint[pair] + additive[pair];
    }

    /** Returns the weighted sum of the derivatives with respect to log σ_f². */
    double byLogSignalVariance(double[] weights) {
        return Cholesky.dot(weights, joint, joint.length);
    }

    /** Returns the weighted sum of the derivatives with respect to log σ_a². */
    double byLogAdditiveVariance(double[] weights) {
        return Cholesky.dot(weights, additive, additive.length);
    }

    /** Returns the weighted sum of the derivatives of the covariances with respect to the logarithm of a length scale. */
    double byLogLengthScale(int dimension, double[] weights) {
        double[] squared = squaredDistances[dimension];
        double weight = inverseSquaredLengthScales[dimension];
        double scale = squaredDistances.length * weight;
        double sum = 0;
        for (int pair = 0; pair < squared.length; pair++) {
            double additiveDerivative = additiveVariance == 0
                    ? 0
                    : additiveVariance * new AdditiveKernel(scale * squared[pair]).derivative();
            sum += weights[pair] * squared[pair] * (byDistance[pair] + additiveDerivative);
        }
        return -2 * weight * sum;
    }
}
