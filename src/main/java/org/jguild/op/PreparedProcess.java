package org.jguild.op;

import java.nio.file.Path;
import org.jguild.flag.FlagValues;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.RunStart;

/** A prepared operation that starts a process for each run. */
public non-sealed interface PreparedProcess extends PreparedOperation {

    /**
     * Returns the process to start for one run.
     *
     * @param flags the run's flag values
     * @param runDirectory the run's directory, which holds the copied sources when the process starts
     * @param runId the run's identifier
     * @param sources a directory that has the same sources now
     * @return the process to start
     * @throws org.jguild.error.GuildException as {@link #check}
     */
    ProcessPlan plan(FlagValues flags, Path runDirectory, String runId, Path sources);

    /**
     * Returns the process to start for a run whose directory exists.
     *
     * @param flags the run's flag values
     * @param runDirectory the run's directory, with the copied sources
     * @param runId the run's identifier
     * @return the process to start
     * @throws org.jguild.error.GuildException as {@link #check}
     */
    default ProcessPlan plan(FlagValues flags, Path runDirectory, String runId) {
        return plan(flags, runDirectory, runId, runDirectory);
    }

    /**
     * Separates the reports of a process from what it prints.
     *
     * @param output receives what the process prints
     * @param reports receives what the process reports
     * @return receives both
     */
    default Output separateReports(Output output, ReportListener reports) {
        return output;
    }

    /**
     * Returns the process to start for one run. Called before the directory of a new trial exists.
     *
     * @param flags the run's flag values
     * @param run the run
     * @return the process to start
     * @throws org.jguild.error.GuildException as {@link #check}
     */
    default ProcessPlan plan(FlagValues flags, RunStart run) {
        return plan(flags, run.dir(), run.id().value(), run.sources());
    }
}
