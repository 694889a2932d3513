package org.jguild.batch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.RunStart;

/** Ends trials that take too long, as an interrupt would: they are recorded as terminated, and the search goes on. */
public final class TimeLimitedRunner implements TrialRunner {

    private static final int TERMINATED = -15;

    private final TrialRunner runner;
    private final Duration limit;

    /**
     * Makes a runner.
     *
     * @param runner runs the trials
     * @param limit how long each may take
     */
    public TimeLimitedRunner(TrialRunner runner, Duration limit) {
        this.runner = runner;
        this.limit = limit;
    }

    @Override
    public int run(RunStart run, Output echo) throws InterruptedException {
        Alarm alarm = new Alarm(Thread.currentThread());
        Thread timer = new Thread(() -> alarm.ringAfter(limit), "jguild-trial-timer");
        timer.setDaemon(true);
        timer.start();
        try {
            return runner.run(run, echo);
        } catch (InterruptedException e) {
            if (alarm.hasRung()) {
                return TERMINATED;
            }
            throw e;
        } finally {
            alarm.cancel();
            timer.interrupt();
        }
    }

    /** Interrupts a thread, unless it is cancelled before. */
    private static final class Alarm {

        private final Thread thread;
        private boolean cancelled;
        private boolean rung;

        Alarm(Thread thread) {
            this.thread = thread;
        }

        void ringAfter(Duration limit) {
            try {
                Thread.sleep(TimeUnit.MILLISECONDS.convert(limit)); // Long enough if there is no such number.
            } catch (InterruptedException e) {
                return;
            }
            synchronized (this) {
                if (!cancelled) {
                    rung = true;
                    thread.interrupt();
                }
            }
        }

        synchronized boolean hasRung() {
            return rung;
        }

        /** An alarm that rang when the trial had just ended must not stop the search. */
        synchronized void cancel() {
            cancelled = true;
            if (rung) {
                Thread.interrupted();
            }
        }
    }
}
