package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;
import org.jguild.search.OptimizerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of each kind of chart. */
class ChartsTest {

    private static final double NONE = Double.NaN;

    private static JsonNode plotly(Chart chart) throws IOException {
        return new ObjectMapper().readTree(chart.toJson());
    }

    private static Panel panel(Chart chart, int index) {
        return ((PanelGrid) chart.content()).panels().get(index);
    }

    private static Trials trials(String flag, List<?> values, Double... losses) {
        List<FlagValues> flags = values.stream()
                .map(value -> value == null ? FlagValues.NONE : FlagValues.of(Map.of(flag, value)))
                .toList();
        return Trials.of("loss", false, flags, Arrays.asList(losses));
    }

    @Test
    void aHistoryHasTheBestSoFarAndMarksTrialsWithoutAValueAtTheEdge() {
        Chart chart = Charts.history("loss", false, List.of(3.0, NONE, 1.0, 2.0));

        Line best = (Line) panel(chart, 0).marks().get(0);
        Points all = (Points) panel(chart, 0).marks().get(1);
        assertThat(best.x()).containsExactly(1.0, 3.0, 4.0);
        assertThat(best.y()).containsExactly(3.0, 1.0, 1.0);
        assertThat(all.y()).containsExactly(3.0, 1.0, 2.0);
        Points missing = (Points) panel(chart, 0).marks().get(2);
        assertThat(missing.name()).isEqualTo("1 without a value");
        assertThat(missing.x()).containsExactly(2.0);
        assertThat(missing.y()).allMatch(y -> y > 3.0);
        assertThat(panel(chart, 0).yRange().high()).isGreaterThan(missing.y().get(0));
        assertThat(chart.note()).isEmpty();
    }

    @Test
    void trialsThatAreNotShownAreCountedByStatus() {
        assertThat(notShown(RunStatus.COMPLETED)).isEqualTo("1 trial without a value not shown.");
        assertThat(notShown(RunStatus.ERROR)).isEqualTo("1 failed trial not shown.");
        assertThat(notShown(RunStatus.PRUNED, RunStatus.ERROR, RunStatus.PRUNED))
                .isEqualTo("1 failed and 2 pruned trials not shown.");
        assertThat(notShown(RunStatus.RUNNING, RunStatus.ERROR, RunStatus.ERROR, RunStatus.TERMINATED))
                .isEqualTo("2 failed, 1 interrupted and 1 running trial not shown.");
        assertThat(notShown(RunStatus.COMPLETED, RunStatus.COMPLETED, RunStatus.ERROR))
                .isEqualTo("1 failed trial and 2 trials without a value not shown.");
    }

    private static String notShown(RunStatus... statuses) {
        List<RunStatus> all = new ArrayList<>(List.of(statuses));
        List<Double> values = new ArrayList<>(Collections.nCopies(all.size(), NONE));
        all.add(RunStatus.COMPLETED);
        values.add(1.0);
        List<FlagValues> flags = Collections.nCopies(all.size(), FlagValues.NONE);
        return Charts.edf(Map.of("train", Trials.of("loss", false, flags, values, all)))
                .note();
    }

    @Test
    void extremeValuesAreDrawn() {
        for (List<Double> values : List.of(
                List.of(1e308, -1e308, Double.MIN_VALUE, 0.0, 1.0),
                List.of(1000.0001, 1000.0002),
                List.of(-0.0),
                List.of(1e-300, 2e-300))) {
            Chart chart = Charts.history("loss", false, values);

            List<String> ticks =
                    SvgReader.inside(
                                    new SvgReader(chart.toSvg())
                                            .ofClass("y-ticks")
                                            .get(0),
                                    "text")
                            .stream()
                            .map(org.w3c.dom.Element::getTextContent)
                            .toList();
            assertThat(ticks).hasSizeBetween(2, 12).doesNotHaveDuplicates();
        }
    }

