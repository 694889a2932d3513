package org.jguild.batch;

import org.jguild.flag.FlagValues;

/** Hears what the trials of functions report while they run, and may ask one to stop. Safe for many threads. */
@FunctionalInterface
public interface TrialWatch {

    /** Lets every trial go on. */
    TrialWatch NONE = (flags, scalar, value, step) -> false;

    /**
     * Hears a reported value.
     *
     * @param flags the flags of the trial
     * @param scalar the name of the scalar
     * @param value its value
     * @param step its step
     * @return whether the trial is asked to stop
     */
    boolean stops(FlagValues flags, String scalar, double value, long step);
}
