package org.jguild.flag;

import java.util.List;

/** Makes a search space of the flags of an operation and what a user assigned to them. */
public final class FlagParser {

    private FlagParser() {}

    /**
     * Reads the domain of one flag.
     *
     * @param definition the flag, of type {@link FlagType#ANY} when its type is unknown
     * @param text what the user wrote behind {@code =}
     * @return its domain
     * @throws org.jguild.error.GuildException if the value does not fit the flag or is no readable range
     */
    public static Domain parse(FlagDefinition definition, String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads the space of a run or a batch.
     *
     * @param operation the operation's name, for messages
     * @param definitions the operation's flags
     * @param assignments what the user assigned
     * @param force accept flags that the operation does not have, and values that it does not allow
     * @return each flag of the operation and each assigned one with its domain; a flag without default that is not
     *     assigned is left out
     * @throws org.jguild.error.GuildException naming an unknown flag, a missing required one, or a value that does not fit
     */
    public static SearchSpace space(
            String operation, List<FlagDefinition> definitions, List<Assignment> assignments, boolean force) {
        throw new UnsupportedOperationException();
    }
}