    @Test
    void theLargestValueIsTheBestOfAMaximizedObjective() {
        Chart chart = Charts.history("acc", true, List.of(0.5, 0.4, 0.9));

        assertThat(((Line) panel(chart, 0).marks().get(0)).y()).containsExactly(0.5, 0.5, 0.9);
    }

    @Test
    void aHistoryWithoutFiniteValuesMarksTheTrials() {
        Chart chart = Charts.history("loss", false, List.of(NONE, Double.POSITIVE_INFINITY));

        assertThat(panel(chart, 0).marks())
                .extracting(Mark::name)
                .containsExactly("best so far", "loss", "1 infinite", "1 without a value");
        assertThat(new SvgReader(chart.toSvg()).ofClass("points")).hasSize(3);
    }

    @Test
    void predictionIntervalsUseEarlierTrialsOnlyAndBecomeNarrower() {
        Chart chart = Charts.history(Samples.curve(20), true);

        Band band = (Band) panel(chart, 0).marks().get(0);
        assertThat(band.x()).startsWith(4.0, 5.0).endsWith(20.0).hasSize(17);
        assertThat(band.high().get(15) - band.low().get(15)).isLessThan(0.05);
        assertThat(band.high().get(4) - band.low().get(4)).isGreaterThan(0.5);
    }

    @Test
    void predictionIntervalsOfAMaximizedObjectiveAreMirrored() {
        Trials small = Samples.curve(12);
        Trials large = Trials.of(
                        "loss",
                        true,
                        small.rows().stream().map(TrialRow::flags).toList(),
                        small.rows().stream().map(row -> -row.value()).toList())
                .within(small.space());

        Band band = (Band) panel(Charts.history(small, true), 0).marks().get(0);
        Band turned = (Band) panel(Charts.history(large, true), 0).marks().get(0);
        assertThat(turned.low())
                .isEqualTo(band.high().stream().map(value -> -value).toList());
    }

    @Test
    void theAxisOfASliceDependsOnTheValues() {
        assertThat(panel(Charts.slice(trials("lr", List.of(1e-4, 1e-3, 1e-1), 3.0, 2.0, 1.0), List.of()), 0)
                        .x()
                        .scale())
                .isEqualTo(Scale.LOG);
        assertThat(panel(Charts.slice(trials("x", List.of(-1.0, 0.5, 2.0), 3.0, 2.0, 1.0), List.of()), 0)
                        .x()
                        .scale())
                .isEqualTo(Scale.LINEAR);
        Axis names = panel(Charts.slice(trials("c", List.of("b", "a", true), 3.0, 2.0, 1.0), List.of()), 0)
                .x();
        assertThat(names.categories()).containsExactly("a", "b", "yes");
    }

    @Test
    void aSliceHasAPointForEachTrialWithTheFlag() throws IOException {
        Chart chart = Charts.slice(trials("c", Arrays.asList("b", null, "a", "b"), 4.0, 3.0, 2.0, NONE), List.of());

        List<Mark> marks = panel(chart, 0).marks();
        Points others = (Points) marks.get(0);
        Points best = (Points) marks.get(1);
        Points missing = (Points) marks.get(2);
        // Points of a category are spread around it.
        assertThat(others.x().get(0)).isCloseTo(1, within(0.25));
        assertThat(others.y()).containsExactly(4.0);
        assertThat(best.x().get(0)).isCloseTo(0, within(0.25));
        assertThat(best.y()).containsExactly(2.0);
        assertThat(missing.trials()).containsExactly(4);
        assertThat(chart.note()).isEqualTo("1 trial without a flag of this chart not shown.");
        JsonNode axis = plotly(chart).path("layout").path("xaxis");
        assertThat(axis.path("ticktext")).extracting(JsonNode::asText).containsExactly("a", "b");
    }

