package org.jguild.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A clock that returns given times, one after another, and then always the last one. */
final class SteppingClock extends Clock {

    private final Deque<Instant> times = new ArrayDeque<>();

    SteppingClock(List<Instant> times) {
        this.times.addAll(times);
    }

    static SteppingClock at(long micros) {
        return new SteppingClock(List.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)));
    }

    @Override
    public Instant instant() {
        return times.size() > 1 ? times.remove() : times.element();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
