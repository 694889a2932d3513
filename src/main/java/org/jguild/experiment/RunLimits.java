package org.jguild.experiment;

import java.time.Duration;
import org.jguild.batch.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * When a batch or a trial is to stop; null where nothing was said.
 *
 * @param time how long a batch may take
 * @param maxFailures how many trials may fail, at least 1
 * @param noImprovement how many trials in a row may not improve on the best, at least 1
 * @param trial how long a trial may take
 */
public record RunLimits(
        @Nullable TimeLimit time,
        @Nullable Integer maxFailures,
        @Nullable Integer noImprovement,
        @Nullable Duration trial) {

    /** No limits. */
    public static final RunLimits NONE = new RunLimits(null, null, null, null);

    /**
     * Returns the limits with another one.
     *
     * @param value how long a batch may take; null for no limit
     * @return these limits, with that one
     */
    public RunLimits withTime(@Nullable TimeLimit value) {
        return new RunLimits(value, maxFailures, noImprovement, trial);
    }

    /**
     * Returns the limits with another one.
     *
     * @param value how many trials may fail; null for no limit
     * @return these limits, with that one
     */
    public RunLimits withMaxFailures(@Nullable Integer value) {
        return new RunLimits(time, value, noImprovement, trial);
    }

    /**
     * Returns the limits with another one.
     *
     * @param value how many trials in a row may not improve on the best; null for no limit
     * @return these limits, with that one
     */
    public RunLimits withNoImprovement(@Nullable Integer value) {
        return new RunLimits(time, maxFailures, value, trial);
    }

    /**
     * Returns the limits with another one.
     *
     * @param value how long a trial may take; null for no limit
     * @return these limits, with that one
     */
    public RunLimits withTrial(@Nullable Duration value) {
        return new RunLimits(time, maxFailures, noImprovement, value);
    }
}
