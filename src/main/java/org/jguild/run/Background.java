package org.jguild.run;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs short work later, on threads that end when there is nothing to do, and keep no JVM alive. */
final class Background {

    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor threads;

    Background() {
        threads = new ScheduledThreadPoolExecutor(2, task -> {
            Thread thread = new Thread(task, "jguild-store");
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs a task after a delay. It handles its own failures. */
    void after(Duration delay, Runnable task) {
        Future<?> unused = threads.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
