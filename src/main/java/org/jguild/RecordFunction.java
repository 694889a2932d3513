package org.jguild;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as a function of a record whose components are its flags.
 *
 * @param <C> the record
 */
@FunctionalInterface
public interface RecordFunction<C extends Record> extends Serializable {

    /**
     * Runs one trial.
     *
     * @param config the flags of the trial
     * @return as {@link ParamsFunction#run}
     * @throws Exception any error: the trial then counts as failed, and its output shows the reason
     */
    @Nullable
    Object run(C config) throws Exception;
}
