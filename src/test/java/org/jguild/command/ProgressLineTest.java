package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jguild.batch.Progress;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private String write(boolean terminal) {
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        try (ProgressLine line = new ProgressLine(err, clock, terminal)) {
            for (int done = 0; done <= 2; done++) {
                line.progressed(new Progress(done, 2, 0, 0, 1, "loss", Double.NaN, "", false, List.of()));
                line.progressed(new Progress(done, 2, 0, 0, 0, "loss", Double.NaN, "", false, List.of()));
            }
        }
        return written.toString(StandardCharsets.UTF_8);
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
