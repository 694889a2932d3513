package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveProgressTest {

    private final SetClock clock = new SetClock();
    private final List<String> shown = new ArrayList<>();
    private final LiveProgress live = new LiveProgress(
            clock, (progress, elapsed, command) -> shown.add(progress.done() + " at " + elapsed.toMillis() + command));

    /** A clock that advances only when the test tells it to. */
    private static final class SetClock extends Clock {

        private volatile Instant now = Instant.EPOCH;

        void pass(long millis) {
            now = now.plusMillis(millis);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void end() {
        live.close();
    }

    private void done(int trials) {
        live.progressed(new Progress(
                new TrialCounts(Map.of(TrialEnd.COMPLETED, trials)), 20, 1, "loss", 1, "", false, List.of()));
    }

    @Test
    void theFirstStateIsShownAtOnceAndThenAtMostFourPerSecond() {
        for (int i = 0; i <= 100; i++) {
            done(i);
            clock.pass(10);
        }
        assertThat(shown).containsExactly("0 at 0", "25 at 250", "50 at 500", "75 at 750", "100 at 1000");
    }

    @Test
    void aStateThatArrivesTooSoonIsShownLater() {
        done(0);
        clock.pass(100);
        done(1);
        live.tick();
        assertThat(shown).containsExactly("0 at 0");
        clock.pass(150);
        live.tick();
        live.tick();
        assertThat(shown).containsExactly("0 at 0", "1 at 250");
    }

    @Test
    void theElapsedTimeIsUpdatedWhileNothingHappens() {
        done(0);
        for (int i = 0; i < 8; i++) {
            clock.pass(250);
            live.tick();
        }
        assertThat(shown).containsExactly("0 at 0", "0 at 1000", "0 at 2000");
    }

    @Test
    void aClockThatIsSetBackStopsNeitherTheTimeNorTheDisplay() {
        done(0);
        clock.pass(2000);
        done(1);
        clock.pass(-3_600_000);
        done(2);
        clock.pass(1000);
        live.tick();
        clock.pass(1000);
        live.tick();
        assertThat(shown).containsExactly("0 at 0", "1 at 2000", "2 at 3000", "2 at 4000");
    }

    @Test
    void lastStateIsShownOnceWhenItEnds() {
        done(0);
        clock.pass(20);
        done(1);
        live.interrupted("run --restart a");
        live.close();
        live.close();
        live.tick();
        assertThat(shown).containsExactly("0 at 0", "1 at 20run --restart a");
    }

    @Test
    void nothingIsShownOfABatchThatNeverStarted() {
        live.interrupted("run --restart a");
        live.tick();
        live.close();
        assertThat(shown).isEmpty();
    }

    @Test
    void theTickerRunsByItself() throws InterruptedException {
        List<Duration> times = new ArrayList<>();
        try (LiveProgress ticking = new LiveProgress(Clock.systemUTC(), (progress, elapsed, command) -> {
            synchronized (times) {
                times.add(elapsed);
            }
        })) {
            ticking.progressed(new Progress(
                    new TrialCounts(Map.of(TrialEnd.COMPLETED, 0)), 1, 1, "loss", 1, "", false, List.of()));
            long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            while (size(times) < 2 && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
        }
        assertThat(size(times)).isGreaterThanOrEqualTo(3);
    }

    private static int size(List<Duration> times) {
        synchronized (times) {
            return times.size();
        }
    }
}
