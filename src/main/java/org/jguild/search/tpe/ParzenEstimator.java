package org.jguild.search.tpe;

import java.util.random.RandomGenerator;
import org.jguild.search.acquisition.StandardNormal;
import org.jguild.search.points.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A multivariate Parzen estimator (kernel density estimator) over a space: a mixture of one kernel at each of some points, with
 * weight 1, and a uniform component as the prior. A kernel is a product over the flags: for an ordered one a normal density
 * truncated to the range, for one with a list of values a {@link LevelKernel}.
 *
 * <p>Sources: Bergstra, Bardenet, Bengio and Kégl 2011, "Algorithms for hyper-parameter optimization", NeurIPS 24; product
 * kernels: Falkner, Klein and Hutter 2018, "BOHB: robust and efficient hyperparameter optimization at scale", arXiv:1807.01774.
 */
final class ParzenEstimator {

    private static final double SQRT_TWO_PI = 2.5066282746310002;
    /** Beyond this z the tail of the normal distribution counts as 0. */
    private static final double MAX_Z = 5;
    /** Beyond this sum of squared z the density of a kernel underflows to 0. */
    private static final double MAX_SUM_OF_SQUARES = 1400;

    private final Coordinates coordinates;
    private final double[][] centers;
    private final double[] bandwidths;
    /** The kernels of flags with a list of values; null for the others. */
    private final @Nullable LevelKernel[] levels;
    /** For each kernel, the indices of the values of listed flags. */
    private final int[][] indices;
    /** For each kernel, the normalization of its truncated normal densities, without the factors 1/√(2π). */
    private final double[] normalizations;

    private final double priorWeight;

    /**
     * Creates the estimator.
     *
     * @param coordinates of the space
     * @param centers the points of the kernels
     * @param bandwidths the standard deviation of the kernels, for each flag
     * @param priorWeight the weight of the uniform component
     */
    ParzenEstimator(Coordinates coordinates, double[][] centers, double[] bandwidths, double priorWeight) {
        this.coordinates = coordinates;
        this.centers = centers.clone();
        this.bandwidths = bandwidths.clone();
        this.priorWeight = priorWeight;
        double keepProbability = 1 - 1.0 / (2 + centers.length);
        this.levels = new LevelKernel[bandwidths.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] =
                    coordinates.isListed(i) ? new LevelKernel(coordinates, i, keepProbability, bandwidths[i]) : null;
        }
        this.indices = new int[centers.length][];
        for (int k = 0; k < centers.length; k++) {
            indices[k] = indices(centers[k]);
        }
        this.normalizations = new double[centers.length];
        for (int k = 0; k < normalizations.length; k++) {
            normalizations[k] = normalization(centers[k]);
        }
    }

    /** Returns the indices of the values of listed flags at a point. */
    private int[] indices(double[] point) {
        int[] found = new int[point.length];
        for (int i = 0; i < found.length; i++) {
            LevelKernel list = levels[i];
            found[i] = list == null ? -1 : list.index(point[i]);
        }
        return found;
    }

    private double normalization(double[] center) {
        double normalization = 1;
        for (int i = 0; i < center.length; i++) {
            if (levels[i] == null) {
                double below = upperTail(center[i] / bandwidths[i]);
                double above = upperTail((1 - center[i]) / bandwidths[i]);
                normalization /= bandwidths[i] * (1 - below - above);
            }
        }
        return normalization;
    }

    /** Returns 1 − Φ(z) for z of at least 0. */
    private static double upperTail(double z) {
        return z > MAX_Z ? 0 : StrictMath.exp(StandardNormal.logCumulative(-z));
    }

    /** Draws a point from the density. */
    double[] draw(RandomGenerator random) {
        int component = (int) Math.floor(random.nextDouble() * (centers.length + priorWeight));
        double[] point = new double[bandwidths.length];
        for (int i = 0; i < point.length; i++) {
            if (component >= centers.length) {
                point[i] = drawUniform(i, random);
            } else {
                LevelKernel list = levels[i];
                point[i] = list == null
                        ? drawTruncatedNormal(centers[component][i], bandwidths[i], random)
                        : list.draw(indices[component][i], random);
            }
        }
        return coordinates.roundToLevels(point);
    }

    private double drawUniform(int dimension, RandomGenerator random) {
        double draw = random.nextDouble();
        return coordinates.isListed(dimension)
                ? coordinates.level(dimension, (int) (draw * coordinates.levels(dimension)))
                : draw;
    }

    private static double drawTruncatedNormal(double mean, double deviation, RandomGenerator random) {
        double draw;
        do {
            draw = mean + deviation * random.nextGaussian();
        } while (draw < 0 || draw > 1);
        return draw;
    }

    /** Returns the log density at a point, up to a constant that depends on the space alone. */
    double logDensity(double[] x) {
        int[] at = indices(x);
        double sum = priorWeight * uniformDensity();
        for (int k = 0; k < centers.length; k++) {
            sum += kernel(k, x, at);
        }
        return StrictMath.log(sum / (centers.length + priorWeight));
    }

    /** Returns the density of the uniform component, times √(2π) for each flag with a range, as in the kernels. */
    private double uniformDensity() {
        double density = 1;
        for (int i = 0; i < bandwidths.length; i++) {
            density *= levels[i] != null ? 1.0 / coordinates.levels(i) : SQRT_TWO_PI;
        }
        return density;
    }

    /** Returns the density of a kernel, times √(2π) for each flag with a range, at a point and the indices of its values. */
    private double kernel(int k, double[] x, int[] at) {
        double sumOfSquares = 0;
        double factor = normalizations[k];
        for (int i = 0; i < x.length; i++) {
            LevelKernel list = levels[i];
            if (list != null) {
                factor *= list.probability(indices[k][i], at[i]);
            } else {
                double z = (x[i] - centers[k][i]) / bandwidths[i];
                sumOfSquares += z * z;
            }
        }
        return sumOfSquares > MAX_SUM_OF_SQUARES ? 0 : factor * StrictMath.exp(-sumOfSquares / 2);
    }
}
