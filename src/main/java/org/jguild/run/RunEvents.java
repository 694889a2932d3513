package org.jguild.run;

import java.util.Map;
import java.util.SortedMap;

/**
 * The content of the event files of a run, and how far they were read.
 *
 * @param scalars printed scalars and those in the run directory itself by tag, others by {@code DIRECTORY#TAG}
 * @param texts the last text of each tag
 * @param bytesRead the number of bytes that were read of each file, by its path in the run directory
 */
record RunEvents(
        SortedMap<String, ScalarSummary> scalars, SortedMap<String, String> texts, Map<String, Long> bytesRead) {}
