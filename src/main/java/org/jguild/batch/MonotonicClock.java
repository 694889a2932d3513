package org.jguild.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is right when it is made and then only counts, whether the clock of the system is set or not. */
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

    /** The zone has no effect on the time. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
