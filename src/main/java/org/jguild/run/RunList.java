package org.jguild.run;

import java.util.List;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;

/**
 * The runs of a store at one moment.
 *
 * @param runs those that can be read, newest first
 * @param unreadable those that cannot
 */
public record RunList(List<RunSnapshot> runs, List<UnreadableRun> unreadable) {

    private static final int MAX_NAMED = 10;

    /** Copies the lists. */
    public RunList {
        runs = List.copyOf(runs);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Describes the runs that cannot be read.
     *
     * @return one line with a newline, such as {@code 1 run cannot be read: 3f0c1d2e (opref is empty)}; empty if there
     *     are none
     */
    public String damage() {
        if (unreadable.isEmpty()) {
            return "";
        }
        int count = unreadable.size();
        String named = unreadable.stream()
                .limit(MAX_NAMED)
                .map(run -> run.id().brief() + " (" + run.reason() + ")")
                .collect(Collectors.joining(", "));
        return (count == 1 ? "1 run cannot be read: " : count + " runs cannot be read: ") + named
                + (count > MAX_NAMED ? " and " + (count - MAX_NAMED) + " more" : "") + "\n";
    }

    /**
     * Throws an exception if an id belongs to a run that cannot be read.
     *
     * @param prefix the beginning of the id
     * @throws GuildException if such a run has this prefix
     */
    public void refuseUnreadable(String prefix) {
        for (UnreadableRun run : unreadable) {
            if (!prefix.isEmpty() && run.id().value().startsWith(prefix)) {
                throw new GuildException("Run " + run.id().brief() + " cannot be read (" + run.reason()
                        + "); 'runs delete " + run.id().brief() + "' removes it.");
            }
        }
    }

    /**
     * Returns this list without batches.
     *
     * @return the runs that are not batches, newest first, and the unreadable ones
     */
    public RunList withoutBatches() {
        return new RunList(runs.stream().filter(run -> !run.isBatch()).toList(), unreadable);
    }
}