    @Test
    void aContourShowsThePredictedMinimum() {
        HeatMap map = (HeatMap) panel(Samples.of(ChartKind.CONTOUR), 0).marks().get(0);
        double minimum = Double.POSITIVE_INFINITY;
        double lr = 0;
        double dropout = 0;
        Grid grid = map.grid();
        for (int row = 0; row < grid.y().size(); row++) {
            for (int column = 0; column < grid.x().size(); column++) {
                if (grid.z().get(row).get(column) < minimum) {
                    minimum = grid.z().get(row).get(column);
                    lr = grid.x().get(column);
                    dropout = grid.y().get(row);
                }
            }
        }
        // The minimum of the sample function is at 10^-2.2 and 0.25.
        assertThat(lr).isBetween(0.003, 0.013);
        assertThat(dropout).isBetween(0.15, 0.35);
    }

    @Test
    void aContourOfManyTrialsShowsThoseThatTheModelIsFittedTo() {
        Chart chart = Charts.contour(Samples.network(400), List.of("lr", "dropout"));

        List<Mark> marks = ((PanelGrid) chart.content()).panels().get(0).marks();
        // Without the best one, which is a mark of its own.
        assertThat(((Points) marks.get(1)).x()).hasSize(199);
        assertThat(((Points) marks.get(2)).trials())
                .hasSize(1)
                .doesNotContainAnyElementsOf(((Points) marks.get(1)).trials());
        assertThat(chart.note()).matches("(?s).*fitted to the best of 3\\d\\d trials and a sample of the others.*");
    }

    @Test
    void aContourOfCategoriesHasCellsInsteadOfLevels() {
        Chart chart = Charts.contour(Samples.network(40), List.of("solver", "layers"));

        HeatMap map = (HeatMap) panel(chart, 0).marks().get(0);
        assertThat(map.grid().smooth()).isFalse();
        assertThat(map.grid().x()).containsExactly(0.0, 1.0, 2.0);
        assertThat(map.grid().y()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        assertThat(SvgReader.inside(new SvgReader(chart.toSvg()).ofClass("heat").get(0), "rect"))
                .hasSize(18);
    }

    @Test
    void importanceIsSortedAndNamesItsMethod() {
        Chart chart = Samples.of(ChartKind.IMPORTANCE);

        assertThat(panel(chart, 0).y().categories()).endsWith("lr").startsWith("interactions");
        assertThat(chart.note()).contains("Hutter");
        Bars bars = (Bars) panel(chart, 0).marks().get(0);
        assertThat(bars.to().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-3));
    }

    @Test
    void aDistributionRisesFromTheBestToOne() {
        Trials trials = trials("x", List.of(1L, 2L, 3L, 4L), 3.0, 1.0, 2.0, NONE);

        Line line = (Line) panel(Charts.edf(Map.of("train", trials)), 0).marks().get(0);
        assertThat(line.x()).containsExactly(1.0, 1.0, 2.0, 3.0);
        assertThat(line.y()).containsExactly(0.0, 0.33333, 0.66667, 1.0);
        assertThat(line.steps()).isTrue();
    }

    @Test
    void onlyTheBestOfManyCurvesIsNamed() {
        List<ScalarsChart.Curve> curves = IntStream.range(0, 20)
                .mapToObj(i -> new ScalarsChart.Curve("run" + i, List.of(0L, 1L), List.of(5.0, (double) (7 * i % 20))))
                .toList();
        Chart chart = ScalarsChart.of("loss", false, curves);

        assertThat(panel(chart, 0).marks())
                .extracting(Mark::name)
                .endsWith("run0")
                .containsOnlyOnce("run0");
        assertThat(chart.note()).contains("best of 20 runs").contains("run0");
    }

    @Test
    void aLongCurveKeepsItsExtremes() {
        List<Long> steps = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (long i = 0; i < 10_000; i++) {
            steps.add(i);
            values.add(i == 4321 ? -9.0 : i == 777 ? 9.0 : i % 3.0);
        }
        Line line = (Line) panel(ScalarsChart.of("loss", false, List.of(new ScalarsChart.Curve("a", steps, values))), 0)
                .marks()
                .get(0);

        assertThat(line.x()).hasSizeLessThan(520).contains(4321.0, 777.0).isSorted();
        assertThat(line.y()).contains(-9.0, 9.0);
    }

