package org.jguild.op;

/** The code of an operation that runs in this JVM. It may be called by several threads at once, once for each trial. */
@FunctionalInterface
public interface TrialFunction {

    /**
     * Runs one trial.
     *
     * @param trial its flags, and where it reports
     * @return a number, which is recorded as the objective of the search or else as {@code loss}; a map, whose numbers are
     *     recorded as scalars by their keys; null for nothing
     * @throws Exception whatever goes wrong: the trial has failed then, and its output tells why
     */
    Object run(FunctionTrial trial) throws Exception;
}
