package org.jguild.search.gp;

import java.util.Arrays;
import org.jguild.search.acquisition.Belief;

/**
 * The belief about a function after some of its values were seen, with noise or without: at each point a mean and a
 * standard deviation, both of the function itself, not of a noisy trial of it.
 */
final class GaussianProcess {

    private static final double LEAST_SHARE = 1e-12;

    private final double[][] points;
    private final Hyperparameters hyper;
    private final Distance distance;
    private final double[] weights;
    private final double variance;
    private final Cholesky root;
    private final double[] alpha;
    private final double[] means;

    /**
     * Makes the belief.
     *
     * @param points n points, at least one
     * @param targets n standardised targets
     * @param hyper the hyperparameters
     * @param distance how points are compared
     */
    GaussianProcess(double[][] points, double[] targets, Hyperparameters hyper, Distance distance) {
        this.points = points.clone();
        this.hyper = hyper;
        this.distance = distance;
        this.weights = hyper.weights();
        this.variance = hyper.variance();
        this.root = Cholesky.of(covariance());
        this.alpha = root.solve(targets);
        this.means = new double[targets.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = targets[i] - (hyper.noise() + root.jitter()) * alpha[i];
        }
    }

    private double[][] covariance() {
        double[][] covariance = new double[points.length][];
        for (int a = 0; a < covariance.length; a++) {
            covariance[a] = new double[a + 1];
            for (int b = 0; b < a; b++) {
                covariance[a][b] = covariance(points[a], points[b]);
            }
            covariance[a][a] = variance + hyper.noise();
        }
        return covariance;
    }

    private double covariance(double[] a, double[] b) {
        return variance * kernel(a, b).correlation();
    }

    private Matern52 kernel(double[] a, double[] b) {
        return new Matern52(distance.squared(weights, a, b));
    }

    /** What is expected at the points that were seen, in their order. */
    double[] means() {
        return means.clone();
    }

    /** Gives the belief about a point. */
    Belief at(double[] x) {
        double[] near = near(x);
        double[] half = root.solveLower(near);
        return belief(near, Cholesky.dot(half, half, half.length));
    }

    /** Gives the mean of the belief about a point alone, for which the whole of it is much more work. */
    double meanAt(double[] x) {
        return Cholesky.dot(near(x), alpha, points.length);
    }

    /** Gives the belief about a point, and how it changes with the point's coordinates. */
    Belief at(double[] x, double[] meanGradient, double[] deviationGradient) {
        double[] near = new double[points.length];
        double[] slopes = new double[points.length];
        for (int a = 0; a < near.length; a++) {
            Matern52 kernel = kernel(x, points[a]);
            near[a] = variance * kernel.correlation();
            slopes[a] = variance * kernel.slope();
        }
        double[] share = root.solve(near);
        Belief belief = belief(near, Cholesky.dot(near, share, near.length));
        Arrays.fill(meanGradient, 0);
        Arrays.fill(deviationGradient, 0);
        for (int a = 0; a < points.length; a++) {
            for (int i = 0; i < x.length; i++) {
                double change = slopes[a] * weights[i] * distance.slope(i, x, points[a]);
                meanGradient[i] += alpha[a] * change;
                deviationGradient[i] -= share[a] / belief.deviation() * change;
            }
        }
        return belief;
    }

    private double[] near(double[] x) {
        double[] near = new double[points.length];
        for (int a = 0; a < near.length; a++) {
            near[a] = covariance(x, points[a]);
        }
        return near;
    }

    private Belief belief(double[] near, double explained) {
        double left = Math.max(variance - explained, LEAST_SHARE * variance);
        return new Belief(Cholesky.dot(near, alpha, near.length), Math.sqrt(left));
    }

    /** The hyperparameters. */
    Hyperparameters hyperparameters() {
        return hyper;
    }

    /** The squared distance of two points in units of the length scales. */
    double squaredDistance(double[] a, double[] b) {
        return distance.squared(weights, a, b);
    }
}
