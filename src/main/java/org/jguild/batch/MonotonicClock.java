package org.jguild.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that starts at the system time and then counts steadily, even if the system clock is changed. */
public final class MonotonicClock extends Clock {

    private final Clock clock;
    private final Instant begin;
    private final long beginNanos = System.nanoTime();

    /**
     * Starts a clock.
     *
     * @param clock asked once for the time, and for its zone
     */
    public MonotonicClock(Clock clock) {
        this.clock = clock;
        this.begin = clock.instant();
    }

    @Override
    public Instant instant() {
        return begin.plusNanos(System.nanoTime() - beginNanos);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MonotonicClock(clock.withZone(zone));
    }
}
