package org.jguild.search.tpe;

import org.jguild.search.acquisition.StandardNormal;

/** The tails of the normal distribution. */
final class Normal {

    static final double SQRT_TWO_PI = 2.5066282746310002;
    /** Farther out there is nothing that matters. */
    private static final double FAR = 5;

    private Normal() {}

    /** The probability of a draw beyond z, which is at least 0. */
    static double tail(double z) {
        return z > FAR ? 0 : StrictMath.exp(StandardNormal.logCumulative(-z));
    }
}
