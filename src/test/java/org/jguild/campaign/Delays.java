package org.jguild.campaign;

/**
 * Measures how late threads run on this machine: nothing can be forced to disk in time where the thread that does it has to
 * wait for a processor.
 */
final class Delays implements AutoCloseable {

    private static final long PAUSE_MILLIS = 5;

    private final Thread thread = new Thread(this::measure, "delays");
    private volatile boolean closed;
    private long longest;

    Delays() {
        thread.setDaemon(true);
        thread.start();
    }

    private void measure() {
        while (!closed) {
            long before = System.nanoTime();
            Threads.sleep(PAUSE_MILLIS);
            long late = (System.nanoTime() - before) / 1_000_000 - PAUSE_MILLIS;
            synchronized (this) {
                longest = Math.max(longest, late);
            }
        }
    }

    /** Returns by how many milliseconds the latest pause was too long, since the last call. */
    synchronized long take() {
        long taken = longest;
        longest = 0;
        return taken;
    }

    @Override
    public void close() {
        closed = true;
    }
}
