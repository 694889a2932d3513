package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jguild.batch.Progress;
import org.jguild.batch.TrialCounts;
import org.jguild.batch.TrialEnd;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

    private final RecordedFrontend frontend = new RecordedFrontend();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static Progress progress(int done, int running, String objective, Double... values) {
        return new Progress(
                new TrialCounts(Map.of(TrialEnd.COMPLETED, done)),
                20,
                running,
                objective,
                1,
                "x=1",
                false,
                List.of(values));
    }

    private static String html(DisplayContent content) {
        return (String) content.forms().get("text/html");
    }

    @Test
    void lineIsReplacedInPlaceAndTheLastStateStays() {
        try (ProgressDisplay display = new ProgressDisplay(frontend, clock)) {
            display.progressed(progress(0, 1, "loss"));
            display.progressed(progress(1, 1, "loss", 3.0));
            display.progressed(progress(20, 0, "loss", 3.0, 1.0));
        }
        assertThat(frontend.displays).isEqualTo(1);
        assertThat(frontend.shown).hasSize(2);
        assertThat(frontend.shown.get(1).forms())
                .containsEntry("text/plain", "20/20 · 00:00 elapsed · best loss 1 (x=1)");
        assertThat(html(frontend.shown.get(1)))
                .contains("<div role=\"status\"><code>20/20 · 00:00 elapsed · best loss 1 (x=1)</code></div><img ")
                .doesNotContain("<svg");
    }

    @Test
    void progressIsABarThatIsNotAnnouncedAtEachUpdate() {
        try (ProgressDisplay display = new ProgressDisplay(frontend, clock)) {
            display.progressed(progress(1, 1, "loss", 3.0, 2.0));
            assertThat(html(frontend.shown.get(0)))
                    .contains("role=\"progressbar\"", "aria-valuenow=\"1\"", "aria-valuemax=\"20\"", "<svg ")
                    .doesNotContain("role=\"status\"", "aria-live");
        }
    }

    @Test
    void theCurveIsNotShownTwiceWhenTheResultFollows() {
        try (ProgressDisplay display = new ProgressDisplay(frontend, clock)) {
            display.progressed(progress(20, 0, "loss", 3.0, 2.0));
            display.completed();
        }
        assertThat(frontend.shown).hasSize(2);
        assertThat(html(frontend.shown.get(1))).contains("20/20").doesNotContain("<img", "<svg");
    }

    @Test
    void interruptedBatchSaysWhatToTypeToGoOn() {
        try (ProgressDisplay display = new ProgressDisplay(frontend, clock)) {
            display.progressed(progress(3, 2, "loss"));
            display.interrupted("run --restart 8f3a12cd");
        }
        assertThat((String) frontend.shown.get(1).forms().get("text/plain"))
                .isEqualTo("3/20 · 00:00 elapsed · best loss 1 (x=1)"
                        + " · interrupted; continue with: %guild run --restart 8f3a12cd");
    }

    @Test
    void chartHasAPointForEachValueAndAStepForEachImprovement() {
        String svg = ProgressChart.svg(progress(5, 0, "loss", 3.0, Double.NaN, 2.0, 2.5, 1.0));

        assertThat(svg.split("<circle ", -1)).hasSize(1 + 4);
        assertThat(svg).containsPattern("d=\"M76\\.0 10\\.0H[0-9.]+V59\\.0H550\\.0V108\\.0H550\\.0\"");
    }

    @Test
    void greatestIsAtTheTopAndBestWhenMaximizing() {
        Progress up = new Progress(
                new TrialCounts(Map.of(TrialEnd.COMPLETED, 3)), 3, 0, "acc", 3, "", true, List.of(1.0, 3.0, 2.0));

        assertThat(ProgressChart.svg(up)).contains("M76.0 108.0H313.0V10.0H550.0");
    }

    @Test
    void valueFarAwayIsDrawnAtTheEdge() {
        String svg = ProgressChart.svg(progress(6, 0, "loss", 1.0, 2.0, 1e9, 1.5, 1.2, 1.1));

        assertThat(svg).contains("≥ ").contains("r=\"2\" fill-opacity=\".5\"").doesNotContain("1e+09");
    }

    @Test
    void noChartBeforeThereIsSomethingToCompareAndNoNumbersThatAreNone() {
        assertThat(ProgressChart.svg(progress(1, 0, "loss", 1.0))).isEmpty();
        assertThat(ProgressChart.svg(progress(2, 0, "loss", Double.NaN, Double.POSITIVE_INFINITY)))
                .isEmpty();
        assertThat(ProgressChart.svg(progress(2, 0, "loss", 1.0, 1.0)))
                .contains("<circle")
                .doesNotContain("NaN");
    }

    @Test
    void chartOfALongBatchStaysSmall() {
        List<Double> values = Collections.nCopies(5_000, 1.0);
        Progress large = new Progress(
                new TrialCounts(Map.of(TrialEnd.COMPLETED, 5_000)), 5_000, 0, "loss", 1, "", false, values);
        assertThat(ProgressChart.svg(large)).hasSizeLessThan(30_000);
    }

    @Test
    void namesAreText() {
        try (ProgressDisplay display = new ProgressDisplay(frontend, clock)) {
            display.progressed(progress(2, 0, "<script>\"", 1.0, 2.0));
        }
        assertThat(html(frontend.shown.get(0))).doesNotContain("<script").contains("&lt;script&gt;&quot;");
    }
}
