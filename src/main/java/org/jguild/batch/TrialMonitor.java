package org.jguild.batch;

import org.jguild.run.RunId;

/**
 * Receives what trials report while they run, and may stop them. Called from several threads, but only one at a time per
 * trial.
 */
public interface TrialMonitor {

    /** Stops no trial. */
    TrialMonitor NONE = new TrialMonitor() {
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
     * Called when a trial starts; values that an earlier start of it reported are discarded.
     *
     * @param trial the id of the trial
     */
    void begin(RunId trial);

    /**
     * Receives one value.
     *
     * @param trial the id of a trial that has started
     * @param tag the name of the scalar
     * @param value its value, which may be NaN or infinite
     * @param step its step
     * @return whether to stop the trial now
     */
    boolean report(RunId trial, String tag, double value, long step);

    /**
     * Called when a trial has ended.
     *
     * @param trial the id of a trial that has started
     * @param complete whether it ended by itself, without an error
     */
    void end(RunId trial, boolean complete);

    /**
     * Returns the lowest objective that a trial which was stopped is expected to have had if it had been complete.
     *
     * @param trial the id of a trial that was stopped
     * @return the value, negated if the batch maximizes; negative infinity if it is unknown
     */
    default double bound(RunId trial) {
        return Double.NEGATIVE_INFINITY;
    }
}
