package org.jguild.search.cma;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A normal distribution over the unit cube of the ordered flags that moves, widens and turns to where the best trials were.
 * Immutable.
 */
final class Gaussian {

    private final Strategy strategy;
    private final double[] mean;
    private final StepSize step;
    private final Covariance covariance;
    /** What integer flags are stretched by. */
    private final double[] stretch;

    private Gaussian(Strategy strategy, double[] mean, StepSize step, Covariance covariance, double[] stretch) {
        this.strategy = strategy;
        this.mean = mean;
        this.step = step;
        this.covariance = covariance;
        this.stretch = stretch;
    }

    /** A round distribution. */
    static Gaussian round(Strategy strategy, double[] mean, double deviation) {
        double[] stretch = new double[mean.length];
        Arrays.fill(stretch, 1);
        return new Gaussian(
                strategy, mean.clone(), StepSize.of(deviation, mean.length), Covariance.round(mean.length), stretch);
    }

    /** Draws a point of the unit cube, from a distribution that is so many times as wide. */
    double[] draw(double wider, RandomGenerator random) {
        double[] draws = new double[mean.length];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = random.nextGaussian();
        }
        double[] point = covariance.spectrum().colour(draws);
        for (int i = 0; i < point.length; i++) {
            point[i] = inside(mean[i] + wider * step.value() * stretch[i] * point[i]);
        }
        return point;
    }

    /** What lies outside of the space counts at its border, where the optimum often is. */
    private static double inside(double place) {
        return Math.max(0, Math.min(1, place));
    }

    /** Where a point lies from the mean, in step sizes. */
    double[] stepTo(double[] point) {
        double[] steps = new double[mean.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (point[i] - mean[i]) / (step.value() * stretch[i]);
        }
        return steps;
    }

    /**
     * The same for a point that was not drawn from this distribution: one that is farther away than draws are shows no more
     * than a direction (Hansen 2011, arXiv:1110.4181).
     */
    double[] shortStepTo(double[] point) {
        double[] steps = stepTo(point);
        double n = Math.max(1, mean.length);
        double longest = Math.sqrt(n) + 2 * n / (n + 2);
        double length = Vectors.length(covariance.spectrum().whiten(steps));
        return length > longest ? Vectors.blend(steps, longest / length, steps, 0) : steps;
    }

    /**
     * Learns from a generation.
     *
     * @param steps where its trials lie from the mean, by rank
     * @param weights of the ranks
     */
    Gaussian after(double[][] steps, double[] weights) {
        double[] moved = new double[mean.length];
        for (int rank = 0; rank < steps.length; rank++) {
            Vectors.add(moved, steps[rank], Math.max(0, weights[rank]));
        }
        double[] next = mean.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] = inside(mean[i] + step.value() * stretch[i] * moved[i]);
        }
        StepSize nextStep = step.after(strategy, covariance.spectrum().whiten(moved));
        return new Gaussian(
                strategy,
                next,
                nextStep,
                covariance.after(strategy, moved, steps, weights, nextStep.isSteady(strategy)),
                stretch);
    }

    /** The middle in one dimension. */
    double mean(int i) {
        return mean[i];
    }

    /** The standard deviation in one dimension. */
    double deviation(int i) {
        return step.value() * stretch[i] * covariance.deviation(i);
    }

    /** Whether it is so long in one direction that rounding hides the others. */
    boolean isDegenerate() {
        return mean.length > 0 && covariance.spectrum().condition() > 1e7;
    }

    /** Moves and stretches one dimension. */
    Gaussian with(int i, Margin margin) {
        double[] nextMean = mean.clone();
        double[] nextStretch = stretch.clone();
        nextMean[i] = margin.mean();
        nextStretch[i] *= margin.stretch();
        return new Gaussian(strategy, nextMean, step, covariance, nextStretch);
    }
}
