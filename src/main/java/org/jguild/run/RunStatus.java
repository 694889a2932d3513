package org.jguild.run;

import java.util.Locale;
import java.util.function.BooleanSupplier;

/** How a run stands. */
public enum RunStatus {
    /** Made and not begun. */
    PENDING,
    /** Made to be begun by hand. */
    STAGED,
    /** Begun and not ended. */
    RUNNING,
    /** Ended with exit status 0. */
    COMPLETED,
    /** Ended with another exit status. */
    ERROR,
    /** Ended by a signal or an interrupt. */
    TERMINATED,
    /** Told to end early because its values were not promising; Guild AI reads it as terminated. */
    PRUNED;

    /**
     * Tells how a run has ended.
     *
     * @param exitStatus 0 for its own end, above 0 for an error, below 0 for a signal or an interrupt
     * @param pruned whether it was told to end early; asked of a run that was ended alone
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
     * Gives the status as tables show it.
     *
     * @return its name in lower case
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
