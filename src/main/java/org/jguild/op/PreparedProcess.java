package org.jguild.op;

import java.nio.file.Path;
import org.jguild.flag.FlagValues;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.RunStart;

/** A prepared operation each of whose runs is a process. */
public non-sealed interface PreparedProcess extends Prepared {

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
     * Takes reports out of what a process prints.
     *
     * @param output gets what it prints
     * @param reports gets what it reports besides
     * @return what takes all of it
     */
    default Output reporting(Output output, Reports reports) {
        return output;
    }

    /**
     * Describes the process of one run.
     *
     * @param flags the run's flag values
     * @param run the run
     * @return what to start
     * @throws org.jguild.error.GuildException as {@link #check}
     */
    default ProcessPlan plan(FlagValues flags, RunStart run) {
        return plan(flags, run.dir(), run.id().value());
    }
}
