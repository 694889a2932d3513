package org.jguild.batch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jguild.op.TrialFunction;

/** One call of a function as a trial, in a thread of its own, so that the search goes on whatever the function does. */
final class FunctionCall implements Runnable {

    /** How long an interrupted function may take to end before it is left behind. */
    private static final Duration GRACE = Duration.ofMillis(500);

    /** How long a trial may take that nobody need see while it runs. */
    private static final Duration SHORT = Duration.ofMillis(100);

    /** How long a function that was ended by force may take to be gone. */
    private static final Duration FORCED = Duration.ofMillis(250);

    private static final long SPIN_NANOS = 30_000;

    private final TrialFunction function;
    private final RunningFunction trial;
    private final TrialRecord record;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Thread thread;
    private TrialStreams.Capture capture;
    private boolean over;
    private Object value;
    private Throwable thrown;

    FunctionCall(TrialFunction function, RunningFunction trial, TrialRecord record) {
        this.function = function;
        this.trial = trial;
        this.record = record;
    }

    /**
     * Calls the function and records what comes of it.
     *
     * @param threads gives the thread
     * @param scalar the name of a number that it returns
     * @return whether it ended without an exception
     * @throws InterruptedException if the calling thread was interrupted: the function has ended or is left behind
     */
    boolean complete(Executor threads, String scalar) throws InterruptedException {
        threads.execute(this);
        spin();
        try {
            if (!ended.await(SHORT.toMillis(), TimeUnit.MILLISECONDS)) {
                record.show();
                ended.await();
            }
        } catch (InterruptedException e) {
            stop();
            throw e;
        }
        if (thrown == null) {
            trial.returned(value, scalar);
        } else {
            trial.print(ThrownText.of(thrown));
        }
        return thrown == null;
    }

    /** A function that takes no time has ended before this thread could be put to sleep and woken. */
    private void spin() {
        long began = System.nanoTime();
        while (ended.getCount() > 0 && System.nanoTime() - began < SPIN_NANOS) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void run() {
        try {
            if (begin()) {
                value = function.run(trial);
            }
        } catch (Throwable e) { // Whatever it is, an error of the trial must not become one of the search.
            thrown = e;
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        if (over) {
            return false;
        }
        thread = Thread.currentThread();
        capture = TrialStreams.capture(record::output);
        return true;
    }

    private synchronized void end() {
        if (capture != null) {
            capture.close();
        }
        if (thread != null && thread.getThreadGroup() instanceof ForcibleThreads threads) {
            threads.spare(thread);
        }
        thread = null;
        over = true;
        // The thread runs other trials, which are not meant by an interrupt of this one.
        Thread.interrupted();
        ended.countDown();
    }

    private void stop() {
        trial.stop();
        synchronized (this) {
            if (thread != null) {
                thread.interrupt();
            }
        }
        if (endedWithin(GRACE)) {
            return;
        }
        if (force() && endedWithin(FORCED)) {
            trial.print("Interrupted, but the function did not end, so it was ended by force.\n");
            return;
        }
        synchronized (this) {
            over = true;
            if (capture != null) {
                trial.print("Interrupted, but the function did not end and was left behind.\n");
                capture.drop();
            }
        }
    }

    private boolean endedWithin(Duration atMost) {
        try {
            return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ended.getCount() == 0;
        }
    }

    /** Ends the function by force, where the host can. */
    private synchronized boolean force() {
        if (thread == null || !(thread.getThreadGroup() instanceof ForcibleThreads threads)) {
            return false;
        }
        threads.end(thread);
        // It may sleep on where it should have heeded the first interrupt.
        thread.interrupt();
        return true;
    }
}
