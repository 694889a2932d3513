package org.jguild.batch;

import java.time.Clock;
import org.jguild.op.OperationProcess;
import org.jguild.op.OperationProcess.Output;
import org.jguild.op.PreparedProcess;
import org.jguild.op.ProcessPlan;
import org.jguild.run.ActiveRun;
import org.jguild.run.OutputScalars;
import org.jguild.run.RunStart;

/** Runs each trial as a separate process. */
public final class ProcessTrialRunner implements TrialRunner {

    /** The exit status of a run whose program could not be started. */
    private static final int NOT_STARTED = 1;

    /** The exit status of a run that was interrupted. */
    private static final int TERMINATED = -15;

    private final PreparedProcess operation;
    private final Clock clock;
    private final OutputScalars scalars;
    private final TrialMonitor monitor;

    /**
     * Creates a runner that stops no trial early.
     *
     * @param operation the operation, prepared once for all trials
     * @param clock the clock for recorded times
     */
    public ProcessTrialRunner(PreparedProcess operation, Clock clock) {
        this(operation, clock, OutputScalars.DEFAULT, TrialMonitor.NONE);
    }

    /**
     * Creates a runner.
     *
     * @param operation the operation, prepared once for all trials
     * @param clock the clock for recorded times
     * @param scalars how scalars are read from the output of the program
     * @param monitor decides which trials to stop early
     */
    public ProcessTrialRunner(PreparedProcess operation, Clock clock, OutputScalars scalars, TrialMonitor monitor) {
        this.operation = operation;
        this.clock = clock;
        this.scalars = scalars;
        this.monitor = monitor;
    }

    @Override
    public int run(RunStart run, Output echo) throws InterruptedException {
        ProcessPlan plan = operation.plan(run.flags(), run);
        int status = NOT_STARTED;
        ActiveRun active = ActiveRun.start(run, plan.command(), plan.environment(), scalars, clock);
        EarlyStop stop = new EarlyStop(active);
        monitorScalars(run, active, stop);
        RunRecorder recorder = new RunRecorder(run, active, echo);
        try (OperationProcess process =
                OperationProcess.start(plan, operation.separateReports(recorder::output, recorder))) {
            active.attach(process.pid());
            stop.started(process);
            status = process.waitFor();
            // However the program exits when it is ended, its status is not that of a completed trial.
            status = stop.hasEndedProgram() ? TERMINATED : status;
        } catch (InterruptedException e) {
            status = TERMINATED;
            throw e;
        } finally {
            active.finish(status);
            monitor.end(run.id(), status == 0);
        }
        return status;
    }

    private void monitorScalars(RunStart run, ActiveRun active, EarlyStop stop) {
        monitor.begin(run.id());
        active.listen((tag, value, step) -> {
            if (monitor.report(run.id(), tag, value, step)) {
                stop.stop(step);
            }
        });
    }
}
