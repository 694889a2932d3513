package org.jguild.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that starts at the system time and then counts steadily, even if the system clock is changed. */
public final class MonotonicClock extends Clock {

    private final Instant begin = Instant.now();
    private final long beginNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return begin.plusNanos(System.nanoTime() - beginNanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns this clock: the zone has no effect on the time. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
