package org.jguild.run;

import java.util.Locale;

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
     * Gives the status as tables show it.
     *
     * @return its name in lower case
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
