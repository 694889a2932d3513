package org.jguild.op;

import java.nio.file.Path;
import java.util.Optional;
import org.jguild.flag.FlagValues;

/** One trial of a function while it runs. Every method may be called from any thread. */
public interface FunctionTrial {

    /**
     * Gives the flags of the trial.
     *
     * @return all flags with their values
     */
    FlagValues flags();

    /**
     * Records a value of a scalar at a step.
     *
     * @param scalar its name, such as {@code loss}
     * @param value its value; NaN and infinities are recorded too, but no search goes by them
     * @param step the step, such as the epoch, from 0
     * @throws IllegalArgumentException if the name is blank or the step is negative
     */
    void report(String scalar, double value, long step);

    /**
     * Records a value of a scalar at its next step: 0 for the first, then one more than the last.
     *
     * @param scalar its name
     * @param value its value
     * @throws IllegalArgumentException if the name is blank
     */
    void report(String scalar, double value);

    /**
     * Tells whether the trial should end early: it was interrupted, has reached its time limit, or is hopeless by the rule
     * that prunes the search. A trial that goes on is interrupted; if it does not heed that, a notebook's kernel may end it
     * by force, and else it is left behind.
     *
     * @return true from the first moment on at which it should end
     */
    boolean shouldStop();

    /**
     * Gives the folder of the run, where the trial may leave files. The current directory of the JVM is not changed.
     *
     * @return the folder; empty when the trial is not kept on disk
     */
    Optional<Path> directory();
}
