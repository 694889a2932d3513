package org.jguild.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The campaigns find what they look for. */
class ChecksTest {

    private final Tally tally =
            new Tally(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), Path.of("absent"));
    private final Checks checks = new Checks(tally, 7, "");

    private static Row row(String id, Map<String, Object> other) {
        Map<String, Object> cells = new HashMap<>(Map.of(
                "run",
                id,
                "operation",
                "grid()",
                "started",
                "now",
                "status",
                "completed",
                "n",
                5L,
                "loss",
                5.1,
                "twin",
                -5.3,
                "label",
                "n=5"));
        cells.putAll(other);
        return new Row(id, cells);
    }

    private String figures() {
        String line = tally.closingLine("x", 1, 0);
        return line.substring(line.indexOf("lost"), line.indexOf(" cases"));
    }

    @Test
    void anAcknowledgedTrialThatIsListedIsNotLost() {
        checks.acknowledged("now", new Listing(List.of(row("a", Map.of()))), Set.of(5.1));

        assertThat(figures()).isEqualTo("lost=0 doubled=0 left_running=0 stack_traces=0 hangs=0 changed=0");
        assertThat(tally.clean()).isTrue();
    }

    @Test
    void aTrialIsLostIfItIsMissingOrNotCompletedOrHasOtherValues() {
        Listing running = new Listing(List.of(row("a", Map.of("status", "running"))));
        checks.acknowledged("now", Listing.EMPTY, Set.of(5.1));
        checks.acknowledged("now", running, Set.of(5.1));
        checks.acknowledged("now", new Listing(List.of(row("a", Map.of("twin", 0.0)))), Set.of(5.1));
        checks.acknowledged("now", new Listing(List.of(row("a", Map.of("n", 6L)))), Set.of(5.1));

        assertThat(figures()).startsWith("lost=4 doubled=0");
        assertThat(tally.clean()).isFalse();
    }

    @Test
    void aTrialIsDoubledIfItIsRecordedTwiceOrAnIdIsListedTwice() {
        checks.doubled("now", new Listing(List.of(row("a", Map.of()), row("b", Map.of()))));
        checks.doubled("now", new Listing(List.of(row("a", Map.of()), row("a", Map.of("n", 6L, "loss", 6.1)))));

        assertThat(figures()).startsWith("lost=0 doubled=2");
    }

    @Test
    void aRunThatWasThereBeforeMustBeTheSame() {
        Map<String, Row> before = Map.of("a", row("a", Map.of()));
        checks.unchanged("now", before, new Listing(List.of(row("a", Map.of()), row("b", Map.of()))));
        assertThat(figures()).startsWith("lost=0");

        checks.unchanged("now", before, new Listing(List.of(row("a", Map.of("label", "other")))));
        checks.unchanged("now", before, Listing.EMPTY);
        assertThat(figures()).startsWith("lost=2");
    }

    @Test
    void nothingMayCountAsRunning() {
        checks.nothingRuns("now", new Listing(List.of(row("a", Map.of("status", "running")))));

        assertThat(figures()).startsWith("lost=0 doubled=0 left_running=1");
    }

    @Test
    void whatWasAcknowledgedBeforeAMomentIsReadFromWholeLines() {
        Acknowledged all = Acknowledged.parse("ready\nack 100 1.1\nack 200 2.1\nack 300 1.1\nack 400 3.");

        assertThat(all.millis()).isEqualTo(Map.of(1.1, 100L, 2.1, 200L));
        assertThat(all.before(200).losses()).containsExactly(1.1);
    }
}
