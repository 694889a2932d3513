package org.jguild.experiment;

import java.time.Clock;
import java.time.Duration;
import org.jguild.batch.FunctionTrialRunner;
import org.jguild.batch.ProcessTrialRunner;
import org.jguild.batch.TimeLimitedRunner;
import org.jguild.batch.TrialMonitor;
import org.jguild.batch.TrialRunner;
import org.jguild.op.FunctionOperation;
import org.jguild.op.PreparedOperation;
import org.jguild.op.PreparedProcess;
import org.jguild.run.Objective;
import org.jguild.run.OutputScalars;
import org.jspecify.annotations.Nullable;

/** Chooses how the trials of an operation run. */
final class TrialRunners {

    private TrialRunners() {}

    /**
     * Creates a runner.
     *
     * @param scalars how scalars are read from the output
     * @param watch decides which trials are stopped early
     * @param limit the time limit of a trial; null for no limit
     */
    static TrialRunner of(
            PreparedOperation prepared,
            Clock clock,
            Objective objective,
            OutputScalars scalars,
            TrialMonitor watch,
            @Nullable Duration limit) {
        TrialRunner runner = unlimited(prepared, clock, objective, scalars, watch);
        return limit == null ? runner : new TimeLimitedRunner(runner, limit);
    }

    private static TrialRunner unlimited(
            PreparedOperation prepared, Clock clock, Objective objective, OutputScalars scalars, TrialMonitor watch) {
        if (prepared instanceof FunctionOperation function) {
            return new FunctionTrialRunner(function, clock, objective, scalars, watch);
        }
        return new ProcessTrialRunner((PreparedProcess) prepared, clock, scalars, watch);
    }
}
