package org.jguild.batch;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for functions: they inherit class loader and group from the thread that creates them, and end when idle. */
final class FunctionThreads {

    private static final long IDLE_MILLIS = 500;

    private FunctionThreads() {}

    static ThreadPoolExecutor create() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_MILLIS, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "jguild-trial");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
