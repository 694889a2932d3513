package org.jguild.batch;

import java.time.Clock;
import java.util.List;
import org.jguild.op.FunctionOperation;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.ActiveRun;
import org.jguild.run.Objective;
import org.jguild.run.OutputScalars;
import org.jguild.run.RunStart;

/**
 * Runs trials as calls of a function in this JVM, recorded like those of a program. Several may run at once; what they
 * print is separated by thread. Whatever a function throws, including errors of the JVM, is a failure of its trial only.
 */
public final class FunctionTrialRunner implements TrialRunner {

    private final FunctionTrialExecutor executor;
    private final Clock clock;
    private final OutputScalars scalars;

    /**
     * Creates a runner that reads scalars as by default.
     *
     * @param operation the function
     * @param clock the clock for recorded times
     * @param objective the objective: a number that the function returns is recorded under its name
     * @param monitor receives what the trials report and decides which should stop; a trial that ignores that is completed
     */
    public FunctionTrialRunner(FunctionOperation operation, Clock clock, Objective objective, TrialMonitor monitor) {
        this(operation, clock, objective, OutputScalars.of(List.of(), objective), monitor);
    }

    /**
     * Creates a runner.
     *
     * @param operation the function
     * @param clock the clock for recorded times
     * @param objective the objective: a number that the function returns is recorded under its name
     * @param scalars how scalars are read from what the function prints
     * @param monitor receives what the trials report and decides which should stop; a trial that ignores that is completed
     */
    public FunctionTrialRunner(
            FunctionOperation operation,
            Clock clock,
            Objective objective,
            OutputScalars scalars,
            TrialMonitor monitor) {
        this(new FunctionTrialExecutor(operation, objective, monitor), clock, scalars);
    }

    FunctionTrialRunner(FunctionTrialExecutor executor, Clock clock, OutputScalars scalars) {
        this.executor = executor;
        this.clock = clock;
        this.scalars = scalars;
    }

    @Override
    public int run(RunStart run, Output echo) throws InterruptedException {
        ActiveRun active = ActiveRun.inThisJvm(run, scalars, clock);
        return executor.run(run.id(), run.flags(), new RunRecorder(run, active, echo));
    }
}
