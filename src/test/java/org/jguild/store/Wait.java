package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for a condition that another process fulfils. */
final class Wait {

    private static final int PAUSE_MILLIS = 20;

    private Wait() {}

    static void until(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(Project.LIMIT);
        while (!condition.call()) {
            assertThat(Instant.now()).as("now, and nothing has happened").isBefore(end);
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
