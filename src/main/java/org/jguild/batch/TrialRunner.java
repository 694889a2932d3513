package org.jguild.batch;

import org.jguild.op.OperationProcess.Output;
import org.jguild.run.RunStart;

/** Runs the program of a trial to its end. */
@FunctionalInterface
public interface TrialRunner {

    /**
     * Runs one run and records its start, its output and its end.
     *
     * @param run the run to start, for the first time or again
     * @param echo receives the output of the program as it arrives, on any thread
     * @return the exit status: 0 if it was completed, above 0 for an error, below 0 if it was ended by a signal
     * @throws InterruptedException if this thread was interrupted; the program has been ended and the run has been recorded
     *     as terminated
     */
    int run(RunStart run, Output echo) throws InterruptedException;
}
