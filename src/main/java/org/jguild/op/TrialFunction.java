package org.jguild.op;

import java.io.Serializable;

/**
 * The code of an operation. It may be called by several threads at once, once for each trial. To run a trial in a JVM of its
 * own, it is sent there: then all that it uses has to be serializable.
 */
@FunctionalInterface
public interface TrialFunction extends Serializable {

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
