package org.jguild.batch;

import java.util.OptionalDouble;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;

/**
 * Creates the trials of a batch, runs them and returns their results. {@link #run} is called from any thread, the other
 * methods from the thread that runs the batch.
 *
 * @param <T> a trial; two are equal if they are the same trial
 */
interface TrialStore<T> {

    /** Creates a trial that has not started. */
    T create(FlagValues flags);

    /**
     * Runs a trial to its end.
     *
     * @return the exit status, as {@link TrialRunner#run} returns it
     * @throws InterruptedException if this thread was interrupted; the trial has ended
     */
    int run(T trial) throws InterruptedException;

    FlagValues flags(T trial);

    RunStatus status(T trial);

    /** Returns the objective of a trial as it was reported; empty if there is none. */
    OptionalDouble value(T trial);

    /** Returns the {@linkplain TrialMonitor#bound bound} of the objective of a pruned trial. */
    double bound(T trial);
}
