package org.jguild.batch;

import org.jguild.run.RunId;

/** Follows what trials report while they run, and may stop them. Called from several threads, for a trial by one at a time. */
public interface TrialWatch {

    /** Stops nothing. */
    TrialWatch NONE = new TrialWatch() {
        @Override
        public void begin(RunId trial) {}

        @Override
        public boolean report(RunId trial, String tag, double value, long step) {
            return false;
        }

        @Override
        public void end(RunId trial, boolean complete) {}
    };

    /**
     * Hears that a trial begins; what an earlier start of it reported counts no longer.
     *
     * @param trial its identity
     */
    void begin(RunId trial);

    /**
     * Hears one value.
     *
     * @param trial the identity of a trial that has begun
     * @param tag the name of the scalar
     * @param value its value, which may be NaN or infinite
     * @param step its step
     * @return whether to stop the trial now
     */
    boolean report(RunId trial, String tag, double value, long step);

    /**
     * Hears that a trial has ended.
     *
     * @param trial the identity of a trial that has begun
     * @param complete whether it came to its own end, without an error
     */
    void end(RunId trial, boolean complete);
}
