package org.jguild.search.acquisition;

/**
 * The logarithm of the expected improvement. The expectation itself is 0 in floating point over most of a space after some
 * trials, its logarithm is not, and has a slope to climb.
 *
 * <p>With z = (best - mean) / deviation, the improvement expected is deviation · h(z), where h(z) = φ(z) + z Φ(z).
 */
final class LogExpectedImprovement {

    private LogExpectedImprovement() {}

    /** The logarithm of h(z). */
    static double log(double z) {
        if (z < StandardNormal.TAIL) {
            double q = StandardNormal.fraction(-z);
            return StandardNormal.logDensity(z) + StrictMath.log(q / (q - z));
        }
        return z > 0 ? StrictMath.log(z + body(-z)) : StrictMath.log(body(z));
    }

    /** The derivative of the logarithm of h(z). */
    static double slope(double z) {
        if (z < StandardNormal.TAIL) {
            return 1 / StandardNormal.fraction(-z);
        }
        return StandardNormal.cumulative(z) / (z > 0 ? z + body(-z) : body(z));
    }

    /** h(z) for z at most 0; for the far tail by its logarithm. */
    private static double body(double z) {
        return z < StandardNormal.TAIL
                ? StrictMath.exp(log(z))
                : StrictMath.exp(StandardNormal.logDensity(z)) + z * StandardNormal.cumulative(z);
    }
}
