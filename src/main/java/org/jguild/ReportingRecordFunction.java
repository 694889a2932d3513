package org.jguild;

import java.io.Serializable;
import org.jguild.op.TrialContext;

/**
 * An experiment as a function of a record that reports while it runs.
 *
 * @param <C> the record
 */
@FunctionalInterface
public interface ReportingRecordFunction<C extends Record> extends Serializable {

    /**
     * Runs one trial.
     *
     * @param config the flags of the trial
     * @param trial takes what it reports
     * @return as {@link ParamsFunction#run}
     * @throws Exception whatever goes wrong: the trial has failed then, and its output tells why
     */
    Object run(C config, TrialContext trial) throws Exception;
}
