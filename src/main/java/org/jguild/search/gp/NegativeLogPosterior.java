package org.jguild.search.gp;

import java.util.Arrays;

/**
 * The negative log posterior of the hyperparameters, −log p(y | X, θ) − log p(θ) up to a constant, as a function of log θ. The
 * marginal likelihood, with K_y = K + σ_n² I and α = K_y⁻¹ y, and its gradient are
 *
 * <pre>
 * −log p(y | X, θ)         = ½ yᵀα + ½ log |K_y| + const
 * −∂ log p(y | X, θ) / ∂θ_j = ½ tr((K_y⁻¹ − ααᵀ) ∂K_y/∂θ_j)
 * </pre>
 *
 * <p>Source: Rasmussen and Williams 2006, Gaussian Processes for Machine Learning, equations 5.8 and 5.9.
 */
final class NegativeLogPosterior implements Differentiable {

    private final double[] targets;
    private final int dimensions;
    /** In each dimension the squared distance of each pair of points (a, b) with b below a. */
    private final double[][] squaredDistances;

    /**
     * Creates the function.
     *
     * @param points X: n points
     * @param targets y: n standardized objectives
     * @param distance how points are compared
     */
    NegativeLogPosterior(double[][] points, double[] targets, Distance distance) {
        this.targets = targets.clone();
        this.dimensions = distance.dimensions();
        this.squaredDistances = new double[dimensions][points.length * (points.length - 1) / 2];
        int pair = 0;
        for (int a = 0; a < points.length; a++) {
            for (int b = 0; b < a; b++) {
                for (int i = 0; i < dimensions; i++) {
                    squaredDistances[i][pair] = distance.squared(i, points[a], points[b]);
                }
                pair++;
            }
        }
    }

    @Override
    public double value(double[] logs, double[] gradient) {
        Hyperparameters hyperparameters = new Hyperparameters(logs);
        double[] inverseSquaredLengthScales = hyperparameters.inverseSquaredLengthScales();
        double[] scaledDistances = new double[targets.length * (targets.length - 1) / 2];
        for (int i = 0; i < dimensions; i++) {
            addScaled(scaledDistances, inverseSquaredLengthScales[i], squaredDistances[i]);
        }
        double[] byDistance = new double[scaledDistances.length];
        double[][] k = covarianceMatrix(scaledDistances, hyperparameters, byDistance);
        Cholesky cholesky = Cholesky.of(k);
        double[] alpha = cholesky.solve(targets);
        double negativeLogLikelihood = Cholesky.dot(targets, alpha, targets.length) / 2 + cholesky.halfLogDeterminant();
        differentiate(gradient, hyperparameters, byDistance, k, traceMatrix(cholesky.inverse(), alpha));
        return negativeLogLikelihood + HyperparameterPrior.negativeLogDensity(logs, gradient);
    }

    /** Returns the lower triangle of K_y, and fills in the derivatives of its elements with respect to the squared distances. */
    private double[][] covarianceMatrix(
            double[] scaledDistances, Hyperparameters hyperparameters, double[] byDistance) {
        double signalVariance = hyperparameters.signalVariance();
        double[][] k = new double[targets.length][];
        int pair = 0;
        for (int a = 0; a < k.length; a++) {
            k[a] = new double[a + 1];
            for (int b = 0; b < a; b++) {
                Matern52 kernel = new Matern52(scaledDistances[pair]);
                k[a][b] = signalVariance * kernel.correlation();
                byDistance[pair++] = signalVariance * kernel.derivative();
            }
            k[a][a] = signalVariance + hyperparameters.noiseVariance();
        }
        return k;
    }

    /** Returns the lower triangle of K_y⁻¹ − ααᵀ, computed in place of the inverse. */
    private static double[][] traceMatrix(double[][] inverse, double[] alpha) {
        for (int a = 0; a < alpha.length; a++) {
            for (int b = 0; b <= a; b++) {
                inverse[a][b] -= alpha[a] * alpha[b];
            }
        }
        return inverse;
    }

    /**
     * Fills in the gradient with respect to log θ.
     *
     * @param m the matrix M = K_y⁻¹ − ααᵀ of the trace ½ tr(M ∂K_y/∂θ_j); each pair of points counts twice in it
     */
    private void differentiate(
            double[] gradient, Hyperparameters hyperparameters, double[] byDistance, double[][] k, double[][] m) {
        Arrays.fill(gradient, 0);
        int pair = 0;
        for (int a = 0; a < targets.length; a++) {
            for (int b = 0; b < a; b++) {
                byDistance[pair++] *= m[a][b];
            }
            gradient[dimensions] += Cholesky.dot(m[a], k[a], a) + m[a][a] / 2 * hyperparameters.signalVariance();
            gradient[dimensions + 1] += m[a][a] / 2 * hyperparameters.noiseVariance();
        }
        double[] inverseSquaredLengthScales = hyperparameters.inverseSquaredLengthScales();
        for (int i = 0; i < dimensions; i++) {
            gradient[i] = -2
                    * inverseSquaredLengthScales[i]
                    * Cholesky.dot(byDistance, squaredDistances[i], byDistance.length);
        }
    }

    private static void addScaled(double[] sum, double factor, double[] added) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * added[i];
        }
    }
}
