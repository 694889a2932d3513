package org.jguild;

import java.io.Serializable;
import org.jguild.flag.Params;
import org.jspecify.annotations.Nullable;

/** An experiment as a function of its flags. Several threads may call it at once. */
@FunctionalInterface
public interface ParamsFunction extends Serializable {

    /**
     * Runs one trial.
     *
     * @param params the flags of the trial
     * @return a number, recorded as the objective of the search, otherwise as {@code loss}; a map, whose numbers are
     *     recorded as scalars by name; null for nothing
     * @throws Exception any error: the trial then counts as failed, and its output shows the reason
     */
    @Nullable
    Object run(Params params) throws Exception;
}
