package org.jguild.search.acquisition;

/** The normal distribution with mean 0 and deviation 1, accurate to the far end of its lower tail. */
public final class StandardNormal {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    /** Below this the series would cancel, above it the fraction would be long. */
    static final double TAIL = -2;

    private StandardNormal() {}

    /** The logarithm of the density φ(z). */
    static double logDensity(double z) {
        return -z * z / 2 - HALF_LOG_TWO_PI;
    }

    /** Φ(z), by its series around 0, which has positive terms only, or by Mills' ratio above; for z not in the tail. */
    static double cumulative(double z) {
        if (z > -TAIL) {
            return 1 - StrictMath.exp(logDensity(z)) / (z + fraction(z));
        }
        double term = z;
        double sum = z;
        for (int k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
            term *= z * z / k;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(logDensity(z));
    }

    /**
     * The logarithm of Φ(z), exact far out in the tail too.
     *
     * @param z any number
     * @return at most 0
     */
    public static double logCumulative(double z) {
        return z < TAIL ? logDensity(z) - StrictMath.log(fraction(-z) - z) : StrictMath.log(cumulative(z));
    }

    /** The derivative of the logarithm of Φ(z). */
    static double logCumulativeSlope(double z) {
        return z < TAIL ? fraction(-z) - z : StrictMath.exp(logDensity(z)) / cumulative(z);
    }

    /**
     * The continued fraction q = 1/(t + 2/(t + 3/(t + …))) for t of at least 2. With it, Mills' ratio is 1/(t + q) and
     * 1 - t/(t + q) = q/(t + q), without the cancellation of the left side.
     */
    static double fraction(double t) {
        double tail = 0;
        for (int k = 16 + (int) (320 / (t * t)); k >= 1; k--) {
            tail = k / (t + tail);
        }
        return tail;
    }
}
