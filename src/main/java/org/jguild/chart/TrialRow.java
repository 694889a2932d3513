package org.jguild.chart;

import org.jguild.flag.FlagValues;

/**
 * A trial as charts need it.
 *
 * @param number its place among the trials, from 1
 * @param id the beginning of its run's id
 * @param flags its flags
 * @param value its objective as the program gave it; NaN if there is none
 */
record TrialRow(int number, String id, FlagValues flags, double value) {

    boolean hasValue() {
        return Double.isFinite(value);
    }

    /** What it is, for those who point at it. */
    String text() {
        return "trial " + number + (id.isEmpty() ? "" : ", run " + id);
    }
}
