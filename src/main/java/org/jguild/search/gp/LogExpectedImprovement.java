package org.jguild.search.gp;

/**
 * The logarithm of the expected improvement. The expectation itself is 0 in floating point over most of a space after some
 * trials, its logarithm is not, and has a slope to climb.
 *
 * <p>With z = (best - mean) / deviation, the improvement expected is deviation · h(z), where h(z) = φ(z) + z Φ(z).
 */
final class LogExpectedImprovement {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    /** Below this the series would cancel, above it the fraction would be long. */
    private static final double TAIL = -2;

    private LogExpectedImprovement() {}

    /** The logarithm of h(z). */
    static double log(double z) {
        if (z < TAIL) {
            double q = fraction(-z);
            return logDensity(z) + StrictMath.log(q / (q - z));
        }
        return z > 0 ? StrictMath.log(z + body(-z)) : StrictMath.log(body(z));
    }

    /** The derivative of the logarithm of h(z). */
    static double slope(double z) {
        if (z < TAIL) {
            return 1 / fraction(-z);
        }
        return cumulative(z) / (z > 0 ? z + body(-z) : body(z));
    }

    /** h(z) for z at most 0; for the far tail by its logarithm. */
    private static double body(double z) {
        return z < TAIL ? StrictMath.exp(log(z)) : StrictMath.exp(logDensity(z)) + z * cumulative(z);
    }

    private static double logDensity(double z) {
        return -z * z / 2 - HALF_LOG_TWO_PI;
    }

    /** Φ(z) by its series around 0, which has positive terms only; for z not below the tail. */
    private static double cumulative(double z) {
        if (z > -TAIL) {
            double q = fraction(z);
            return 1 - StrictMath.exp(logDensity(z)) / (z + q);
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
     * The continued fraction 1/(t + 2/(t + 3/(t + …))) for t of at least 2. With it, Mills' ratio is 1/(t + q) and
     * 1 - t/(t + q) = q/(t + q), without the cancellation of the left side.
     */
    private static double fraction(double t) {
        double tail = 0;
        for (int k = 16 + (int) (320 / (t * t)); k >= 1; k--) {
            tail = k / (t + tail);
        }
        return tail;
    }
}
