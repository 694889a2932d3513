package org.jguild.search.tpe;

import java.util.random.RandomGenerator;
import org.jguild.search.points.Coordinates;

/**
 * A density over a space: a mixture of kernels, one at each of some points, and one as wide as the space. A kernel is a
 * product over the flags: for an ordered one a normal density cut off at the ends of the range, for a categorical one its
 * value with most of the probability and all others with the rest.
 */
final class Parzen {

    private final Coordinates coordinates;
    private final double[][] centres;
    private final double[] widths;
    /** The probability that a categorical flag keeps the value of its kernel. */
    private final double keep;
    /** One over the part of each kernel that lies in the space. */
    private final double[] scales;
    /** The weight of the kernel that is as wide as the space. */
    private final double wide;

    /**
     * Makes the density.
     *
     * @param coordinates of the space
     * @param centres the points
     * @param widths the standard deviation of the kernels, for each flag
     * @param wide the weight of the kernel that is as wide as the space, the others weighing 1
     */
    Parzen(Coordinates coordinates, double[][] centres, double[] widths, double wide) {
        this.coordinates = coordinates;
        this.centres = centres.clone();
        this.widths = widths.clone();
        this.wide = wide;
        this.keep = 1 - 1.0 / (2 + centres.length);
        this.scales = new double[centres.length];
        for (int k = 0; k < scales.length; k++) {
            scales[k] = scale(centres[k]);
        }
    }

    private double scale(double[] centre) {
        double scale = 1;
        for (int i = 0; i < centre.length; i++) {
            if (!coordinates.isCategorical(i)) {
                double below = Normal.tail(centre[i] / widths[i]);
                double above = Normal.tail((1 - centre[i]) / widths[i]);
                scale /= widths[i] * (1 - below - above);
            }
        }
        return scale;
    }

    /** Draws a point. */
    double[] draw(RandomGenerator random) {
        int kernel = (int) Math.floor(random.nextDouble() * (centres.length + wide));
        double[] point = new double[widths.length];
        for (int i = 0; i < point.length; i++) {
            if (kernel >= centres.length) {
                point[i] = anywhere(i, random);
            } else if (coordinates.isCategorical(i)) {
                point[i] = random.nextDouble() < keep ? centres[kernel][i] : anywhere(i, random);
            } else {
                point[i] = near(centres[kernel][i], widths[i], random);
            }
        }
        return coordinates.settle(point);
    }

    private double anywhere(int dimension, RandomGenerator random) {
        double draw = random.nextDouble();
        return coordinates.isCategorical(dimension)
                ? coordinates.level(dimension, (int) (draw * coordinates.levels(dimension)))
                : draw;
    }

    private static double near(double centre, double width, RandomGenerator random) {
        double draw;
        do {
            draw = centre + width * random.nextGaussian();
        } while (draw < 0 || draw > 1);
        return draw;
    }

    /** The logarithm of the density at a point, up to a constant that depends on the space alone. */
    double log(double[] x) {
        double sum = wide * anywhere();
        for (int k = 0; k < centres.length; k++) {
            sum += kernel(k, x);
        }
        return StrictMath.log(sum / (centres.length + wide));
    }

    private double anywhere() {
        double density = 1;
        for (int i = 0; i < widths.length; i++) {
            density *= coordinates.isCategorical(i) ? 1.0 / coordinates.levels(i) : Normal.SQRT_TWO_PI;
        }
        return density;
    }

    /** A kernel's density, without the factor that all normal densities have in common. */
    private double kernel(int k, double[] x) {
        double exponent = 0;
        double factor = scales[k];
        for (int i = 0; i < x.length; i++) {
            if (coordinates.isCategorical(i)) {
                double other = (1 - keep) / coordinates.levels(i);
                factor *= x[i] == centres[k][i] ? keep + other : other;
            } else {
                double z = (x[i] - centres[k][i]) / widths[i];
                exponent += z * z;
            }
        }
        return exponent > 1400 ? 0 : factor * StrictMath.exp(-exponent / 2);
    }
}
