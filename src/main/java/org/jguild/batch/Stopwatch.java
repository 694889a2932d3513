package org.jguild.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Measures elapsed time with a clock that may be set back: the elapsed time never decreases. Safe for many threads. */
public final class Stopwatch {

    private final Clock clock;
    private Instant last;
    private Duration elapsed = Duration.ZERO;

    /**
     * Creates a stopwatch that runs from now on.
     *
     * @param clock the clock
     */
    public Stopwatch(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /**
     * Returns the elapsed time.
     *
     * @return a time that is never less than the previous one
     */
    public synchronized Duration elapsed() {
        Instant now = clock.instant();
        Duration step = Duration.between(last, now);
        last = now;
        elapsed = step.isNegative() ? elapsed : elapsed.plus(step);
        return elapsed;
    }
}
