package org.jguild;

import java.io.Serializable;
import org.jguild.op.TrialContext;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as a function of a record; it reports values while it runs.
 *
 * @param <C> the record
 */
@FunctionalInterface
public interface ReportingRecordFunction<C extends Record> extends Serializable {

    /**
     * Runs one trial.
     *
     * @param config the flags of the trial
     * @param trial receives what the function reports
     * @return as {@link ParamsFunction#run}
     * @throws Exception any error: the trial then counts as failed, and its output shows the reason
     */
    @Nullable
    Object run(C config, TrialContext trial) throws Exception;
}
