package org.jguild.search.gp;

/**
 * The kernel of a single flag in the additive part of the covariance: the rational quadratic kernel with α = 2 and variance 1 at one
 * distance, k(r) = (1 + r²/4)⁻², where r² is the squared distance in units of the length scale. Unlike Matérn's, it needs no
 * exponential function, of which there would be one for each flag and pair of points.
 *
 * <p>Source: Rasmussen and Williams 2006, Gaussian Processes for Machine Learning, equation 4.19.
 */
final class AdditiveKernel {

    private final double inverse;

    AdditiveKernel(double squaredDistance) {
        this.inverse = 1 / (1 + squaredDistance / 4);
    }

    /** Returns the correlation k(r); 1 at distance 0. */
    double correlation() {
        return inverse * inverse;
    }

    /** Returns the derivative dk/d(r²), at most 0. */
    double derivative() {
        return -inverse * inverse * inverse / 2;
    }
}
