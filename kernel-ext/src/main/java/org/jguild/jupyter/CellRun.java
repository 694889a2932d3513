package org.jguild.jupyter;

/**
 * One run of one cell, as far as the kernel tells.
 *
 * @param key the same for two runs of the same cell: its id, or its source; empty when the kernel does not tell
 * @param run differs between two runs
 */
public record CellRun(String key, long run) {

    /** What a kernel gives that does not tell. */
    public static final CellRun UNKNOWN = new CellRun("", 0);
}
