package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;

/** A problem whose value comes in steps, as the loss of a model does while it learns. */
public interface CurveProblem extends Problem {

    /**
     * Returns the number of steps of a complete trial.
     *
     * @return at least 1
     */
    int steps();

    /**
     * Computes the value that a trial reports after a step.
     *
     * @param flags a point of the space
     * @param step 1 to {@link #steps()}
     * @return the value, to be made small
     */
    double value(FlagValues flags, int step);

    @Override
    default double value(FlagValues flags) {
        return value(flags, steps());
    }
}
