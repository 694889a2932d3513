package org.jguild.search.gp;

/**
 * The Matern kernel of smoothness 5/2 at one distance. With q the squared distance in units of the length scales and s the
 * root of 5 q it is (1 + s + s²/3) exp(-s).
 */
final class Matern52 {

    private final double s;
    private final double decay;

    Matern52(double squaredDistance) {
        this.s = Math.sqrt(5 * squaredDistance);
        this.decay = StrictMath.exp(-s);
    }

    /** The correlation of two points; 1 at distance 0. */
    double correlation() {
        return (1 + s + s * s / 3) * decay;
    }

    /** The derivative of the correlation by the squared distance; at most 0. */
    double slope() {
        return -5.0 / 6 * (1 + s) * decay;
    }
}
