package org.jguild.search.gp;

/**
 * An explicit basis function of the Gaussian process: a bowl around the centre of all ranges, with an unknown coefficient,
 *
 * <pre>
 * g(x) = Σ ((2x_i − 1)² − 1/3) / √(4m/45)
 * </pre>
 *
 * over the m flags with a range, which has mean 0 and variance 1 in the space. A bowl is what most objectives are like from far off:
 * worse at the ends of the ranges. A stationary kernel cannot know that, and lets a search try one end after another, of which
 * there are many in several dimensions. A list has no such ends, as its first and last values were chosen like the others; and with
 * a single range there are only two.
 *
 * <p>Source: Rasmussen and Williams 2006, Gaussian Processes for Machine Learning, section 2.7, with a coefficient of prior mean 0.
 */
final class QuadraticTrend {

    /** The prior variance of the coefficient. */
    static final double VARIANCE = 0.5;

    private static final double MEAN_SQUARE = 1.0 / 3;
    private static final double VARIANCE_OF_SQUARE = 4.0 / 45;

    private final boolean[] ranges;
    private final double scale;

    /**
     * Creates the function.
     *
     * @param ranges for each flag, whether it has a range
     */
    QuadraticTrend(boolean[] ranges) {
        this.ranges = ranges.clone();
        int count = 0;
        for (boolean range : ranges) {
            count += range ? 1 : 0;
        }
        this.scale = count == 0 ? 0 : 1 / Math.sqrt(VARIANCE_OF_SQUARE * count);
    }

    /** Returns g(x); 0 everywhere if no flag has a range. */
    double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (ranges[i]) {
                double fromCentre = 2 * x[i] - 1;
                sum += fromCentre * fromCentre - MEAN_SQUARE;
            }
        }
        return scale * sum;
    }

    /** Returns the derivative of g by one coordinate. */
    double derivative(int dimension, double[] x) {
        return ranges[dimension] ? scale * 4 * (2 * x[dimension] - 1) : 0;
    }
}
