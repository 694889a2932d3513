package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static Progress progress(int done, int failed, int running, double best, String label) {
        return new Progress(
                new TrialCounts(Map.of(TrialEnd.COMPLETED, done - failed, TrialEnd.FAILED, failed)),
                20,
                running,
                "loss",
                best,
                label,
                false,
                List.of());
    }

    @Test
    void showsProgressTimesAndTheBestValue() {
        assertThat(progress(12, 1, 2, -0.90942, "x=-0.28918").text(Duration.ofSeconds(41)))
                .isEqualTo("12/20 · 00:41 elapsed, 00:27 left · best loss -0.9094 (x=-0.28918) · 2 running · 1 failed");
    }

    @Test
    void trialsWithoutAFiniteValueAreCountedByKind() {
        TrialCounts ended = new TrialCounts(Map.of(
                TrialEnd.COMPLETED, 6, TrialEnd.NAN, 1, TrialEnd.INFINITE, 1, TrialEnd.FAILED, 1, TrialEnd.PRUNED, 3));
        Progress progress = new Progress(ended, 20, 0, "loss", Double.NaN, "", false, List.of());
        assertThat(progress.text(Duration.ofSeconds(41)))
                .isEqualTo("12/20 · 00:41 elapsed · 2 without a finite loss (1 NaN, 1 infinite) · 1 failed · 3 pruned");
    }

    @Test
    void equalValuesHaveNoBest() {
        assertThat(constant(new TrialCounts(Map.of(TrialEnd.COMPLETED, 3)), 0.5, 0.5, 0.5))
                .isEqualTo("3/20 · 00:41 elapsed · loss 0.5 in each trial");
        assertThat(constant(new TrialCounts(Map.of(TrialEnd.COMPLETED, 2, TrialEnd.NAN, 1)), 0.5, Double.NaN, 0.5))
                .endsWith(" · loss 0.5 in each trial with a value · 1 without a finite loss (NaN)");
        assertThat(constant(new TrialCounts(Map.of(TrialEnd.COMPLETED, 1)), 0.5))
                .endsWith(" · best loss 0.5 (x=1)");
        assertThat(constant(new TrialCounts(Map.of(TrialEnd.COMPLETED, 2)), 0.5, 0.6))
                .endsWith(" · best loss 0.5 (x=1)");
    }

    private static String constant(TrialCounts ended, Double... values) {
        return new Progress(ended, 20, 0, "loss", 0.5, "x=1", false, List.of(values)).text(Duration.ofSeconds(41));
    }

    @Test
    void leavesOutWhatIsMissing() {
        assertThat(progress(0, 0, 0, Double.NaN, "").text(Duration.ZERO)).isEqualTo("0/20 · 00:00 elapsed");
        assertThat(progress(0, 0, 1, Double.NaN, "").text(Duration.ofSeconds(3)))
                .isEqualTo("0/20 · 00:03 elapsed · 1 running");
    }

    @Test
    void noRemainingTimeIsShownForAnEndedOrInterruptedBatch() {
        assertThat(progress(20, 0, 0, 1, "x=1").text(Duration.ofSeconds(60)))
                .isEqualTo("20/20 · 01:00 elapsed · best loss 1 (x=1)");
        assertThat(progress(5, 0, 0, 1, "").text(Duration.ofSeconds(60))).doesNotContain("left");
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00", "59, 00:59", "60, 01:00", "3599, 59:59", "3600, 1:00:00", "90061, 25:01:01"})
    void timesAreFormattedLikeOnAClock(long seconds, String shown) {
        assertThat(progress(0, 0, 0, Double.NaN, "").text(Duration.ofSeconds(seconds)))
                .isEqualTo("0/20 · " + shown + " elapsed");
    }
}
