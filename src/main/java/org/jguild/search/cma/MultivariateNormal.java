package org.jguild.search.cma;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The distribution N(m, σ² A C A) of CMA-ES over the unit cube of the ordered flags, with mean m, step size σ, covariance matrix
 * C and, as in CMA-ES with margin, a diagonal matrix A that widens integer flags. Immutable.
 *
 * <p>Sources: Hansen 2016, "The CMA evolution strategy: a tutorial", arXiv:1604.00772; for A: Hamano, Saito, Nomura and
 * Shirakawa 2022, "CMA-ES with margin", arXiv:2205.13482.
 */
final class MultivariateNormal {

    /** Beyond this ratio of the axes rounding hides the short ones. */
    private static final double MAX_AXIS_RATIO = 1e7;

    private final StrategyParameters parameters;
    private final double[] mean;
    private final StepSize stepSize;
    private final CovarianceMatrix covariance;
    /** The diagonal of A. */
    private final double[] affine;

    private MultivariateNormal(
            StrategyParameters parameters,
            double[] mean,
            StepSize stepSize,
            CovarianceMatrix covariance,
            double[] affine) {
        this.parameters = parameters;
        this.mean = mean;
        this.stepSize = stepSize;
        this.covariance = covariance;
        this.affine = affine;
    }

    /** Returns the distribution of generation 0, with C = A = I. */
    static MultivariateNormal initial(StrategyParameters parameters, double[] mean, double sigma) {
        double[] affine = new double[mean.length];
        Arrays.fill(affine, 1);
        return new MultivariateNormal(
                parameters,
                mean.clone(),
                StepSize.initial(sigma, mean.length),
                CovarianceMatrix.identity(mean.length),
                affine);
    }

    /** Draws a point of the unit cube, with σ multiplied by a factor. */
    double[] draw(double factor, RandomGenerator random) {
        double[] z = new double[mean.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian();
        }
        double[] point = covariance.eigenBasis().transform(z);
        for (int i = 0; i < point.length; i++) {
            point[i] = clip(mean[i] + factor * stepSize.sigma() * affine[i] * point[i]);
        }
        return point;
    }

    /** What lies outside the space is moved to its boundary, where the optimum often is. */
    private static double clip(double coordinate) {
        return Math.max(0, Math.min(1, coordinate));
    }

    /** Returns the step y = A⁻¹(x − m)/σ to a point x. */
    double[] step(double[] point) {
        double[] step = new double[mean.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = (point[i] - mean[i]) / (stepSize.sigma() * affine[i]);
        }
        return step;
    }

    /**
     * Returns the step to a point that was not drawn from this distribution: its Mahalanobis norm is limited to √n + 2n/(n + 2)
     * (Hansen 2011, "Injecting external solutions into CMA-ES", arXiv:1110.4181).
     */
    double[] injectedStep(double[] point) {
        double[] step = step(point);
        double n = Math.max(1, mean.length);
        double maxNorm = Math.sqrt(n) + 2 * n / (n + 2);
        double norm = Vectors.norm(covariance.eigenBasis().whiten(step));
        return norm > maxNorm ? Vectors.combine(maxNorm / norm, step, 0, step) : step;
    }

    /**
     * Returns the distribution of the next generation.
     *
     * @param steps the steps y_i of the trials, by rank
     * @param weights the recombination weights w_i, by rank
     */
    MultivariateNormal update(double[][] steps, double[] weights) {
        double[] meanStep = new double[mean.length];
        for (int rank = 0; rank < steps.length; rank++) {
            Vectors.addScaled(meanStep, steps[rank], Math.max(0, weights[rank]));
        }
        double[] nextMean = mean.clone();
        for (int i = 0; i < nextMean.length; i++) {
            nextMean[i] = clip(mean[i] + stepSize.sigma() * affine[i] * meanStep[i]);
        }
        StepSize nextStepSize =
                stepSize.update(parameters, covariance.eigenBasis().whiten(meanStep));
        return new MultivariateNormal(
                parameters,
                nextMean,
                nextStepSize,
                covariance.update(parameters, meanStep, steps, weights, nextStepSize.hSigma(parameters)),
                affine);
    }

    /** Returns the mean of one coordinate. */
    double mean(int i) {
        return mean[i];
    }

    /** Returns the standard deviation of one coordinate. */
    double standardDeviation(int i) {
        return stepSize.sigma() * affine[i] * covariance.standardDeviation(i);
    }

    /** Whether C is so badly conditioned that the distribution is of no more use (<i>ConditionCov</i>). */
    boolean isDegenerate() {
        return mean.length > 0 && covariance.eigenBasis().axisRatio() > MAX_AXIS_RATIO;
    }

    /** Returns the distribution with the margin of one coordinate: another mean, and a larger element of A. */
    MultivariateNormal with(int i, Margin margin) {
        double[] nextMean = mean.clone();
        double[] nextAffine = affine.clone();
        nextMean[i] = margin.mean();
        nextAffine[i] *= margin.scale();
        return new MultivariateNormal(parameters, nextMean, stepSize, covariance, nextAffine);
    }
}
