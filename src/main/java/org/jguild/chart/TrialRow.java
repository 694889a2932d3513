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
 * @param kind how it ended, as far as charts distinguish it
 * @param hoverText what all charts show when the mouse is over the trial, in lines: its number and run, the searched flags, the
 *     objective, and how it ended
 */
record TrialRow(
        int number, String id, FlagValues flags, RunStatus status, double value, TrialKind kind, String hoverText) {

    /**
     * Creates the data of a trial that is not described yet.
     *
     * @param reported whether it reported its objective, which may have been NaN
     */
    static TrialRow of(int number, String id, FlagValues flags, RunStatus status, double value, boolean reported) {
        return new TrialRow(number, id, flags, status, value, TrialKind.of(status, value, reported), "");
    }

    /** Whether it has a finite objective. */
    boolean hasValue() {
        return kind == TrialKind.EVALUATED;
    }

    /** The same trial with another number. */
    TrialRow numbered(int other) {
        return new TrialRow(other, id, flags, status, value, kind, hoverText);
    }

    /** The same trial with another hover text. */
    TrialRow withHoverText(String text) {
        return new TrialRow(number, id, flags, status, value, kind, text);
    }
}
