package org.jguild.op;

import java.util.List;
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
     * Whether flags that {@link #flags()} does not list are accepted.
     *
     * @return true for an executable, whose flags are not known
     */
    default boolean acceptsAnyFlag() {
        return false;
    }

    /**
     * Rejects values that the program does not accept, without starting anything.
     *
     * @param flags the values of a trial
     * @throws org.jguild.error.GuildException naming the flag, its value and what is allowed
     */
    default void check(FlagValues flags) {}
}
