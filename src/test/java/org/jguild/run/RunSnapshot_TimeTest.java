package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSnapshot_TimeTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant BEGIN = Instant.parse("2026-01-31T22:05:07.123456Z");

    @TempDir
    private Path home;

    private RunStore store(Duration later) {
        return new RunStore(home, Clock.fixed(BEGIN.plus(later), TOKYO));
    }

    private RunSnapshot later(Run run, Duration later) {
        return store(later).find(run.id()).orElseThrow();
    }

    @Test
    void aRunIsShownByTheClockAndInTheZoneOfItsStore() {
        Run run = store(Duration.ZERO).create(SampleRuns.of(FlagValues.NONE));
        assertThat(later(run, Duration.ZERO).started()).isEmpty();
        assertThat(later(run, Duration.ZERO).elapsed()).isEmpty();

        ActiveRun active = ActiveRun.start(run, List.of(), Map.of(), Clock.fixed(BEGIN, TOKYO));
        assertThat(later(run, Duration.ZERO).started()).contains(LocalDateTime.parse("2026-02-01T07:05:07"));
        assertThat(later(run, Duration.ofHours(2)).elapsed()).contains(Duration.ofHours(2));

        active.finish(0);
        assertThat(later(run, Duration.ofHours(2)).elapsed()).contains(Duration.ZERO);
    }
}
