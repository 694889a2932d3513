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
}
