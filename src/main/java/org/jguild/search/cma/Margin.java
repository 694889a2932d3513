package org.jguild.search.cma;

import org.apache.commons.math3.special.Erf;
import org.jguild.search.acquisition.StandardNormal;

/**
 * A normal distribution of one integer flag, changed so that it does not get stuck at one value: the next lower and the next
 * higher value stay a little probable (Hamano et al. 2022, "CMA-ES with margin", arXiv:2205.13482).
 *
 * @param mean where its middle is
 * @param stretch what its deviation is to be multiplied by
 */
record Margin(double mean, double stretch) {

    /**
     * Changes a distribution where that is necessary.
     *
     * @param cell between which two places all stand for the value of the mean
     * @param mean its middle, a place from 0 to 1
     * @param deviation its standard deviation
     * @param least the probability that must be left for other values, below 1/3
     */
    static Margin keep(double[] cell, double mean, double deviation, double least) {
        if (cell[0] <= 0 && cell[1] >= 1) {
            return new Margin(mean, 1);
        }
        if (cell[0] <= 0) {
            return new Margin(Math.max(mean, cell[1] - deviation * quantile(least)), 1);
        }
        if (cell[1] >= 1) {
            return new Margin(Math.min(mean, cell[0] + deviation * quantile(least)), 1);
        }
        double below = tail((mean - cell[0]) / deviation);
        double above = tail((cell[1] - mean) / deviation);
        return Math.min(below, above) >= least / 2
                ? new Margin(mean, 1)
                : widened(cell, deviation, below, above, least / 2);
    }

    /** Raises both probabilities to the least, and takes what that costs from what they had beyond it. */
    private static Margin widened(double[] cell, double deviation, double below, double above, double least) {
        double low = Math.max(below, least);
        double high = Math.max(above, least);
        double middle = 1 - below - above;
        double share = (1 - low - high - middle) / (low + high + middle - 3 * least);
        double toLow = quantile(low + share * (low - least));
        double toHigh = quantile(high + share * (high - least));
        double mean = (cell[0] * toHigh + cell[1] * toLow) / (toLow + toHigh);
        return new Margin(mean, (cell[1] - cell[0]) / (toLow + toHigh) / deviation);
    }

    /** The probability of a draw of the standard normal distribution beyond z. */
    private static double tail(double z) {
        return StrictMath.exp(StandardNormal.logCumulative(-z));
    }

    /** The place beyond which such a draw is with a probability of at most one half. */
    private static double quantile(double tail) {
        return Math.sqrt(2) * Erf.erfInv(1 - 2 * Math.min(tail, 0.5));
    }
}
