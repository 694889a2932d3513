package org.jguild.batch;

import java.util.OptionalDouble;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;

/**
 * Makes the trials of a batch, runs them and knows what came of them. {@link #run} is called from any thread, the others from
 * the one that runs the batch.
 *
 * @param <T> a trial; two are equal if they are the same trial
 */
interface TrialKeeper<T> {

    /** Makes a trial that has not begun. */
    T create(FlagValues flags);

    /**
     * Runs a trial to its end.
     *
     * @return the exit status, as {@link TrialRunner#run} gives it
     * @throws InterruptedException if this thread was interrupted; the trial is over
     */
    int run(T trial) throws InterruptedException;

    FlagValues flags(T trial);

    RunStatus status(T trial);

    /** The objective of a trial as it was given; empty if there is none. */
    OptionalDouble value(T trial);
}
