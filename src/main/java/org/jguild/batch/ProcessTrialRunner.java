package org.jguild.batch;

import java.time.Clock;
import org.jguild.op.OperationProcess;
import org.jguild.op.OperationProcess.Output;
import org.jguild.op.PreparedProcess;
import org.jguild.op.ProcessPlan;
import org.jguild.run.ActiveRun;
import org.jguild.run.RunStart;

/** Runs trials as processes of their own. */
public final class ProcessTrialRunner implements TrialRunner {

    /** What a run records whose program could not be started. */
    private static final int NOT_STARTED = 1;

    /** What a run records when it was interrupted. */
    private static final int TERMINATED = -15;

    private final PreparedProcess operation;
    private final Clock clock;
    private final TrialWatch watch;

    /**
     * Makes a runner that lets every trial come to its end.
     *
     * @param operation what to run, prepared once for all trials
     * @param clock the time
     */
    public ProcessTrialRunner(PreparedProcess operation, Clock clock) {
        this(operation, clock, TrialWatch.NONE);
    }

    /**
     * Makes a runner.
     *
     * @param operation what to run, prepared once for all trials
     * @param clock the time
     * @param watch says which trials to stop early
     */
    public ProcessTrialRunner(PreparedProcess operation, Clock clock, TrialWatch watch) {
        this.operation = operation;
        this.clock = clock;
        this.watch = watch;
    }

    @Override
    public int run(RunStart run, Output echo) throws InterruptedException {
        ProcessPlan plan = operation.plan(run.flags(), run);
        int status = NOT_STARTED;
        ActiveRun active = ActiveRun.start(run, plan.command(), plan.environment(), clock);
        EarlyStop stop = new EarlyStop(active);
        follow(run, active, stop);
        StoredRecord record = new StoredRecord(run, active, echo);
        try (OperationProcess process =
                OperationProcess.start(plan, operation.separateReports(record::output, record))) {
            active.attach(process.pid());
            stop.started(process);
            status = process.waitFor();
            // However the program takes its end, this is not what it would have come to.
            status = stop.ended() ? TERMINATED : status;
        } catch (InterruptedException e) {
            status = TERMINATED;
            throw e;
        } finally {
            active.finish(status);
            watch.end(run.id(), status == 0);
        }
        return status;
    }

    private void follow(RunStart run, ActiveRun active, EarlyStop stop) {
        watch.begin(run.id());
        active.listen((tag, value, step) -> {
            if (watch.report(run.id(), tag, value, step)) {
                stop.stop(step);
            }
        });
    }
}
