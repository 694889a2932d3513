package org.jguild.search.acquisition;

/**
 * The logarithm of h(z) = φ(z) + z Φ(z), the expected improvement of a standard normal variable, and its derivative. After some
 * trials h itself underflows to 0 over most of a space; its logarithm does not, and has a gradient to follow.
 *
 * <p>Source: Ament, Daulton, Eriksson, Balandat and Bakshy 2023, "Unexpected improvements to expected improvement for Bayesian
 * optimization", arXiv:2310.20708, equation 9. The tail is computed by the continued fraction of {@link StandardNormal} in
 * place of the paper's formula with erfcx.
 */
final class LogExpectedImprovement {

    private LogExpectedImprovement() {}

    /** Returns log h(z). */
    static double logH(double z) {
        if (z < StandardNormal.TAIL) {
            double q = StandardNormal.continuedFraction(-z);
            return StandardNormal.logDensity(z) + StrictMath.log(q / (q - z));
        }
        return z > 0 ? StrictMath.log(z + h(-z)) : StrictMath.log(h(z));
    }

    /** Returns the derivative of log h(z), which is Φ(z) / h(z). */
    static double logHDerivative(double z) {
        if (z < StandardNormal.TAIL) {
            return 1 / StandardNormal.continuedFraction(-z);
        }
        return StandardNormal.cumulative(z) / (z > 0 ? z + h(-z) : h(z));
    }

    /** Returns h(z) for z at most 0; for positive z use h(z) = z + h(−z). */
    private static double h(double z) {
        return z < StandardNormal.TAIL
                ? StrictMath.exp(logH(z))
                : StrictMath.exp(StandardNormal.logDensity(z)) + z * StandardNormal.cumulative(z);
    }
}
