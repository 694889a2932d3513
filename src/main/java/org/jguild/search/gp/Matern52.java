package org.jguild.search.gp;

/**
 * The Matern kernel of smoothness 5/2, as a function of the squared distance q in units of the length scales. With s the
 * root of 5 q it is (1 + s + s²/3) exp(-s).
 */
final class Matern52 {

    private Matern52() {}

    /** The correlation of two points; 1 at distance 0. */
    static double correlation(double squaredDistance) {
        double s = root(squaredDistance);
        return (1 + s + s * s / 3) * StrictMath.exp(-s);
    }

    /** The derivative of the correlation by the squared distance; at most 0. */
    static double slope(double squaredDistance) {
        double s = root(squaredDistance);
        return -5.0 / 6 * (1 + s) * StrictMath.exp(-s);
    }

    private static double root(double squaredDistance) {
        return Math.sqrt(5 * squaredDistance);
    }
}
