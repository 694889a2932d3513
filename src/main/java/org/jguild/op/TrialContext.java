package org.jguild.op;

import java.nio.file.Path;
import java.util.Optional;
import org.jguild.flag.FlagValues;

/**
 * What a running function sees of its trial: its flags and where it reports values. Every method is safe for many threads.
 */
public interface TrialContext {

    /**
     * Returns the flags of the trial.
     *
     * @return all flags with their values
     */
    FlagValues flags();

    /**
     * Records a value of a scalar at a step.
     *
     * @param scalar its name, such as {@code loss}
     * @param value its value; NaN and infinities are recorded too, but an optimizer ignores them
     * @param step the step, such as the epoch, from 0
     * @throws IllegalArgumentException if the name is blank or the step is negative
     */
    void report(String scalar, double value, long step);

    /**
     * Records a value of a scalar at its next step: 0 for the first value, then the last step plus 1.
     *
     * @param scalar its name
     * @param value its value
     * @throws IllegalArgumentException if the name is blank
     */
    void report(String scalar, double value);

    /**
     * Whether the trial should end early: it was interrupted, it reached its time limit, or the pruning rule of the search
     * stopped it. After an interrupt or at the time limit, its thread is interrupted as well. If it does not respond to that,
     * the kernel of a notebook may end it by force; otherwise it is abandoned, and nothing more of it is recorded.
     *
     * @return true as soon as the trial should end, and from then on
     */
    boolean shouldStop();

    /**
     * Returns the folder of the run, where the trial may write files. The current directory of the JVM is not changed.
     *
     * @return the folder; empty when the trial is not kept on disk
     */
    Optional<Path> directory();
}
