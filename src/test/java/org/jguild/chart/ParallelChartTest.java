package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Parallel coordinates of trials that ended in all ways, and of many flags. */
class ParallelChartTest {

    private static final String LONG = "optimizer_learning_parameter_";

    private static ParallelAxes axes(Chart chart) {
        return (ParallelAxes) chart.content();
    }

    private static Trials ended(boolean maximize) {
        List<FlagValues> flags = List.of(
                FlagValues.of(Map.of("a", 1L, "b", 2L)),
                FlagValues.of(Map.of("a", 2L)),
                FlagValues.of(Map.of("a", 3L, "b", 1L)),
                FlagValues.of(Map.of("a", 2L, "b", 1L)));
        return Trials.of(
                "loss",
                maximize,
                flags,
                List.of(1.0, 2.0, Double.NaN, Double.NaN),
                List.of(RunStatus.COMPLETED, RunStatus.COMPLETED, RunStatus.ERROR, RunStatus.PRUNED));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTrialThatFailedEndsOutsideTheRangeOnTheSideOfBadValues(boolean maximize) {
        Chart chart = Charts.parallel(ended(maximize), List.of());
        List<ParallelLine> lines = axes(chart).lines();

        assertThat(axes(chart).axes().get(2).outside()).containsOnlyKeys("failed", "pruned");
        assertThat(lines).extracting(ParallelLine::trial).containsExactly(1, 2, 3, 4);
        assertThat(lines.subList(0, 2)).allMatch(line -> line.end() >= 0 && line.end() <= 1);
        assertThat(lines.subList(2, 4)).allMatch(line -> maximize ? line.end() < 0 : line.end() > 1);
        assertThat(lines.get(2).end()).isNotEqualTo(lines.get(3).end());
        assertThat(chart.note()).contains("Dashed: 1 failed, 1 pruned.").doesNotContain("not shown");
        long dashed = SvgReader.inside(
                        new SvgReader(chart.toSvg()).ofClass("lines").get(0), "path")
                .stream()
                .filter(path -> path.hasAttribute("stroke-dasharray"))
                .count();
        assertThat(dashed).isEqualTo(2);
        assertThat(new SvgReader(chart.toSvg()).ofClass("ends")).hasSize(2);
    }

    @Test
    void aMissingFlagHasItsOwnPosition() {
        ParallelAxes axes = axes(Charts.parallel(ended(false), List.of()));

        assertThat(axes.axes().get(0).outside()).isEmpty();
        assertThat(axes.axes().get(1).outside()).containsOnlyKeys("missing");
        assertThat(axes.lines().get(1).heights().get(1))
                .isNegative()
                .isEqualTo(axes.axes().get(1).outside().get("missing"));
    }

    private static Trials wide(int flags) {
        SplittableRandom random = new SplittableRandom(3);
        List<FlagValues> points = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Map<String, Object> point = new TreeMap<>();
            double sum = 0;
            for (int flag = 0; flag < flags; flag++) {
                double x = random.nextDouble();
                point.put(LONG + flag + "_of_block", x);
                sum += flag == 7 || flag == 23 ? 10 * x : 0.01 * x;
            }
            points.add(FlagValues.of(point));
            values.add(sum);
        }
        return Trials.of("validation_loss", false, points, values);
    }

    @Test
    void ofThirtyFlagsTheTwelveMostImportantAreShownAndOthersOnRequest() {
        Trials trials = wide(30);
        Chart chart = Charts.parallel(trials, List.of());

        assertThat(axes(chart).titles().names()).hasSize(13).endsWith("validation_loss");
        assertThat(axes(chart).titles().names().subList(0, 2))
                .containsExactlyInAnyOrder(LONG + "7_of_block", LONG + "23_of_block");
        assertThat(chart.note()).contains("The 12 most important of 30 flags; --flags chooses others.");
        Chart all = Charts.parallel(trials, trials.flags());
        assertThat(axes(all).axes()).hasSize(31);
        assertThat(all.note()).doesNotContain("important");
        assertThat(axes(all).width()).isGreaterThan(Chart.WIDTH);
    }

    @Test
    void longTitlesDifferAndRiseWithoutTouching() {
        ParallelTitles titles = axes(Charts.parallel(wide(30), List.of())).titles();
        List<String> shown = IntStream.range(0, 13).mapToObj(titles::shown).toList();

        assertThat(titles.rising()).isTrue();
        assertThat(shown).doesNotHaveDuplicates().allMatch(title -> title.length() <= 20);
        // The distance of two lines of text at 45 degrees.
        assertThat(titles.step(480) * Math.sqrt(0.5)).isGreaterThan(ParallelTitles.FONT);
        assertThat(axes(Samples.of(ChartKind.PARALLEL)).titles().rising()).isFalse();
    }

    @Test
    void tickLabelsAreShownOnlyWhereTheyFit() {
        assertThat(ParallelTitles.tick("0.0001", 60, true)).isEqualTo("0.0001");
        assertThat(ParallelTitles.tick("0.0001", 20, true)).isEmpty();
        assertThat(ParallelTitles.tick("stochastic", 50, false)).isEqualTo("sto…tic");
        Chart chart = Charts.parallel(wide(30), List.of());
        for (Element axis : new SvgReader(chart.toSvg()).ofClass("ticks").subList(0, 12)) {
            for (Element text : SvgReader.inside(axis, "text")) {
                assertThat(Svg.width(text.getTextContent(), ParallelTitles.TICK_FONT))
                        .isLessThan(axes(chart).titles().step(Chart.WIDTH));
            }
        }
    }

    @Test
    void theColourBarHasTheValuesOfTheRanks() {
        JsonNode bar = null;
        for (JsonNode trace :
                Drawn.json(Charts.parallel(ended(true), List.of())).path("data")) {
            bar = trace.path("marker").has("colorbar") ? trace.path("marker").path("colorbar") : bar;
        }

        assertThat(bar).isNotNull();
        assertThat(bar.path("title").path("text").asText()).isEqualTo("loss, by rank");
        // The best value, which is the largest one, is at the top.
        assertThat(bar.path("tickvals").get(0).asDouble()).isEqualTo(1);
        assertThat(bar.path("ticktext").get(0).asText()).isEqualTo("2");
        assertThat(new SvgReader(Samples.of(ChartKind.PARALLEL).toSvg()).ofClass("colour-ticks"))
                .hasSize(1);
    }
}
