package org.jguild.op;

import java.nio.file.Path;
import java.util.List;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jguild.run.Run;

/** An operation whose flags are known and that can be started many times, from several threads. */
public interface Prepared {

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

    /**
     * Describes the process of one run.
     *
     * @param flags the run's flag values
     * @param runDirectory the run's directory, which holds the copied sources when the process starts
     * @param runId the run's identifier
     * @return what to start
     * @throws org.jguild.error.GuildException as {@link #check}
     */
    ProcessPlan plan(FlagValues flags, Path runDirectory, String runId);

    /**
     * Describes the process of one run.
     *
     * @param flags the run's flag values
     * @param run the run
     * @return what to start
     * @throws org.jguild.error.GuildException as {@link #check}
     */
    default ProcessPlan plan(FlagValues flags, Run run) {
        return plan(flags, run.dir(), run.id().value());
    }
}
