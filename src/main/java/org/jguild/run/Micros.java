package org.jguild.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Times as runs record them: microseconds since 1970. */
final class Micros {

    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);
    private final Clock clock;

    Micros(Clock clock) {
        this.clock = clock;
    }

    /** Gives a time later than every time given before, even if the clock stands still or is put back. */
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
