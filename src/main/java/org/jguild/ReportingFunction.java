package org.jguild;

import java.io.Serializable;
import org.jguild.flag.Params;
import org.jguild.op.TrialContext;
import org.jspecify.annotations.Nullable;

/** An experiment that reports values with their steps while it runs, and can check whether it should stop early. */
@FunctionalInterface
public interface ReportingFunction extends Serializable {

    /**
     * Runs one trial.
     *
     * @param params the flags of the trial
     * @param trial receives what the function reports
     * @return as {@link ParamsFunction#run}
     * @throws Exception any error: the trial then counts as failed, and its output shows the reason
     */
    @Nullable
    Object run(Params params, TrialContext trial) throws Exception;
}
