package org.jguild.batch;

import java.util.SortedMap;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarSummary;

/**
 * A trial that was not kept on disk.
 *
 * @param flags its flags
 * @param scalars what it gave, by name
 * @param status how it ended
 * @param output what it printed, at most 64 kB
 */
public record MemoryTrial(FlagValues flags, SortedMap<String, ScalarSummary> scalars, RunStatus status, String output) {

    /**
     * Tells whether it came to its own end.
     *
     * @return true if it ended without an exception, and was not stopped
     */
    public boolean completed() {
        return status == RunStatus.COMPLETED;
    }
}
