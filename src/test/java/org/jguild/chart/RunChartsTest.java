package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Scalars, timelines and importance. */
class RunChartsTest {

    private static TrialRow trial(int number, RunStatus status) {
        TrialRow row = TrialRow.of(number, "", FlagValues.NONE, status, 1, true);
        return row.withHoverText(HoverText.of(row, List.of(), "loss"));
    }

    private static List<ScalarsChart.Curve> curves(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new ScalarsChart.Curve(
                        "run" + i,
                        List.of(0L, 1L),
                        List.of((double) i, 2.0 * i),
                        trial(i, i == 1 ? RunStatus.PRUNED : i == 2 ? RunStatus.ERROR : RunStatus.COMPLETED)))
                .toList();
    }

    @Test
    void smoothingIsTheDebiasedMovingAverageAndTheLoggedCurveStaysVisible() {
        List<ScalarsChart.Curve> curve =
                List.of(new ScalarsChart.Curve("a", List.of(0L, 1L, 2L), List.of(1.0, 3.0, 2.0)));
        Panel panel = Drawn.panel(ScalarsChart.of("loss", false, curve, 0.5), 0);

        List<Line> lines = panel.marks().stream().map(Line.class::cast).toList();
        assertThat(lines.get(0).y()).containsExactly(1.0, 3.0, 2.0);
        assertThat(lines.get(0).name()).isEmpty();
        assertThat(lines.get(1).y().get(0)).isCloseTo(1, within(1e-12));
        // (0.25 * 1 + 0.5 * 3) / 0.75, and (0.125 * 1 + 0.25 * 3 + 0.5 * 2) / 0.875.
        assertThat(lines.get(1).y().get(1)).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(lines.get(1).y().get(2)).isCloseTo(15 / 7.0, within(1e-12));
        assertThat(ScalarsChart.of("loss", false, curve, 0.5).note()).contains("Smoothed by 0.5");
    }

    @Test
    void aCurveEndsWithTheMarkAndTheHoverTextOfItsTrial() {
        Panel panel = Drawn.panel(ScalarsChart.of("loss", false, curves(20)), 0);

        assertThat(Drawn.trials(panel)).hasSize(20).doesNotHaveDuplicates();
        Points pruned = Drawn.points(panel, "1 pruned");
        assertThat(pruned.look()).isEqualTo(PointLook.of(TrialKind.PRUNED));
        assertThat(pruned.x()).containsExactly(1.0);
        assertThat(pruned.y()).containsExactly(2.0);
        assertThat(pruned.texts()).containsExactly("trial 1\npruned");
        assertThat(Drawn.points(panel, "1 failed").trials()).containsExactly(2);
    }

    @Test
    void manyCurvesHaveMedianAndQuartiles() {
        Panel panel = Drawn.panel(ScalarsChart.of("loss", false, curves(21)), 0);
        Band band = (Band) panel.marks().stream()
                .filter(Band.class::isInstance)
                .findFirst()
                .orElseThrow();
        Line median = (Line) panel.marks().stream()
                .filter(mark -> mark.name().equals("median"))
                .findFirst()
                .orElseThrow();

        assertThat(median.y()).containsExactly(11.0, 22.0);
        assertThat(band.low()).containsExactly(6.0, 12.0);
        assertThat(band.high()).containsExactly(16.0, 32.0);
    }

    @Test
    void stepsAreIntegersAndPositiveValuesOfTwoDecadesLogarithmic() {
        List<Long> steps = List.of(0L, 1L);
        Panel wide = Drawn.panel(
                ScalarsChart.of("loss", false, List.of(new ScalarsChart.Curve("a", steps, List.of(0.01, 1.0)))), 0);
        Panel negative = Drawn.panel(
                ScalarsChart.of("loss", false, List.of(new ScalarsChart.Curve("a", steps, List.of(-1.0, 100.0)))), 0);

        assertThat(wide.y().scale()).isEqualTo(Scale.LOG);
        assertThat(negative.y().scale()).isEqualTo(Scale.LINEAR);
        assertThat(Ticks.of(wide.x(), wide.xRange(), 8))
                .extracting(Ticks.Tick::text)
                .containsExactly("0", "1");
    }

    @Test
    void trialsOfATimelineCountFromTheTop() {
        Chart chart = Samples.of(ChartKind.TIMELINE);
        SvgReader svg = new SvgReader(chart.toSvg());
        List<Element> ticks = SvgReader.inside(svg.ofClass("y-ticks").get(0), "text");

        assertThat(Drawn.panel(chart, 0).y().title()).isEqualTo("trial");
        assertThat(Double.parseDouble(ticks.get(0).getAttribute("y")))
                .isLessThan(Double.parseDouble(ticks.get(1).getAttribute("y")));
        assertThat(Integer.parseInt(ticks.get(0).getTextContent()))
                .isLessThan(Integer.parseInt(ticks.get(1).getTextContent()));
        JsonNode json = Drawn.json(chart);
        JsonNode range = json.path("layout").path("yaxis").path("range");
        assertThat(range.get(0).asDouble()).isGreaterThan(range.get(1).asDouble());
        List<Integer> trials = new ArrayList<>();
        for (JsonNode trace : json.path("data")) {
            trace.path("customdata").forEach(number -> trials.add(number.asInt()));
            assertThat(trace.path("hovertext").get(0).asText())
                    .startsWith("trial " + trace.path("customdata").get(0).asInt())
                    .contains("lr=", "duration: ");
        }
        assertThat(trials).hasSize(14).contains(1, 14);
    }

    @Test
    void numbersFarApartAreNextToEachOther() {
        List<TimelineChart.Span> spans = List.of(
                new TimelineChart.Span(3, "trial 3", RunStatus.COMPLETED, 0, 10),
                new TimelineChart.Span(500, "trial 500", RunStatus.COMPLETED, 5, 20));
        Panel panel = Drawn.panel(TimelineChart.of(spans, 0, ZoneOffset.UTC), 0);

        assertThat(panel.y().categories()).containsExactly("3", "500");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void importanceSaysTheShareAndTheDirection(boolean maximize) {
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            double up = (i * 0.618034) % 1;
            double down = (i * 0.414214) % 1;
            double valley = (i * 0.732051) % 1;
            flags.add(FlagValues.of(Map.of("up", up, "down", down, "valley", valley, "name", i % 2 == 0 ? "a" : "b")));
            values.add(3 * up - 3 * down + 12 * (valley - 0.5) * (valley - 0.5) + i % 2);
        }
        Chart chart = Charts.importance(Trials.of("loss", maximize, flags, values));
        Bars bars = (Bars) Drawn.panel(chart, 0).marks().get(0);

        assertThat(bars.labels()).allMatch(label -> label.matches("[\\d.]+ %.*"));
        assertThat(bars.texts())
                .anyMatch(text -> text.matches("up: .*; a larger value raises loss"))
                .anyMatch(text -> text.matches("down: .*; a larger value lowers loss"))
                .anyMatch(text -> text.matches("valley: .* partly raises and partly lowers loss"))
                .anyMatch(text -> text.matches("name: [\\d.]+ %"));
        assertThat(new SvgReader(chart.toSvg()).ofClass("bar-label")).hasSize(5);
    }
}
