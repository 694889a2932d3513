package org.jguild.op;

import java.util.List;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;

/** An operation that is ready to start: its flags are known, and it can be started many times, from several threads. */
public sealed interface PreparedOperation permits PreparedProcess, FunctionOperation {

    /**
     * Lists the flags of the operation.
     *
     * @return its flags with their types and defaults
     */
    List<FlagDefinition> flags();

    /**
     * Lists the flags that apply when some are assigned: a program with commands, such as {@code train} and {@code test}, has
     * other flags for each.
     *
     * @param assignments what is assigned
     * @return as {@link #flags()}
     * @throws org.jguild.error.GuildException if the assignments exclude each other
     */
    default List<FlagDefinition> flags(List<Assignment> assignments) {
        return flags();
    }

    /**
     * Refuses flags of a program whose flags could not be found, with the reason. It is not called if the user insists on them.
     *
     * @param assignments what is assigned
     * @throws org.jguild.error.GuildException if one of them is unknown, and more can be said about it than that
     */
    default void refuseUnknown(List<Assignment> assignments) {}

    /**
     * Whether flags that {@link #flags()} does not list are accepted.
     *
     * @return true for an executable, whose flags are not known
     */
    default boolean acceptsAnyFlag() {
        return false;
    }

    /**
     * Whether flags that {@link #flags()} does not list can reach the program if the user insists.
     *
     * @return false for a command line, which has a place for each of its flags
     */
    default boolean canForceFlags() {
        return true;
    }

    /**
     * Returns advice for a user who assigns a flag that {@link #flags()} does not list.
     *
     * @param flag its name
     * @return sentences; empty if there is no advice
     */
    default String advice(String flag) {
        return "";
    }

    /**
     * Rejects values that the program does not accept, without starting anything.
     *
     * @param flags the values of a trial
     * @throws org.jguild.error.GuildException naming the flag, its value and what is allowed
     */
    default void check(FlagValues flags) {}
}
