package org.jguild.search.gp;

import java.util.Arrays;
import org.jguild.search.acquisition.Posterior;

/**
 * The posterior of a Gaussian process with prior mean 0, given targets y at points X with noise variance σ_n². Mean and standard
 * deviation are those of the function itself, not of a noisy trial: with K_y = K + σ_n² I and k* = k(X, x),
 *
 * <pre>
 * μ(x)  = k*ᵀ K_y⁻¹ y
 * σ²(x) = k(x, x) − k*ᵀ K_y⁻¹ k*
 * </pre>
 *
 * <p>Source: Rasmussen and Williams 2006, Gaussian Processes for Machine Learning, equations 2.25 and 2.26, computed as in
 * algorithm 2.1.
 */
final class GaussianProcess {

    /** The posterior variance is at least this part of the prior variance, below which there is only rounding. */
    private static final double MIN_VARIANCE_FRACTION = 1e-12;

    private final double[][] points;
    private final Hyperparameters hyperparameters;
    private final Covariance covariance;
    /** g(x) at each point. */
    private final double[] trends;

    private final Cholesky cholesky;
    private final double[] alpha;
    private final double[] means;

    /**
     * Computes the posterior.
     *
     * @param points X: n points, at least one
     * @param targets y: n standardized objectives
     * @param hyperparameters θ
     * @param prior what is assumed of the objective
     */
    GaussianProcess(double[][] points, double[] targets, Hyperparameters hyperparameters, SpacePrior prior) {
        this.points = points.clone();
        this.hyperparameters = hyperparameters;
        this.covariance = prior.covariance(hyperparameters);
        this.trends = Arrays.stream(points).mapToDouble(covariance::trend).toArray();
        this.cholesky = Cholesky.of(covarianceMatrix());
        this.alpha = cholesky.solve(targets);
        this.means = new double[targets.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = targets[i] - (hyperparameters.noiseVariance() + cholesky.jitter()) * alpha[i];
        }
    }

    /** Returns the lower triangle of K_y. */
    private double[][] covarianceMatrix() {
        double[][] k = new double[points.length][];
        for (int a = 0; a < k.length; a++) {
            k[a] = new double[a + 1];
            for (int b = 0; b < a; b++) {
                k[a][b] = covariance.of(points[a], trends[a], points[b], trends[b]);
            }
            k[a][a] = covariance.variance(trends[a]) + hyperparameters.noiseVariance();
        }
        return k;
    }

    /** Returns the posterior means at the points X: K α = y − σ_n² α. */
    double[] means() {
        return means.clone();
    }

    /** Returns the posterior at a point. */
    Posterior posterior(double[] x) {
        double trend = covariance.trend(x);
        double[] kStar = covariances(x, trend);
        double[] v = cholesky.solveLower(kStar);
        return posterior(trend, kStar, Cholesky.dot(v, v, v.length));
    }

    /** Returns the posterior mean at a point, for which no linear system has to be solved. */
    double mean(double[] x) {
        return Cholesky.dot(covariances(x, covariance.trend(x)), alpha, points.length);
    }

    /** Returns the posterior at a point, and fills in the gradients of its mean and standard deviation. */
    Posterior posterior(double[] x, double[] meanGradient, double[] deviationGradient) {
        double[] kStar = new double[points.length];
        double trend = covariance.trend(x);
        double[][] derivatives = new double[points.length][x.length];
        for (int a = 0; a < kStar.length; a++) {
            kStar[a] = covariance.of(x, trend, points[a], trends[a], derivatives[a]);
        }
        double[] beta = cholesky.solve(kStar);
        Posterior posterior = posterior(trend, kStar, Cholesky.dot(kStar, beta, kStar.length));
        Arrays.fill(meanGradient, 0);
        double[] byCoordinate = covariance.varianceGradient(x);
        for (int i = 0; i < x.length; i++) {
            deviationGradient[i] = byCoordinate[i] / 2 / posterior.standardDeviation();
        }
        for (int a = 0; a < points.length; a++) {
            for (int i = 0; i < x.length; i++) {
                meanGradient[i] += alpha[a] * derivatives[a][i];
                deviationGradient[i] -= beta[a] / posterior.standardDeviation() * derivatives[a][i];
            }
        }
        return posterior;
    }

    /** Returns k*. */
    private double[] covariances(double[] x, double trend) {
        double[] kStar = new double[points.length];
        for (int a = 0; a < kStar.length; a++) {
            kStar[a] = covariance.of(x, trend, points[a], trends[a]);
        }
        return kStar;
    }

    /** Returns the posterior from k* and the explained variance k*ᵀ K_y⁻¹ k*. */
    private Posterior posterior(double trend, double[] kStar, double explained) {
        double before = covariance.variance(trend);
        double variance = Math.max(before - explained, MIN_VARIANCE_FRACTION * before);
        return new Posterior(Cholesky.dot(kStar, alpha, kStar.length), Math.sqrt(variance));
    }

    Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    /** Returns the squared distance of two points in units of the length scales. */
    double squaredDistance(double[] a, double[] b) {
        return covariance.squaredDistance(a, b);
    }
}
