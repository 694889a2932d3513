package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.batch.Progress;
import org.jguild.batch.TrialCounts;
import org.jguild.batch.TrialEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private String write(boolean terminal) {
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        try (ProgressLine line = new ProgressLine(err, clock, terminal)) {
            for (int done = 0; done <= 2; done++) {
                line.progressed(new Progress(
                        new TrialCounts(Map.of(TrialEnd.COMPLETED, done)),
                        2,
                        1,
                        "loss",
                        Double.NaN,
                        "",
                        false,
                        List.of()));
                line.progressed(new Progress(
                        new TrialCounts(Map.of(TrialEnd.COMPLETED, done)),
                        2,
                        0,
                        "loss",
                        Double.NaN,
                        "",
                        false,
                        List.of()));
            }
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noTimeIsNegative(boolean terminal) {
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
        List<Instant> times = new ArrayList<>();
        for (long seconds : new long[] {10_000, 10_060, 6_000, 6_001, 6_002, 6_003}) {
            times.add(Instant.ofEpochSecond(seconds));
        }
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return times.size() > 1 ? times.remove(0) : times.get(0);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        try (ProgressLine line = new ProgressLine(err, clock, terminal)) {
            for (int done = 0; done <= 3; done++) {
                line.progressed(new Progress(
                        new TrialCounts(Map.of(TrialEnd.COMPLETED, done)),
                        3,
                        1,
                        "loss",
                        Double.NaN,
                        "",
                        false,
                        List.of()));
            }
        }
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("3/3 · 01:0")
                .doesNotContainPattern("-\\d");
    }

    @Test
    void terminalHasOneLineWrittenOver() {
        assertThat(write(true))
                .isEqualTo("\r\u001B[?7l0/2 · 00:00 elapsed · 1 running\u001B[K\u001B[?7h"
                        + "\r\u001B[?7l2/2 · 00:00 elapsed\u001B[K\u001B[?7h" + System.lineSeparator());
    }

    @Test
    void fileHasALineForEachTrialThatEnds() {
        assertThat(write(false).lines())
                .containsExactly("1/2 · 00:00 elapsed, 00:00 left · 1 running", "2/2 · 00:00 elapsed · 1 running");
    }
}
