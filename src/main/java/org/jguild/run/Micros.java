package org.jguild.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock for the times that runs record: microseconds since 1970. */
final class Micros {

    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);
    private final Clock clock;

    Micros(Clock clock) {
        this.clock = clock;
    }

    /** Returns a time later than all earlier ones, even if the clock stands still or is set back. */
    long next() {
        long now = now(clock);
        return last.updateAndGet(before -> Math.max(now, before + 1));
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long now(Clock clock) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
