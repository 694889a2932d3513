package org.jguild.op;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The code of an operation. It is called once for each trial, and several threads may call it at once. To run a trial in a
 * separate JVM, the function is serialized: then everything that it uses has to be serializable.
 */
@FunctionalInterface
public interface TrialFunction extends Serializable {

    /**
     * Runs one trial.
     *
     * @param trial the flags of the trial; receives what it reports
     * @return a number, which is recorded as the objective of the search, otherwise as {@code loss}; a map, whose numbers are
     *     recorded as scalars named by its keys; null for nothing
     * @throws Exception any error: the trial then counts as failed, and its output shows the reason
     */
    @Nullable
    Object run(TrialContext trial) throws Exception;
}
