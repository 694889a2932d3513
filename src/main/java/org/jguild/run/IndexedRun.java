package org.jguild.run;

/**
 * A run as the index knows it.
 *
 * @param snapshot what was read
 * @param stamp the stamp that its record had before it was read; null if it has to be read again
 * @param saved whether the index file has it so, scalars left aside
 */
record IndexedRun(RunSnapshot snapshot, Stamp stamp, boolean saved) {

    /** Whether a record with this stamp says the same. */
    boolean isCurrent(Stamp now) {
        return stamp != null && stamp.equals(now) && snapshot.facts().settled();
    }
}
