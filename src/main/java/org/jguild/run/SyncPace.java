package org.jguild.run;

import java.time.Duration;

/**
 * How often the journal of a batch is forced to the disk while trials of a few milliseconds end one after the other. To force
 * each would cost more than the trial; a killed program loses none in any case, a power cut at most those of the last interval.
 * Safe for many threads.
 */
public final class SyncPace {

    /** Forces every entry. */
    static final SyncPace ALWAYS = new SyncPace(Duration.ZERO);

    private final long intervalNanos;
    private long last = System.nanoTime();

    /**
     * Makes a pace.
     *
     * @param interval the time between two writes that are forced
     */
    public SyncPace(Duration interval) {
        this.intervalNanos = interval.toNanos();
    }

    /** Tells whether the write that follows is to be forced. */
    synchronized boolean isDue() {
        long now = System.nanoTime();
        boolean due = now - last >= intervalNanos;
        last = due ? now : last;
        return due;
    }
}
