package org.jguild.batch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jguild.op.TrialFunction;
import org.jspecify.annotations.Nullable;

/** One call of a function as a trial, in a separate thread, so that the search continues whatever the function does. */
final class FunctionCall implements Runnable {

    /** How long an interrupted function may usually take to end before it is ended by force or abandoned. */
    static final Duration GRACE_PERIOD = Duration.ofMillis(500);

    /** A trial that takes longer than this is made visible while it runs. */
    private static final Duration SHOW_DELAY = Duration.ofMillis(100);

    /** How long a function may take to end after it was ended by force. */
    private static final Duration TERMINATION_TIMEOUT = Duration.ofMillis(250);

    private static final long MAX_SPIN_NANOS = 30_000;

    private final TrialFunction function;
    private final RecordingTrialContext trial;
    private final TrialRecorder recorder;
    private final Duration gracePeriod;
    private final CountDownLatch endSignal = new CountDownLatch(1);
    private @Nullable Thread thread;
    private TrialStreams.@Nullable Capture capture;
    private boolean closed;
    private @Nullable Object value;
    private @Nullable Throwable thrown;

    FunctionCall(TrialFunction function, RecordingTrialContext trial, TrialRecorder recorder, Duration gracePeriod) {
        this.function = function;
        this.trial = trial;
        this.recorder = recorder;
        this.gracePeriod = gracePeriod;
    }

    /**
     * Calls the function and records its result.
     *
     * @param threads provides the thread
     * @param scalar the name under which a returned number is recorded
     * @return whether it ended without an exception
     * @throws InterruptedException if the calling thread was interrupted: the function has ended or is abandoned
     */
    boolean complete(Executor threads, String scalar) throws InterruptedException {
        threads.execute(this);
        spin();
        try {
            if (!endSignal.await(SHOW_DELAY.toMillis(), TimeUnit.MILLISECONDS)) {
                recorder.show();
                endSignal.await();
            }
        } catch (InterruptedException e) {
            stop();
            throw e;
        }
        if (thrown == null) {
            trial.returned(value, scalar);
        } else {
            trial.print(ExceptionText.of(thrown));
        }
        return thrown == null;
    }

    /** A very fast function ends before this thread could be suspended and resumed. */
    private void spin() {
        long startNanos = System.nanoTime();
        while (endSignal.getCount() > 0 && System.nanoTime() - startNanos < MAX_SPIN_NANOS) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void run() {
        try {
            if (begin()) {
                value = function.run(trial);
            }
        } catch (Throwable e) { // An error of any kind in the trial must not stop the search.
            thrown = e;
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        if (closed) {
            return false;
        }
        thread = Thread.currentThread();
        capture = TrialStreams.capture(recorder::output);
        return true;
    }

    private synchronized void end() {
        if (capture != null) {
            capture.close();
        }
        if (thread != null && thread.getThreadGroup() instanceof TerminableThreads threads) {
            threads.cancelTermination(thread);
        }
        thread = null;
        closed = true;
        // The thread will run other trials, which an interrupt of this trial must not reach.
        Thread.interrupted();
        endSignal.countDown();
    }

    private void stop() {
        trial.stop();
        synchronized (this) {
            if (thread != null) {
                thread.interrupt();
            }
        }
        if (endedWithin(gracePeriod)) {
            return;
        }
        if (terminate() && endedWithin(TERMINATION_TIMEOUT)) {
            trial.print("Interrupted, but the function did not end, so it was ended by force.\n");
            return;
        }
        synchronized (this) {
            closed = true;
            if (capture != null) {
                trial.print(
                        "Interrupted, but the function did not end, so it was abandoned and may still be running.\n");
                capture.discard();
            }
        }
    }

    private boolean endedWithin(Duration timeout) {
        try {
            return endSignal.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return endSignal.getCount() == 0;
        }
    }

    /** Ends the function by force, if its thread group supports that. */
    private synchronized boolean terminate() {
        if (thread == null || !(thread.getThreadGroup() instanceof TerminableThreads threads)) {
            return false;
        }
        threads.terminate(thread);
        // It may be blocked in a wait again after it ignored the first interrupt.
        thread.interrupt();
        return true;
    }
}
