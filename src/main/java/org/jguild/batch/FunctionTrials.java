package org.jguild.batch;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Objective;
import org.jguild.run.RunId;

/**
 * Calls a function as a trial, wherever the trial is recorded. Several calls may run at once; what they print is kept apart by
 * thread. Whatever a function throws, errors of the JVM too, is its own failure.
 */
final class FunctionTrials {

    /** What is recorded of a function that threw something. */
    private static final int FAILED = 1;

    /** No step. */
    private static final long NEVER = -1;

    private final FunctionOperation operation;
    private final String scalar;
    private final TrialWatch watch;
    private final Executor threads = FunctionThreads.create();

    /**
     * Prepares the calls.
     *
     * @param operation the function
     * @param objective what is searched for: a number that the function returns is recorded under its name
     * @param watch hears what the trials report and says which ones should stop; one that goes on is completed
     */
    FunctionTrials(FunctionOperation operation, Objective objective, TrialWatch watch) {
        this.operation = operation;
        this.scalar = ReturnedScalar.of(objective);
        this.watch = watch;
    }

    /** Calls the function; gives the exit status, which the record has then. */
    int run(RunId id, FlagValues flags, TrialRecord record) throws InterruptedException {
        RunningFunction trial = new RunningFunction(flags, record);
        AtomicLong hopeless = new AtomicLong(NEVER);
        watch.begin(id);
        record.listen((tag, value, step) -> {
            if (watch.report(id, tag, value, step) && hopeless.compareAndSet(NEVER, step)) {
                trial.stop();
            }
        });
        int status = FAILED;
        try {
            if (new FunctionCall(operation.function(), trial, record).complete(threads, scalar)) {
                status = 0;
            }
            if (hopeless.get() != NEVER && trial.heededStop()) {
                record.prune(hopeless.get());
                status = TrialLoop.TERMINATED;
            }
        } catch (InterruptedException e) {
            status = TrialLoop.TERMINATED;
            throw e;
        } finally {
            record.finish(status);
            watch.end(id, status == 0);
        }
        return status;
    }
}
