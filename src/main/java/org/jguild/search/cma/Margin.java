package org.jguild.search.cma;

import org.apache.commons.math3.special.Erf;
import org.jguild.search.acquisition.StandardNormal;

/**
 * The correction of the marginal normal distribution of one integer flag that keeps the probability of the next lower and the
 * next higher value above a margin, so that the search does not get stuck at one value.
 *
 * <p>Source: Hamano, Saito, Nomura and Shirakawa 2022, "CMA-ES with margin: lower-bounding marginal probability for
 * mixed-integer black-box optimization", arXiv:2205.13482, section 4.
 *
 * @param mean the corrected mean
 * @param scale the factor of the standard deviation
 */
record Margin(double mean, double scale) {

    /**
     * Corrects a marginal distribution if necessary.
     *
     * @param interval the lower and upper end of the interval of coordinates that stand for the same value as the mean
     * @param mean the mean, from 0 to 1
     * @param deviation the standard deviation
     * @param alpha α, the minimum probability of other values, below 1/3
     */
    static Margin correct(double[] interval, double mean, double deviation, double alpha) {
        if (interval[0] <= 0 && interval[1] >= 1) {
            return new Margin(mean, 1);
        }
        if (interval[0] <= 0) {
            return new Margin(Math.max(mean, interval[1] - deviation * upperQuantile(alpha)), 1);
        }
        if (interval[1] >= 1) {
            return new Margin(Math.min(mean, interval[0] + deviation * upperQuantile(alpha)), 1);
        }
        double below = upperTail((mean - interval[0]) / deviation);
        double above = upperTail((interval[1] - mean) / deviation);
        return Math.min(below, above) >= alpha / 2
                ? new Margin(mean, 1)
                : widen(interval, deviation, below, above, alpha / 2);
    }

    /**
     * Raises the probabilities below and above the interval to the minimum, and takes the difference from what all three
     * probabilities have beyond the minimum.
     */
    private static Margin widen(double[] interval, double deviation, double below, double above, double minimum) {
        double raisedBelow = Math.max(below, minimum);
        double raisedAbove = Math.max(above, minimum);
        double middle = 1 - below - above;
        double share = (1 - raisedBelow - raisedAbove - middle) / (raisedBelow + raisedAbove + middle - 3 * minimum);
        double toLow = upperQuantile(raisedBelow + share * (raisedBelow - minimum));
        double toHigh = upperQuantile(raisedAbove + share * (raisedAbove - minimum));
        double mean = (interval[0] * toHigh + interval[1] * toLow) / (toLow + toHigh);
        return new Margin(mean, (interval[1] - interval[0]) / (toLow + toHigh) / deviation);
    }

    /** Returns 1 − Φ(z). */
    private static double upperTail(double z) {
        return StrictMath.exp(StandardNormal.logCumulative(-z));
    }

    /** Returns z with 1 − Φ(z) = p, for p of at most 1/2. */
    private static double upperQuantile(double p) {
        return Math.sqrt(2) * Erf.erfInv(1 - 2 * Math.min(p, 0.5));
    }
}
