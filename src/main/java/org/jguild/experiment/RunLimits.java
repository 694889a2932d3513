package org.jguild.experiment;

import java.time.Duration;
import org.jguild.batch.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * The limits after which a batch or a trial stops; null for no limit.
 *
 * @param time the time limit of a batch
 * @param maxFailures the number of failed trials after which a batch stops, at least 1
 * @param noImprovement the number of trials in a row without improvement after which a batch stops, at least 1
 * @param trial the time limit of a trial
 */
public record RunLimits(
        @Nullable TimeLimit time,
        @Nullable Integer maxFailures,
        @Nullable Integer noImprovement,
        @Nullable Duration trial) {

    /** No limits. */
    public static final RunLimits NONE = new RunLimits(null, null, null, null);

    /**
     * Returns a copy of the limits with one changed.
     *
     * @param value the time limit of a batch; null for no limit
     * @return a copy with this limit
     */
    public RunLimits withTime(@Nullable TimeLimit value) {
        return new RunLimits(value, maxFailures, noImprovement, trial);
    }

    /**
     * Returns a copy of the limits with one changed.
     *
     * @param value the number of failed trials after which a batch stops; null for no limit
     * @return a copy with this limit
     */
    public RunLimits withMaxFailures(@Nullable Integer value) {
        return new RunLimits(time, value, noImprovement, trial);
    }

    /**
     * Returns a copy of the limits with one changed.
     *
     * @param value the number of trials in a row without improvement after which a batch stops; null for no limit
     * @return a copy with this limit
     */
    public RunLimits withNoImprovement(@Nullable Integer value) {
        return new RunLimits(time, maxFailures, value, trial);
    }

    /**
     * Returns a copy of the limits with one changed.
     *
     * @param value the time limit of a trial; null for no limit
     * @return a copy with this limit
     */
    public RunLimits withTrial(@Nullable Duration value) {
        return new RunLimits(time, maxFailures, noImprovement, value);
    }
}
