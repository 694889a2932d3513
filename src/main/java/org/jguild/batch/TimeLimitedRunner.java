package org.jguild.batch;

import java.time.Duration;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.RunStart;

/** Ends trials that take too long, as an interrupt would: they are recorded as terminated, and the search continues. */
public final class TimeLimitedRunner implements TrialRunner {

    private static final int TERMINATED = -15;

    private final TrialRunner runner;
    private final Duration limit;

    /**
     * Creates a runner.
     *
     * @param runner runs the trials
     * @param limit the maximum duration of each trial
     */
    public TimeLimitedRunner(TrialRunner runner, Duration limit) {
        this.runner = runner;
        this.limit = limit;
    }

    @Override
    public int run(RunStart run, Output echo) throws InterruptedException {
        Timeout timeout = new Timeout(Thread.currentThread());
        Thread timer = new Thread(() -> timeout.expireAfter(limit), "jguild-trial-timer");
        timer.setDaemon(true);
        timer.start();
        try {
            return runner.run(run, echo);
        } catch (InterruptedException e) {
            if (timeout.hasExpired()) {
                return TERMINATED;
            }
            throw e;
        } finally {
            timeout.cancel();
            timer.interrupt();
        }
    }

    /** Interrupts a thread after the limit, unless it is cancelled before. */
    private static final class Timeout {

        private final Thread thread;
        private boolean cancelled;
        private boolean expired;

        Timeout(Thread thread) {
            this.thread = thread;
        }

        void expireAfter(Duration limit) {
            try {
                Thread.sleep(limit.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            synchronized (this) {
                if (!cancelled) {
                    expired = true;
                    thread.interrupt();
                }
            }
        }

        synchronized boolean hasExpired() {
            return expired;
        }

        /** A timeout that expired when the trial had just ended must not stop the search. */
        synchronized void cancel() {
            cancelled = true;
            if (expired) {
                Thread.interrupted();
            }
        }
    }
}
