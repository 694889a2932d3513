package org.jguild.search.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A transformation of objectives into targets for a surrogate, with mean 0 and standard deviation 1. The plain transformation is
 * linear; the others compress bad values first: beyond a knee k, in units of a width w, a value y becomes k + w log(1 + (y − k)/w).
 * Without that, objectives that span decades would hide the differences among the good ones.
 *
 * <p>A search chooses among the transformations by the marginal likelihood with the Jacobian, as in: Snelson, Rasmussen and
 * Ghahramani 2003, "Warped Gaussian processes", NeurIPS 16.
 */
public final class ObjectiveTransform {

    /** The number of significant bits that are rounded off, which may differ between machines. */
    private static final int ROUNDED_BITS = 17;

    private static final double MAX_EXPONENT = 100;
    private static final double MIN_WIDTH = 1e-9;

    private final double unit;
    private final Standardization inner;
    private final double knee;
    private final double width;
    private final Standardization outer;

    /**
     * Creates a transformation.
     *
     * @param unit the objectives are divided by it first, so that their squares do not overflow
     * @param inner is applied before the compression
     * @param knee where the compression begins; infinite for none
     * @param width its unit
     * @param outer is applied after the compression
     */
    private ObjectiveTransform(double unit, Standardization inner, double knee, double width, Standardization outer) {
        this.unit = unit;
        this.inner = inner;
        this.knee = knee;
        this.width = width;
        this.outer = outer;
    }

    /** A linear transformation of values to mean 0 and standard deviation 1. */
    private record Standardization(double mean, double deviation) {

        private static final Standardization IDENTITY = new Standardization(0, 1);
        private static final double MIN_DEVIATION = 1e-10;

        static Standardization of(double[] values) {
            double mean = Arrays.stream(values).reduce(0, Double::sum) / values.length;
            double squares = 0;
            for (double value : values) {
                squares += (value - mean) * (value - mean);
            }
            double deviation = Math.sqrt(squares / values.length);
            return new Standardization(mean, deviation > MIN_DEVIATION ? deviation : 1);
        }

        double apply(double value) {
            return (value - mean) / deviation;
        }

        double invert(double value) {
            return value * deviation + mean;
        }
    }

    /**
     * Returns the plain transformation, which is linear.
     *
     * @param objectives finite numbers, at least one
     * @return the transformation that standardizes them
     */
    public static ObjectiveTransform linear(double[] objectives) {
        double unit = 0;
        for (double objective : objectives) {
            unit = Math.max(unit, Math.abs(round(objective)));
        }
        ObjectiveTransform scaled = new ObjectiveTransform(
                unit == 0 ? 1 : unit, Standardization.IDENTITY, Double.POSITIVE_INFINITY, 1, Standardization.IDENTITY);
        Standardization standardization = Standardization.of(scaled.apply(objectives));
        return new ObjectiveTransform(
                scaled.unit, standardization, Double.POSITIVE_INFINITY, 1, Standardization.IDENTITY);
    }

    /**
     * Returns the transformations that a surrogate chooses from: the linear one, and those that compress beyond the median and
     * beyond the lower quartile. The width is the distance of the knee from the best objective; a compression is left out if
     * that is 0.
     *
     * @param objectives finite numbers, at least one
     * @return the transformations, the linear one first
     */
    public static List<ObjectiveTransform> candidates(double[] objectives) {
        ObjectiveTransform linear = linear(objectives);
        double[] sorted = linear.apply(objectives);
        Arrays.sort(sorted);
        List<ObjectiveTransform> candidates = new ArrayList<>(List.of(linear));
        for (int divisor : new int[] {2, 4}) {
            double knee = sorted[sorted.length / divisor];
            double width = knee - sorted[0];
            if (width > MIN_WIDTH) {
                ObjectiveTransform compressed =
                        new ObjectiveTransform(linear.unit, linear.inner, knee, width, Standardization.IDENTITY);
                Standardization outer = Standardization.of(compressed.apply(objectives));
                candidates.add(new ObjectiveTransform(linear.unit, linear.inner, knee, width, outer));
            }
        }
        return candidates;
    }

    /**
     * Transforms objectives.
     *
     * @param objectives in the units of those that the transformation was created for
     * @return a target for each
     */
    public double[] apply(double[] objectives) {
        return Arrays.stream(objectives).map(this::apply).toArray();
    }

    private double apply(double objective) {
        double value = inner.apply(round(objective) / unit);
        double excess = (value - knee) / width;
        return outer.apply(excess > 0 ? knee + width * StrictMath.log1p(excess) : value);
    }

    /**
     * Returns the objective of a target.
     *
     * @param target a transformed objective
     * @return the objective that {@link #apply} transforms into the target, up to rounding; never so large that it overflows
     */
    public double invert(double target) {
        double compressed = outer.invert(target);
        double excess = (compressed - knee) / width;
        double value = excess > 0 ? knee + width * StrictMath.expm1(Math.min(excess, MAX_EXPONENT)) : compressed;
        return inner.invert(value) * unit;
    }

    /**
     * Returns the logarithm of the Jacobian of this transformation relative to that of the linear one. Log likelihoods of two
     * transformations can be compared after it is added to them.
     *
     * @param objectives those that the transformation was created for
     * @return the sum of the logarithms of the derivatives at the objectives; 0 for the linear transformation
     */
    public double logJacobian(double[] objectives) {
        double sum = 0;
        for (double objective : objectives) {
            double excess = (inner.apply(round(objective) / unit) - knee) / width;
            sum -= StrictMath.log(outer.deviation()) + (excess > 0 ? StrictMath.log1p(excess) : 0);
        }
        return sum;
    }

    /**
     * Transforms a variance by the linear transformation.
     *
     * @param objectiveVariance in squared units of the objective
     * @return the variance of the targets
     */
    public double variance(double objectiveVariance) {
        double scale = unit * inner.deviation();
        return objectiveVariance / scale / scale;
    }

    /**
     * Rounds to 36 significant bits. The same program in another language computes the same loss except for its last bits, which
     * must not change the search.
     */
    static double round(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long half = 1L << (ROUNDED_BITS - 1);
        double rounded = Double.longBitsToDouble((bits + half) >>> ROUNDED_BITS << ROUNDED_BITS);
        return Double.isFinite(rounded) ? rounded : Double.longBitsToDouble(bits >>> ROUNDED_BITS << ROUNDED_BITS);
    }
}
