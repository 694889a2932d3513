package org.jguild.batch;

import org.jguild.flag.FlagValues;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.Run;
import org.jguild.run.RunStore;

/** Runs the program of a trial to its end. */
@FunctionalInterface
public interface TrialRunner {

    /**
     * Runs one pending run and records its start, its output and its end.
     *
     * @param run a run that has not begun, or one to begin again
     * @param echo receives the program's output as it comes, on any thread
     * @return the exit status: 0 when it completed, above 0 for an error, below 0 when it was ended by a signal
     * @throws InterruptedException if this thread was interrupted; the program has been ended and the run recorded as
     *     terminated
     */
    int run(Run run, Output echo) throws InterruptedException;

    /**
     * Makes a trial for this runner.
     *
     * @param store where it is kept
     * @param batch the batch that it belongs to
     * @param flags all its flags
     * @param label its label
     * @return a pending run
     */
    default Run create(RunStore store, Run batch, FlagValues flags, String label) {
        return store.createTrial(batch, flags, label);
    }
}
