package org.jguild.run;

import java.util.Map;
import java.util.SortedMap;

/**
 * What the event files of a run hold, and how far they were read.
 *
 * @param scalars printed scalars and those of the run's own directory by tag, others by {@code DIRECTORY#TAG}
 * @param texts the last text of each tag
 * @param bytesRead how many bytes were read of each file, by its path in the run directory
 */
record RunEvents(
        SortedMap<String, ScalarSummary> scalars, SortedMap<String, String> texts, Map<String, Long> bytesRead) {}
