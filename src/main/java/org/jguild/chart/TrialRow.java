package org.jguild.chart;

import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;

/**
 * The data of a trial that charts need.
 *
 * @param number its number, from 1
 * @param id the beginning of its run's id; empty if the trial is not a run
 * @param flags its flags
 * @param status how it ended
 * @param value its objective as the program printed it; NaN if there is none
 */
record TrialRow(int number, String id, FlagValues flags, RunStatus status, double value) {

    /** Whether it has a finite objective. */
    boolean hasValue() {
        return Double.isFinite(value);
    }

    /** The text that charts show when the mouse is over the trial. */
    String hoverText() {
        return "trial " + number + (id.isEmpty() ? "" : ", run " + id);
    }
}