    @Test
    void theNextTrialOfAFrameIsTheTrialThatFollowed() {
        Trials trials = Samples.curve(9);
        SliderPanels frames = (SliderPanels)
                Charts.acquisition(trials, OptimizerOptions.DEFAULT).content();

        SliderPanels.Frame fifth = frames.frames().get(3);
        assertThat(fifth.label()).isEqualTo("5");
        Line next = (Line) fifth.panels().panels().get(1).marks().get(1);
        assertThat(next.x().get(0))
                .isCloseTo((double) trials.rows().get(5).flags().get("x"), within(1e-4));
        Line acquisition = (Line) fifth.panels().panels().get(1).marks().get(0);
        assertThat(acquisition.y()).allMatch(value -> value >= 0 && value <= 1).contains(1.0);
    }

    @Test
    void allAcquisitionFunctionsHaveAChart() {
        for (org.jguild.search.AcquisitionFunction function : org.jguild.search.AcquisitionFunction.values()) {
            Chart chart = Charts.acquisition(Samples.curve(6), new OptimizerOptions(null, function, 1.96, 0, null));

            assertThat(((SliderPanels) chart.content()).frames()).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterManyTrialsTheModelIsCloseToTheFunction(long seed) {
        SliderPanels frames = (SliderPanels) Charts.acquisition(Samples.curve(120, seed), OptimizerOptions.DEFAULT)
                .content();

        for (SliderPanels.Frame frame : frames.frames()) {
            Line median = (Line) frame.panels().panels().get(0).marks().get(1);
            double worst = IntStream.range(0, median.x().size())
                    .mapToDouble(i -> {
                        double x = median.x().get(i);
                        return Math.abs(median.y().get(i) - Math.sin(5 * x) * (1 - Math.tanh(x * x)));
                    })
                    .max()
                    .orElseThrow();
            if (Integer.parseInt(frame.label()) > 30) {
                assertThat(worst).as("after %s trials", frame.label()).isLessThan(0.05);
            }
        }
    }

    @Test
    void manyTrialsHaveTwelveFrames() {
        List<FlagValues> flags = IntStream.range(0, 300)
                .mapToObj(i -> FlagValues.of(Map.of("x", i / 300.0)))
                .toList();
        List<Double> values =
                IntStream.range(0, 300).mapToObj(i -> StrictMath.cos(i)).toList();

        SliderPanels frames =
                (SliderPanels) Charts.acquisition(Trials.of("loss", false, flags, values), OptimizerOptions.DEFAULT)
                        .content();
        assertThat(frames.frames())
                .extracting(SliderPanels.Frame::label)
                .containsExactly("2", "3", "5", "8", "12", "20", "31", "49", "76", "121", "190", "300");
    }

    @Test
    void anErrorMessageSaysWhyAChartCannotBeDrawn() {
        Trials same = trials("x", List.of(1L, 1L), 3.0, 1.0);
        Trials one = trials("x", List.of(1L, 2L), 3.0, 1.0);
        Trials failed = trials("x", List.of(1L, 2L), NONE, NONE);

        assertThatThrownBy(() -> Charts.slice(same, List.of()))
                .isInstanceOf(GuildException.class)
                .hasMessage("No flag differs among the 2 runs.");
        assertThatThrownBy(() -> Charts.slice(one, List.of("y")))
                .hasMessage("No run has a flag 'y' (known: x). Did you mean 'x'?");
        assertThatThrownBy(() -> Charts.contour(one, List.of()))
                .hasMessage("A contour chart needs two flags that differ among the trials; only 'x' differs.");
        assertThatThrownBy(() -> Charts.importance(failed)).hasMessage("None of the 2 runs has a finite 'loss'.");
        assertThatThrownBy(() -> Charts.acquisition(Samples.network(9), OptimizerOptions.DEFAULT))
                .hasMessageContaining("4 flags differ: dropout, layers, lr, solver");
        assertThatThrownBy(() -> Charts.edf(Map.of())).hasMessage("There are no runs to draw.");
    }
}
