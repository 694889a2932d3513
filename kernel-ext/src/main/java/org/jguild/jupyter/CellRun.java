package org.jguild.jupyter;

/**
 * One run of one cell, as far as the kernel reports it.
 *
 * @param key the same for two runs of the same cell: its id, or its source; empty if the kernel does not report it
 * @param run differs between two runs
 */
public record CellRun(String key, long run) {

    /** For kernels that do not report it. */
    public static final CellRun UNKNOWN = new CellRun("", 0);
}
