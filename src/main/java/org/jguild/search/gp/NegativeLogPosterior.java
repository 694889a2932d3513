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
    /** g(x) at each point. */
    private final double[] trends;

    /**
     * Creates the function.
     *
     * @param points X: n points
     * @param targets y: n standardized objectives
     * @param prior what is assumed of the objective
     */
    NegativeLogPosterior(double[][] points, double[] targets, SpacePrior prior) {
        this.targets = targets.clone();
        this.dimensions = prior.dimensions();
        this.trends = Arrays.stream(points).mapToDouble(prior.trend()::value).toArray();
        this.squaredDistances = new double[dimensions][points.length * (points.length - 1) / 2];
        int pair = 0;
        for (int a = 0; a < points.length; a++) {
            for (int b = 0; b < a; b++) {
                for (int i = 0; i < dimensions; i++) {
                    squaredDistances[i][pair] = prior.distance().squared(i, points[a], points[b]);
                }
                pair++;
            }
        }
    }

    @Override
    public double value(double[] logs, double[] gradient) {
        Hyperparameters hyperparameters = new Hyperparameters(logs);
        PairCovariances pairs = new PairCovariances(squaredDistances, hyperparameters);
        Cholesky cholesky = Cholesky.of(covarianceMatrix(pairs, hyperparameters));
        double[] alpha = cholesky.solve(targets);
        double negativeLogLikelihood = Cholesky.dot(targets, alpha, targets.length) / 2 + cholesky.halfLogDeterminant();
        differentiate(gradient, hyperparameters, pairs, traceMatrix(cholesky.inverse(), alpha));
        return negativeLogLikelihood + HyperparameterPrior.negativeLogDensity(logs, gradient);
    }

    /** Returns the lower triangle of K_y. */
    private double[][] covarianceMatrix(PairCovariances pairs, Hyperparameters hyperparameters) {
        double diagonal =
                hyperparameters.signalVariance() + hyperparameters.additiveVariance() + hyperparameters.noiseVariance();
        double[][] k = new double[targets.length][];
        int pair = 0;
        for (int a = 0; a < k.length; a++) {
            k[a] = new double[a + 1];
            for (int b = 0; b < a; b++) {
                k[a][b] = pairs.covariance(pair) + QuadraticTrend.VARIANCE * trends[a] * trends[b];
                pair++;
            }
            k[a][a] = diagonal + QuadraticTrend.VARIANCE * trends[a] * trends[a];
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
            double[] gradient, Hyperparameters hyperparameters, PairCovariances pairs, double[][] m) {
        double halfTrace = 0;
        double[] weights = new double[targets.length * (targets.length - 1) / 2];
        int pair = 0;
        for (int a = 0; a < targets.length; a++) {
            System.arraycopy(m[a], 0, weights, pair, a);
            pair += a;
            halfTrace += m[a][a] / 2;
        }
        for (int i = 0; i < dimensions; i++) {
            gradient[i] = pairs.byLogLengthScale(i, weights);
        }
        gradient[dimensions] = pairs.byLogSignalVariance(weights) + halfTrace * hyperparameters.signalVariance();
        gradient[dimensions + 1] =
                pairs.byLogAdditiveVariance(weights) + halfTrace * hyperparameters.additiveVariance();
        gradient[dimensions + 2] = halfTrace * hyperparameters.noiseVariance();
    }
}
