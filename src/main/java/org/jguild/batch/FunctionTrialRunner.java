package org.jguild.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.ActiveRun;
import org.jguild.run.Objective;
import org.jguild.run.Run;
import org.jguild.run.RunStore;
import org.jguild.run.SyncPace;

/**
 * Runs trials as calls of a function in this JVM, recorded like those of a program. Several may run at once; what they print
 * is kept apart by thread. Whatever a function throws, errors of the JVM too, is its own failure.
 */
public final class FunctionTrialRunner implements TrialRunner {

    /** What a run records whose function threw something. */
    private static final int FAILED = 1;

    /** What a run records when it was interrupted. */
    private static final int TERMINATED = -15;

    /** No step. */
    private static final long NEVER = -1;

    private final FunctionOperation operation;
    private final Clock clock;
    private final String scalar;
    private final TrialWatch watch;
    private final SyncPace pace = new SyncPace(Duration.ofMillis(200));
    private final Executor threads = FunctionThreads.create();

    /**
     * Makes a runner.
     *
     * @param operation the function
     * @param clock the time
     * @param objective what is searched for: a number that the function returns is recorded under its name
     * @param watch hears what the trials report and says which ones should stop; one that goes on is completed
     */
    public FunctionTrialRunner(FunctionOperation operation, Clock clock, Objective objective, TrialWatch watch) {
        this.operation = operation;
        this.clock = clock;
        this.scalar = ReturnedScalar.of(objective);
        this.watch = watch;
    }

    @Override
    public int run(Run run, Output echo) throws InterruptedException {
        ActiveRun active = ActiveRun.inThisJvm(run, clock, pace);
        TrialRecord record = record(active, echo);
        RunningFunction trial = new RunningFunction(run.flags(), () -> directory(run, active), record);
        AtomicLong hopeless = new AtomicLong(NEVER);
        watch.begin(run);
        active.listen((tag, value, step) -> {
            if (watch.report(run, tag, value, step) && hopeless.compareAndSet(NEVER, step)) {
                trial.stop();
            }
        });
        int status = FAILED;
        try {
            if (new FunctionCall(operation.function(), trial, record).complete(threads, scalar, active::show)) {
                status = 0;
            }
            if (hopeless.get() != NEVER && trial.heededStop()) {
                active.prune(hopeless.get());
                status = TERMINATED;
            }
        } catch (InterruptedException e) {
            status = TERMINATED;
            throw e;
        } finally {
            active.finish(status);
            watch.end(run, status == 0);
        }
        return status;
    }

    /** What has a directory of its own is for others to see. */
    private static Path directory(Run run, ActiveRun active) {
        active.show();
        return run.dir();
    }

    /** A trial is recorded when it has ended, or is seen to take its time. */
    @Override
    public Run create(RunStore store, Run batch, FlagValues flags, String label) {
        return store.draftTrial(batch, flags, label);
    }

    private static TrialRecord record(ActiveRun active, Output echo) {
        return new TrialRecord() {
            @Override
            public synchronized void output(boolean stderr, byte[] bytes, int length) {
                active.output(stderr, bytes, length);
                echo.write(stderr, bytes, length);
            }

            @Override
            public void scalar(String tag, double value, long step) {
                active.scalar(tag, value, step);
            }

            @Override
            public void text(String tag, String text) {
                active.text(tag, text);
            }
        };
    }
}
