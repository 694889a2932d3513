package org.jguild.experiment;

import java.time.Duration;
import org.jguild.batch.TimeLimit;

/**
 * The limits after which a batch or a trial stops; null for no limit.
 *
 * @param time the time limit of a batch
 * @param maxFailures the number of failed trials after which a batch stops, at least 1
 * @param noImprovement the number of trials in a row without improvement after which a batch stops, at least 1
 * @param trial the time limit of a trial
 */
public record RunLimits(TimeLimit time, Integer maxFailures, Integer noImprovement, Duration trial) {

    /** No limits. */
    public static final RunLimits NONE = new RunLimits(null, null, null, null);

    /**
     * Returns a copy of the limits with one changed.
     *
     * @param value the time limit of a batch
     * @return a copy with this limit
     */
    public RunLimits withTime(TimeLimit value) {
        return new RunLimits(value, maxFailures, noImprovement, trial);
    }

    /**
     * Returns a copy of the limits with one changed.
     *
     * @param value the number of failed trials after which a batch stops
     * @return a copy with this limit
     */
    public RunLimits withMaxFailures(Integer value) {
        return new RunLimits(time, value, noImprovement, trial);
    }

    /**
     * Returns a copy of the limits with one changed.
     *
     * @param value the number of trials in a row without improvement after which a batch stops
     * @return a copy with this limit
     */
    public RunLimits withNoImprovement(Integer value) {
        return new RunLimits(time, maxFailures, value, trial);
    }

    /**
     * Returns a copy of the limits with one changed.
     *
     * @param value the time limit of a trial
     * @return a copy with this limit
     */
    public RunLimits withTrial(Duration value) {
        return new RunLimits(time, maxFailures, noImprovement, value);
    }
}
