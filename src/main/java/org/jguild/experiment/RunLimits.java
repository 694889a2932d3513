package org.jguild.experiment;

import java.time.Duration;
import org.jguild.batch.TimeLimit;

/**
 * When a batch or a trial is to stop; null where nothing was said.
 *
 * @param time how long a batch may take
 * @param maxFailures how many trials may fail, at least 1
 * @param noImprovement how many trials in a row may not improve on the best, at least 1
 * @param trial how long a trial may take
 */
public record RunLimits(TimeLimit time, Integer maxFailures, Integer noImprovement, Duration trial) {

    /** No limits. */
    public static final RunLimits NONE = new RunLimits(null, null, null, null);

    /**
     * Returns the limits with another one.
     *
     * @param value how long a batch may take
     * @return these limits, with that one
     */
    public RunLimits withTime(TimeLimit value) {
        return new RunLimits(value, maxFailures, noImprovement, trial);
    }

    /**
     * Returns the limits with another one.
     *
     * @param value how many trials may fail
     * @return these limits, with that one
     */
    public RunLimits withMaxFailures(Integer value) {
        return new RunLimits(time, value, noImprovement, trial);
    }

    /**
     * Returns the limits with another one.
     *
     * @param value how many trials in a row may not improve on the best
     * @return these limits, with that one
     */
    public RunLimits withNoImprovement(Integer value) {
        return new RunLimits(time, maxFailures, value, trial);
    }

    /**
     * Returns the limits with another one.
     *
     * @param value how long a trial may take
     * @return these limits, with that one
     */
    public RunLimits withTrial(Duration value) {
        return new RunLimits(time, maxFailures, noImprovement, value);
    }
}
