package org.jguild.batch;

import java.util.SortedMap;
import org.jguild.flag.FlagValues;
import org.jguild.run.ScalarSummary;

/**
 * A trial that was not kept on disk.
 *
 * @param flags its flags
 * @param scalars what it gave, by name
 * @param completed whether it ended without an exception
 * @param output what it printed, at most 64 kB
 */
public record MemoryTrial(
        FlagValues flags, SortedMap<String, ScalarSummary> scalars, boolean completed, String output) {}
