package org.jguild.run;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs short tasks after a delay, on daemon threads that end when they are idle. */
final class BackgroundExecutor {

    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor threads;

    BackgroundExecutor() {
        threads = new ScheduledThreadPoolExecutor(2, task -> {
            Thread thread = new Thread(task, "jguild-store");
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs a task after a delay. The task must handle its own exceptions. */
    void schedule(Duration delay, Runnable task) {
        Future<?> unused = threads.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
