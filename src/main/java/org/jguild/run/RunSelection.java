package org.jguild.run;

import java.util.List;
import org.jguild.error.GuildException;

/** Picks runs by their place in a list or by their id. */
public final class RunSelection {

    private RunSelection() {}

    /**
     * Picks runs.
     *
     * @param newestFirst the runs as the user sees them, the first being number 1
     * @param specs each {@code N}, {@code A:B} (both ends included, cut at the end of the list), {@code A:}, {@code :B},
     *     {@code :}, or the beginning of an id; none means all
     * @return the runs in the order of the specs, none twice
     * @throws GuildException if a spec names no run, or its id more than one
     */
    public static List<Run> select(List<Run> newestFirst, List<String> specs) {
        throw new UnsupportedOperationException();
    }
}
