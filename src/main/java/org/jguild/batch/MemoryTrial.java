package org.jguild.batch;

import java.util.SortedMap;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarSummary;

/**
 * A trial that is not stored on disk.
 *
 * @param flags its flags
 * @param scalars its scalars by name
 * @param status how it ended
 * @param output what it printed, at most 64 kB
 */
public record MemoryTrial(FlagValues flags, SortedMap<String, ScalarSummary> scalars, RunStatus status, String output) {

    /**
     * Whether the trial was completed.
     *
     * @return true if it ended by itself and without an exception
     */
    public boolean completed() {
        return status == RunStatus.COMPLETED;
    }
}
