package org.jguild.batch;

import java.time.Clock;
import org.jguild.op.FunctionOperation;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.ActiveRun;
import org.jguild.run.Objective;
import org.jguild.run.RunStart;

/**
 * Runs trials as calls of a function in this JVM, recorded like those of a program. Several may run at once; what they print
 * is kept apart by thread. Whatever a function throws, errors of the JVM too, is its own failure.
 */
public final class FunctionTrialRunner implements TrialRunner {

    private final FunctionTrials trials;
    private final Clock clock;

    /**
     * Makes a runner.
     *
     * @param operation the function
     * @param clock the time
     * @param objective what is searched for: a number that the function returns is recorded under its name
     * @param watch hears what the trials report and says which ones should stop; one that goes on is completed
     */
    public FunctionTrialRunner(FunctionOperation operation, Clock clock, Objective objective, TrialWatch watch) {
        this.trials = new FunctionTrials(operation, objective, watch);
        this.clock = clock;
    }

    @Override
    public int run(RunStart run, Output echo) throws InterruptedException {
        ActiveRun active = ActiveRun.inThisJvm(run, clock);
        return trials.run(run.id(), run.flags(), new StoredRecord(run, active, echo));
    }
}
