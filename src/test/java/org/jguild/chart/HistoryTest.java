package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jguild.flag.FlagValues;
import org.jguild.run.ObjectiveRange;
import org.jguild.search.OptimizerOptions;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.traces.Trace;

/** Charts of the objective by trial: of one search, of several operations, and of several searches. */
class HistoryTest {

    private static final double NONE = Double.NaN;

    private static Trials trials(Double... losses) {
        List<FlagValues> flags = IntStream.range(0, losses.length)
                .mapToObj(i -> FlagValues.of(Map.of("x", (double) i)))
                .toList();
        return Trials.of("loss", false, flags, Arrays.asList(losses));
    }

    private static List<Line> lines(Chart chart) {
        return Drawn.panel(chart, 0).marks().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }

    @Test
    void positiveValuesOverTwoDecadesHaveALogarithmicAxis() {
        assertThat(Drawn.panel(Charts.history(trials(300.0, 20.0, 1.0), false), 0)
                        .y()
                        .scale())
                .isEqualTo(Scale.LOG);
        assertThat(Drawn.panel(Charts.history(trials(90.0, 20.0, 1.0), false), 0)
                        .y()
                        .scale())
                .isEqualTo(Scale.LINEAR);
        assertThat(Drawn.panel(Charts.history(trials(300.0, -1.0, 1.0), false), 0)
                        .y()
                        .scale())
                .isEqualTo(Scale.LINEAR);
        assertThat(Drawn.panel(Charts.history(trials(300.0, 0.0), false), 0).y().scale())
                .isEqualTo(Scale.LINEAR);
    }

    @Test
    void onALogarithmicAxisAllPointsAreDrawn() {
        Trials trials = trials(300.0, NONE, 20.0, 1.0, 5.0, 2.0, 0.5);
        Chart chart = Charts.history(trials, true);
        SvgReader svg = new SvgReader(chart.toSvg());

        assertThat(Drawn.json(chart).path("layout").path("yaxis").path("type").asText())
                .isEqualTo("log");
        assertThat(SvgReader.inside(svg.ofClass("points").get(0), "circle")).hasSize(6);
        assertThat(SvgReader.inside(svg.ofClass("points").get(1), "circle")).hasSize(1);
        Band band = (Band) Drawn.panel(chart, 0).marks().get(0);
        assertThat(band.low()).allMatch(low -> low > 0);
        assertThat(svg.ofClass("band").get(0).getAttribute("d")).doesNotContain("NaN");
    }

    @Test
    void predictionBandsStayInThePossibleRange() {
        Trials curve = Samples.curve(12);
        Band free = (Band) Drawn.panel(Charts.history(curve, true), 0).marks().get(0);
        Band limited = (Band) Drawn.panel(Charts.history(curve.withRange(new ObjectiveRange(-1, 1)), true), 0)
                .marks()
                .get(0);

        assertThat(Collections.max(free.high())).isGreaterThan(1);
        assertThat(Collections.min(free.low())).isLessThan(-1);
        assertThat(limited.high()).allMatch(high -> high <= 1);
        assertThat(limited.low()).allMatch(low -> low >= -1);
        Chart acquisition =
                Charts.acquisition(Samples.curve(5).withRange(new ObjectiveRange(-0.5, 0.5)), OptimizerOptions.DEFAULT);
        Panel panel = ((SliderPanels) acquisition.content())
                .frames()
                .get(3)
                .panels()
                .panels()
                .get(0);
        assertThat(((Band) panel.marks().get(0)).low()).allMatch(low -> low >= -0.5);
        assertThat(((Band) panel.marks().get(0)).high()).allMatch(high -> high <= 0.5);
    }

