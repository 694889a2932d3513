package org.jguild.op;

import java.util.List;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;

/** An operation whose flags are known and that can be started many times, from several threads. */
public sealed interface Prepared permits PreparedProcess, FunctionOperation {

    /**
     * Lists the flags of the operation.
     *
     * @return its flags with their types and defaults
     */
    List<FlagDefinition> flags();

    /**
     * Tells whether flags that {@link #flags()} does not list are welcome.
     *
     * @return true for an executable, whose flags nobody knows
     */
    default boolean anyFlag() {
        return false;
    }

    /**
     * Refuses values that the program cannot take, without starting anything.
     *
     * @param flags the values of a trial
     * @throws org.jguild.error.GuildException naming the flag, its value and what is allowed
     */
    default void check(FlagValues flags) {}
}
