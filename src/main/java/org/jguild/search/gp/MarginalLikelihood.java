package org.jguild.search.gp;

import java.util.Arrays;

/**
 * How badly hyperparameters explain the trials: the negative logarithm of the targets' likelihood times the prior, as a
 * function of the logarithms of the hyperparameters.
 */
final class MarginalLikelihood implements Differentiable {

    private final double[] targets;
    private final int dimensions;
    /** In each dimension the squared distance of each pair of points (a, b) with b below a. */
    private final double[][] distances;

    /**
     * Makes the function.
     *
     * @param points n points
     * @param targets n standardised targets
     * @param distance how points are compared
     */
    MarginalLikelihood(double[][] points, double[] targets, Distance distance) {
        this.targets = targets.clone();
        this.dimensions = distance.dimensions();
        this.distances = new double[dimensions][points.length * (points.length - 1) / 2];
        int pair = 0;
        for (int a = 0; a < points.length; a++) {
            for (int b = 0; b < a; b++) {
                for (int i = 0; i < dimensions; i++) {
                    distances[i][pair] = distance.squared(i, points[a], points[b]);
                }
                pair++;
            }
        }
    }

    @Override
    public double at(double[] logs, double[] gradient) {
        Hyperparameters hyper = new Hyperparameters(logs);
        double[] weights = hyper.weights();
        double[] apart = new double[targets.length * (targets.length - 1) / 2];
        for (int i = 0; i < dimensions; i++) {
            addScaled(apart, weights[i], distances[i]);
        }
        double[] slopes = new double[apart.length];
        double[][] covariance = covariance(apart, hyper, slopes);
        Cholesky root = Cholesky.of(covariance);
        double[] alpha = root.solve(targets);
        double misfit = Cholesky.dot(targets, alpha, targets.length) / 2 + root.halfLogDeterminant();
        differentiate(gradient, hyper, slopes, covariance, pull(root.inverse(), alpha));
        return misfit + Prior.penalty(logs, gradient);
    }

    /** The covariances; their derivatives by the squared distances are put into the slopes. */
    private double[][] covariance(double[] apart, Hyperparameters hyper, double[] slopes) {
        double variance = hyper.variance();
        double[][] covariance = new double[targets.length][];
        int pair = 0;
        for (int a = 0; a < covariance.length; a++) {
            covariance[a] = new double[a + 1];
            for (int b = 0; b < a; b++) {
                Matern52 kernel = new Matern52(apart[pair]);
                covariance[a][b] = variance * kernel.correlation();
                slopes[pair++] = variance * kernel.slope();
            }
            covariance[a][a] = variance + hyper.noise();
        }
        return covariance;
    }

    /** Twice the derivative of the misfit by each covariance, in place of the inverse. */
    private static double[][] pull(double[][] inverse, double[] alpha) {
        for (int a = 0; a < alpha.length; a++) {
            for (int b = 0; b <= a; b++) {
                inverse[a][b] -= alpha[a] * alpha[b];
            }
        }
        return inverse;
    }

    private void differentiate(
            double[] gradient, Hyperparameters hyper, double[] slopes, double[][] covariance, double[][] pull) {
        Arrays.fill(gradient, 0);
        int pair = 0;
        for (int a = 0; a < targets.length; a++) {
            for (int b = 0; b < a; b++) {
                slopes[pair++] *= pull[a][b];
            }
            gradient[dimensions] += Cholesky.dot(pull[a], covariance[a], a) + pull[a][a] / 2 * hyper.variance();
            gradient[dimensions + 1] += pull[a][a] / 2 * hyper.noise();
        }
        double[] weights = hyper.weights();
        for (int i = 0; i < dimensions; i++) {
            gradient[i] = -2 * weights[i] * Cholesky.dot(slopes, distances[i], slopes.length);
        }
    }

    private static void addScaled(double[] sum, double factor, double[] added) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * added[i];
        }
    }
}
