package org.jguild.batch;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Objective;
import org.jguild.run.RunId;

/**
 * Calls a function as a trial, whether the trial is recorded as a run or in memory. Several calls may run at once; what
 * they print is separated by thread. Whatever a function throws, including errors of the JVM, is a failure of its trial
 * only.
 */
final class FunctionTrialExecutor {

    /** The exit status of a function that threw an exception. */
    private static final int FAILED = 1;

    /** No step. */
    private static final long NO_STEP = -1;

    private final FunctionOperation operation;
    private final String scalar;
    private final TrialMonitor monitor;
    private final Duration gracePeriod;
    private final Executor threads = FunctionThreads.create();

    /**
     * Prepares the calls.
     *
     * @param operation the function
     * @param objective the objective: a number that the function returns is recorded under its name
     * @param monitor receives what the trials report and decides which should stop; a trial that ignores that is completed
     */
    FunctionTrialExecutor(FunctionOperation operation, Objective objective, TrialMonitor monitor) {
        this(operation, objective, monitor, FunctionCall.GRACE_PERIOD);
    }

    /**
     * Creates an executor.
     *
     * @param gracePeriod how long an interrupted function may take to end
     */
    FunctionTrialExecutor(
            FunctionOperation operation, Objective objective, TrialMonitor monitor, Duration gracePeriod) {
        this.operation = operation;
        this.scalar = ReturnedScalar.of(objective);
        this.monitor = monitor;
        this.gracePeriod = gracePeriod;
    }

    /** Calls the function; returns the exit status, which is also recorded. */
    int run(RunId id, FlagValues flags, TrialRecorder recorder) throws InterruptedException {
        RecordingTrialContext trial = new RecordingTrialContext(flags, recorder);
        AtomicLong stopStep = new AtomicLong(NO_STEP);
        monitor.begin(id);
        recorder.listen((tag, value, step) -> {
            if (monitor.report(id, tag, value, step) && stopStep.compareAndSet(NO_STEP, step)) {
                trial.stop();
            }
        });
        int status = FAILED;
        try {
            if (new FunctionCall(operation.function(), trial, recorder, gracePeriod).complete(threads, scalar)) {
                status = 0;
            }
            if (stopStep.get() != NO_STEP && trial.hasSeenStop()) {
                recorder.prune(stopStep.get());
                status = TrialLoop.TERMINATED;
            }
        } catch (InterruptedException e) {
            status = TrialLoop.TERMINATED;
            throw e;
        } finally {
            recorder.finish(status);
            monitor.end(id, status == 0);
        }
        return status;
    }
}
