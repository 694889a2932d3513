package org.jguild.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long something has been going by a clock that may be set back: time that has passed once stays. Safe for many threads. */
public final class Stopwatch {

    private final Clock clock;
    private Instant last;
    private Duration elapsed = Duration.ZERO;

    /**
     * Creates a stopwatch that runs from now on.
     *
     * @param clock the time
     */
    public Stopwatch(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /**
     * Returns how long it has been running.
     *
     * @return a time that is never less than the one before
     */
    public synchronized Duration elapsed() {
        Instant now = clock.instant();
        Duration step = Duration.between(last, now);
        last = now;
        elapsed = step.isNegative() ? elapsed : elapsed.plus(step);
        return elapsed;
    }
}
