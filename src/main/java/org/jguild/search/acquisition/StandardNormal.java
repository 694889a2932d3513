package org.jguild.search.acquisition;

/**
 * The standard normal distribution, with density φ and distribution function Φ, accurate far out in the lower tail.
 *
 * <p>Source: Abramowitz and Stegun 1964, Handbook of Mathematical Functions, formulas 26.2.11 (series) and 26.2.14 (continued
 * fraction).
 */
public final class StandardNormal {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    /** Below this the series would cancel; above it the continued fraction would need many terms. */
    static final double TAIL = -2;

    private StandardNormal() {}

    /** Returns log φ(z). */
    static double logDensity(double z) {
        return -z * z / 2 - HALF_LOG_TWO_PI;
    }

    /**
     * Returns Φ(z) for z not in the lower tail: 1/2 + φ(z) Σ z^(2n+1) / (1·3·5…(2n+1)), or 1 − φ(z) times Mills' ratio in the
     * upper tail.
     */
    static double cumulative(double z) {
        if (z > -TAIL) {
            return 1 - StrictMath.exp(logDensity(z)) / (z + continuedFraction(z));
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
     * Returns log Φ(z), accurate far out in the lower tail too.
     *
     * @param z any number
     * @return at most 0
     */
    public static double logCumulative(double z) {
        return z < TAIL ? logDensity(z) - StrictMath.log(continuedFraction(-z) - z) : StrictMath.log(cumulative(z));
    }

    /**
     * Returns the derivative of log Φ(z), which is φ(z) / Φ(z), the inverse of Mills' ratio at −z.
     *
     * @param z any number
     * @return more than 0
     */
    public static double logCumulativeDerivative(double z) {
        return z < TAIL ? continuedFraction(-z) - z : StrictMath.exp(logDensity(z)) / cumulative(z);
    }

    /**
     * Returns the continued fraction q = 1/(t + 2/(t + 3/(t + …))) for t of at least 2. Mills' ratio (1 − Φ(t))/φ(t) is
     * 1/(t + q), and 1 − t/(t + q) = q/(t + q) without the cancellation of the left side.
     */
    static double continuedFraction(double t) {
        double tail = 0;
        for (int k = 16 + (int) (320 / (t * t)); k >= 1; k--) {
            tail = k / (t + tail);
        }
        return tail;
    }
}
