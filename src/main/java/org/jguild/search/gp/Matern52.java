package org.jguild.search.gp;

/**
 * The Matérn kernel with ν = 5/2 and signal variance 1 at one distance: k(r) = (1 + √5 r + 5r²/3) exp(−√5 r), where r² is the
 * squared distance in units of the length scales.
 *
 * <p>Source: Rasmussen and Williams 2006, Gaussian Processes for Machine Learning, equation 4.17.
 */
final class Matern52 {

    /** s = √5 r. */
    private final double s;

    private final double expMinusS;

    Matern52(double squaredDistance) {
        this.s = Math.sqrt(5 * squaredDistance);
        this.expMinusS = StrictMath.exp(-s);
    }

    /** Returns the correlation k(r); 1 at distance 0. */
    double correlation() {
        return (1 + s + s * s / 3) * expMinusS;
    }

    /** Returns the derivative dk/d(r²), at most 0. */
    double derivative() {
        return -5.0 / 6 * (1 + s) * expMinusS;
    }
}
