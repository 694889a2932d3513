package org.jguild.campaign;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Threads that may have to be abandoned. */
final class Threads {

    private static final long STACK = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private Threads() {}

    /** Work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Starts work and keeps what it throws, errors too. */
    static Thread start(Work work, AtomicReference<Throwable> failure) {
        Runnable caught = () -> {
            try {
                work.run();
            } catch (Throwable e) { // A lack of memory or of stack is what this looks for.
                failure.set(e);
            }
        };
        Thread thread = new Thread(null, caught, "command", STACK);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits for a thread to end. */
    static boolean join(Thread thread, Duration limit) {
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** Ends a thread by an interrupt, or else by force where Java still can. */
    @SuppressWarnings({"removal", "ThreadJoinLoop", "deprecation"})
    static void end(Thread thread) {
        thread.interrupt();
        if (!join(thread, PATIENCE)) {
            try {
                thread.stop();
            } catch (UnsupportedOperationException e) {
                return; // From JDK 20 on it is abandoned.
            }
        }
    }

    /** Waits. */
    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
