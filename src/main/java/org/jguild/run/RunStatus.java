package org.jguild.run;

import java.util.Locale;
import java.util.function.BooleanSupplier;

/** The status of a run. */
public enum RunStatus {
    /** Created and not started. */
    PENDING,
    /** Created, to be started by the user. */
    STAGED,
    /** Started and not ended. */
    RUNNING,
    /** Ended with exit status 0. */
    COMPLETED,
    /** Ended with a positive exit status. */
    ERROR,
    /** Ended by a signal or an interrupt (negative exit status). */
    TERMINATED,
    /** Stopped early because its values were not competitive; Guild AI reads it as terminated. */
    PRUNED;

    /**
     * Returns the status of an ended run.
     *
     * @param exitStatus 0 if it completed, above 0 for an error, below 0 for a signal or an interrupt
     * @param pruned whether it was stopped early; called only if the exit status is below 0
     * @return its status
     */
    public static RunStatus ofEnd(int exitStatus, BooleanSupplier pruned) {
        if (exitStatus == 0) {
            return COMPLETED;
        }
        if (exitStatus > 0) {
            return ERROR;
        }
        return pruned.getAsBoolean() ? PRUNED : TERMINATED;
    }

    /**
     * Returns the status as tables show it.
     *
     * @return its name in lower case
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
