package org.jguild.experiment;

import org.jguild.op.FunctionOperation;
import org.jspecify.annotations.Nullable;

/** What is to be run. */
public sealed interface RunTarget {

    /**
     * An operation by its name: a program, or a function that is known by that name.
     *
     * @param name a file relative to the current directory, or the name of a program or a function
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
     * @param run the start of its id, or the name of an operation, whose newest run it is
     * @param function the function that it is a run of; null for a program, or a function that is known by its name
     */
    record Earlier(String run, @Nullable FunctionOperation function) implements RunTarget {}
}
