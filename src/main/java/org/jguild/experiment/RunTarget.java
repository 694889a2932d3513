package org.jguild.experiment;

import org.jguild.op.FunctionOperation;
import org.jspecify.annotations.Nullable;

/** What to run. */
public sealed interface RunTarget {

    /**
     * An operation by its name: a program, or a function of that name.
     *
     * @param name a file relative to the current directory, the name of a program or a function, or a command line
     */
    record Named(String name) implements RunTarget {}

    /**
     * A function of this program.
     *
     * @param function the function
     */
    record Function(FunctionOperation function) implements RunTarget {}

    /**
     * An earlier run or batch, to be restarted.
     *
     * @param run the start of its id, or the name of an operation, for its newest run
     * @param function the function of the run; null for a program, or a function that is found by its name
     */
    record Earlier(String run, @Nullable FunctionOperation function) implements RunTarget {}
}
