package org.jguild;

import java.io.Serializable;
import org.jguild.flag.Params;
import org.jguild.op.TrialContext;

/** An experiment that reports while it runs: values with their steps, and whether it should stop early. */
@FunctionalInterface
public interface ReportingFunction extends Serializable {

    /**
     * Runs one trial.
     *
     * @param params the flags of the trial
     * @param trial takes what it reports
     * @return as {@link ParamsFunction#run}
     * @throws Exception whatever goes wrong: the trial has failed then, and its output tells why
     */
    Object run(Params params, TrialContext trial) throws Exception;
}