    @Test
    void aConstantObjectiveHasOneSentenceAndNoBest() {
        Chart history = Charts.history(trials(0.5, NONE, 0.5, 0.5), false);
        Chart slice = Charts.slice(trials(0.5, 0.5), List.of());

        assertThat(history.note()).isEqualTo("All 3 trials with a value have loss 0.5.");
        assertThat(lines(history)).isEmpty();
        assertThat(slice.note()).isEqualTo("All 2 trials have loss 0.5.");
        assertThat(Drawn.panel(slice, 0).marks()).extracting(Mark::name).doesNotContain("best");
        assertThat(Charts.history(trials(0.5), false).note()).isEmpty();
    }

    /** Repeated trials of a function with noise: the best value is lower than what its flags lead to on average. */
    private static Trials noisy() {
        SplittableRandom random = new SplittableRandom(8);
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            double x = i % 10 / 10.0;
            flags.add(FlagValues.of(Map.of("x", x)));
            values.add((x - 0.4) * (x - 0.4) + 0.3 * random.nextGaussian());
        }
        return Trials.of("loss", false, flags, values);
    }

    @Test
    void underNoiseTheBestExpectedTrialIsMarkedAndTheBestValueCalledLuck() {
        Trials trials = noisy();
        Optional<ExpectedBest> expected = ExpectedBest.of(trials, OptimizerOptions.DEFAULT);
        Chart chart = Charts.history(trials.expecting(expected), false);
        Points mark = Drawn.points(Drawn.panel(chart, 0), "best expected");

        assertThat(expected).isPresent();
        assertThat(mark.trials()).containsExactly(expected.get().number());
        assertThat(mark.y()).containsExactly(expected.get().expected());
        assertThat(mark.y().get(0)).isGreaterThan(trials.best().orElseThrow().value() + 0.1);
        assertThat(mark.texts().get(0)).startsWith("best expected loss: ").contains("\ntrial ");
        assertThat(chart.note())
                .startsWith("Results are noisy, so the best single value is in part luck: trial "
                        + expected.get().number() + " has the best expected loss, ")
                .contains("95 % interval");
    }

    @Test
    void withoutNoiseThereIsNoExpectedBest() {
        assertThat(ExpectedBest.of(Samples.curve(15), OptimizerOptions.DEFAULT)).isEmpty();
        assertThat(ExpectedBest.of(Samples.curve(9), OptimizerOptions.DEFAULT)).isEmpty();
    }

    @Test
    void trialNumbersAreIntegersOnTheAxis() {
        for (int count : List.of(2, 3, 5, 9, 40)) {
            Chart chart = Charts.history(Samples.curve(count), false);
            JsonNode axis = Drawn.json(chart).path("layout").path("xaxis");

            assertThat(axis.path("dtick").isIntegralNumber()).isTrue();
            assertThat(axis.path("tick0").asInt()).isZero();
            assertThat(SvgReader.inside(
                            new SvgReader(chart.toSvg()).ofClass("x-ticks").get(0), "text"))
                    .extracting(org.w3c.dom.Element::getTextContent)
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.matches("[1-9]\\d*"));
            assertThat(axis.path("range").get(0).asDouble()).isBetween(0.5, 1.0);
        }
    }

    @Test
    void severalOperationsHaveALineEach() {
        Map<String, Trials> groups = new LinkedHashMap<>();
        groups.put("train.py", trials(3.0, 1.0, 2.0));
        groups.put("other.py", trials(30.0, 10.0, NONE));
        Chart chart = Charts.history(groups);

        assertThat(lines(chart)).extracting(Line::y).containsExactly(List.of(3.0, 1.0, 1.0), List.of(30.0, 10.0, 10.0));
        assertThat(chart.content().legend())
                .extracting(Mark::name)
                .containsExactly("train.py", "other.py", "1 without a value");
        assertThat(lines(chart)).extracting(Line::style).doesNotHaveDuplicates();
    }

    @Test
    void severalSearchesHaveALineEach() {
        Map<String, List<Trials>> searches = new LinkedHashMap<>();
        searches.put("gp", List.of(trials(3.0, 1.0, 2.0)));
        searches.put("random", List.of(trials(NONE, 4.0, 2.5, 5.0)));
        Chart chart = Charts.searches(searches);

        assertThat(lines(chart)).extracting(Line::name).containsExactly("gp", "random");
        assertThat(lines(chart).get(0).y()).containsExactly(3.0, 1.0, 1.0);
        assertThat(lines(chart).get(1).x()).containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThat(lines(chart).get(1).y()).containsExactly(NONE, 4.0, 2.5, 2.5);
        assertThat(chart.note()).isEqualTo("random: 1 trial without a value not shown.");
        assertThat(chart.title()).isEqualTo("best loss so far");
    }

    @Test
    void aRepeatedSearchHasItsMedianAndTheQuartiles() {
        Map<String, List<Trials>> searches = new LinkedHashMap<>();
        searches.put(
                "gp",
                List.of(trials(5.0, 5.0), trials(1.0, 0.0), trials(3.0, 2.0), trials(2.0, 1.0), trials(4.0, 4.0)));
        searches.put("random", List.of(trials(9.0, 8.0)));
        Chart chart = Charts.searches(searches);
        Band band = (Band) Drawn.panel(chart, 0).marks().get(0);

        assertThat(lines(chart)).extracting(Line::name).containsExactly("gp (5 searches)", "random");
        assertThat(lines(chart).get(0).y()).containsExactly(3.0, 2.0);
        assertThat(band.x()).containsExactly(1.0, 2.0, 2.0);
        assertThat(band.low()).containsExactly(2.0, 2.0, 1.0);
        assertThat(band.high()).containsExactly(4.0, 4.0, 4.0);
        assertThat(chart.note()).startsWith("Lines of repeated searches are medians, bands are between the quartiles.");
    }

    @Test
    void aMaximizedObjectiveHasItsQuartilesInOrder() {
        List<Trials> repeats = Stream.of(0.1, 0.2, 0.3)
                .map(value -> Trials.of("acc", true, List.of(FlagValues.NONE), List.of(value)))
                .toList();
        Repeats all = new Repeats(repeats);

        assertThat(all.quantile(0.5)).containsExactly(0.2);
        assertThat(all.quantile(0).get(0)).isCloseTo(0.3, within(1e-9));
        assertThat(all.quantile(1).get(0)).isCloseTo(0.1, within(1e-9));
        Map<String, List<Trials>> searches = Map.of("gp", repeats);
        Band band = (Band) Drawn.panel(Charts.searches(searches), 0).marks().get(0);
        assertThat(band.low().get(0)).isLessThan(band.high().get(0));
    }

    @Test
    void aSearchThatEndedEarlyDoesNotShortenTheOthers() {
        Map<String, List<Trials>> searches =
                Map.of("gp", List.of(trials(4.0, 3.0, 2.0, 1.0), trials(4.0, 2.0, 1.0), trials(9.0)));
        Chart chart = Charts.searches(searches);

        assertThat(lines(chart).get(0).x()).containsExactly(1.0, 2.0, 3.0);
        assertThat(lines(chart).get(0).name()).isEqualTo("gp (2 searches)");
        assertThat(chart.note()).contains("gp: 1 shorter search not shown.");
    }

    @Test
    void allFormsShowTheSearches() {
        Map<String, List<Trials>> searches = new LinkedHashMap<>();
        searches.put("gp", List.of(Samples.curve(8, 1), Samples.curve(8, 2), Samples.curve(8, 3)));
        searches.put("random", List.of(trials(0.5, 0.1)));
        Chart chart = Charts.searches(searches);

        assertThat(new SvgReader(chart.toSvg()).ofClass("band")).hasSize(1);
        assertThat(new SvgReader(chart.toSvg()).ofClass("line")).hasSize(2);
        assertThat(Drawn.json(chart).path("data")).hasSize(4);
        assertThat(Stream.of(chart.toFigure().getTraces()).map(Trace::name)).contains("gp (3 searches)", "random");
    }
}
