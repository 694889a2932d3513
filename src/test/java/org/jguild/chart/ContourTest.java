package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.run.ObjectiveRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.plotly.traces.Trace;

/** What contours of predictions show, and what they do not. */
class ContourTest {

    /** Trials in the left half of the space only; the loss falls towards the right. */
    private static Trials leftHalf(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble() / 2;
            double y = random.nextDouble();
            flags.add(FlagValues.of(Map.of("x", x, "y", y)));
            values.add(1 - x + (y - 0.5) * (y - 0.5));
        }
        TreeMap<String, Domain> space = new TreeMap<>();
        space.put("x", new UniformRange(0, 1, null, ""));
        space.put("y", new UniformRange(0, 1, null, ""));
        return Trials.of("loss", false, flags, values).within(new SearchSpace(space));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 15, 30, 60})
    void aRegionWithoutTrialsIsNotPaintedAsTheBest(int count) {
        Panel panel = Drawn.panel(Charts.contour(leftHalf(count, count), List.of("x", "y")), 0);
        Grid medians = ((HeatMap) panel.marks().get(0)).grid();
        Extrapolation extrapolation = (Extrapolation) panel.marks().get(1);

        double bestSupported = Double.POSITIVE_INFINITY;
        double bestShownFarAway = Double.POSITIVE_INFINITY;
        for (int row = 0; row < medians.y().size(); row++) {
            for (int column = 0; column < medians.x().size(); column++) {
                boolean covered = extrapolation.lack().z().get(row).get(column) >= Extrapolation.MIN;
                double median = medians.z().get(row).get(column);
                if (!covered && medians.x().get(column) > 0.75) {
                    bestShownFarAway = Math.min(bestShownFarAway, median);
                } else if (!covered) {
                    bestSupported = Math.min(bestSupported, median);
                }
            }
        }
        assertThat(bestShownFarAway).isGreaterThan(bestSupported);
    }

    @Test
    void extrapolationIsNamedAndDrawnInAllForms() {
        Chart chart = Charts.contour(leftHalf(15, 1), List.of("x", "y"));

        assertThat(chart.content().legend()).extracting(Mark::name).contains("extrapolation");
        assertThat(chart.note()).contains("Grey: extrapolation, far from the trials.");
        SvgReader svg = new SvgReader(chart.toSvg());
        assertThat(svg.ofClass("extrapolation")).hasSize(1);
        assertThat(svg.ofClass("hatch").get(0).getAttribute("d")).contains("l");
        JsonNode trace = Drawn.json(chart).path("data").get(1);
        assertThat(trace.path("name").asText()).isEqualTo("extrapolation");
        assertThat(trace.path("contours").path("type").asText()).isEqualTo("constraint");
        assertThat(Stream.of(chart.toFigure().getTraces()).map(Trace::name)).contains("extrapolation");
    }

    @Test
    void supportDependsOnTheDeviationAndOnTheDistance() {
        assertThat(Extrapolation.lackOfSupport(0.6, 0)).isGreaterThanOrEqualTo(1);
        assertThat(Extrapolation.lackOfSupport(0.3, 0.05)).isLessThan(1);
        assertThat(Extrapolation.lackOfSupport(0.3, 0.3)).isGreaterThanOrEqualTo(1);
        assertThat(Extrapolation.lackOfSupport(0.1, 0.9)).isLessThan(1);
    }

    @Test
    void theBestPredictionIsOnlySupportedNearTrials() {
        assertThat(Extrapolation.lackOfSupportForBest(0.1, 0.3)).isGreaterThanOrEqualTo(1);
        assertThat(Extrapolation.lackOfSupportForBest(0.1, 0.1)).isLessThan(1);
        assertThat(Extrapolation.lackOfSupportForBest(-0.1, 0.9)).isLessThan(1);
    }

    @Test
    void whereTrialsAreEverywhereThereIsNoExtrapolation() {
        assertThat(Drawn.panel(Charts.contour(Samples.network(60), List.of("lr", "dropout")), 0)
                        .marks())
                .noneMatch(Extrapolation.class::isInstance);
    }

    /** One diverged trial would make all others one colour. */
    @Test
    void coloursFollowTheQuantilesOfTheValues() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            values.add(i / 20.0);
        }
        values.set(20, 1e6);
        QuantileColours colours = QuantileColours.of(values);

        assertThat(colours.share(0)).isZero();
        assertThat(colours.share(0.5)).isCloseTo(0.5, within(1e-9));
        assertThat(colours.share(0.25)).isCloseTo(0.25, within(1e-9));
        assertThat(colours.share(1e6)).isOne();
        assertThat(colours.share(-5)).isZero();
        for (double share : List.of(0.0, 0.1, 0.35, 0.9, 1.0)) {
            assertThat(colours.share(colours.value(share))).isCloseTo(share, within(1e-9));
        }
    }

    @Test
    void equalValuesShareOneColour() {
        List<Double> values = new ArrayList<>(Collections.nCopies(18, 1.0));
        values.add(2.0);
        values.add(3.0);
        QuantileColours colours = QuantileColours.of(values);

        assertThat(colours.quantiles())
                .doesNotHaveDuplicates()
                .isSorted()
                .startsWith(1.0)
                .endsWith(3.0);
    }

    @Test
    void theColourBarOfPlotlyHasTheQuantiles() {
        JsonNode trace = Drawn.json(Charts.contour(leftHalf(15, 1), List.of("x", "y")))
                .path("data")
                .get(0);

        assertThat(trace.path("zmin").asDouble()).isZero();
        assertThat(trace.path("zmax").asDouble()).isOne();
        JsonNode bar = trace.path("colorbar");
        assertThat(bar.path("tickvals")).hasSize(6).hasSameSizeAs(bar.path("ticktext"));
        double low = bar.path("ticktext").get(0).asDouble();
        assertThat(low).isCloseTo(leftHalf(15, 1).best().orElseThrow().value(), within(1e-3));
    }

    @Test
    void predictionsStayInThePossibleRange() {
        Trials trials = leftHalf(15, 1).withRange(new ObjectiveRange(0.55, 1));
        Grid medians = ((HeatMap) Drawn.panel(Charts.contour(trials, List.of("x", "y")), 0)
                        .marks()
                        .get(0))
                .grid();

        assertThat(medians.z())
                .allSatisfy(row -> assertThat(row).allMatch(value -> value >= 0.5499 && value <= 1.0001));
    }

    @Test
    void threeToFiveFlagsAreAMatrixOfAllPairs() {
        Chart chart = Charts.contour(Samples.network(60), List.of());
        PanelGrid grid = (PanelGrid) chart.content();

        assertThat(grid.columns()).isEqualTo(3);
        assertThat(grid.panels().stream().filter(panel -> !panel.isBlank()))
                .extracting(panel -> panel.x().title() + "/" + panel.y().title())
                .containsExactly(
                        "dropout/layers", "dropout/lr", "layers/lr", "dropout/solver", "layers/solver", "lr/solver");
        assertThat(new SvgReader(chart.toSvg()).ofClass("heat")).hasSize(6);
        assertThat(new SvgReader(chart.toSvg()).ofClass("colours")).hasSize(1);
        long bars = 0;
        long maps = 0;
        for (JsonNode trace : Drawn.json(chart).path("data")) {
            maps += trace.path("name").asText().startsWith("predicted") ? 1 : 0;
            bars += trace.has("colorbar") ? 1 : 0;
        }
        assertThat(maps).isEqualTo(6);
        assertThat(bars).isOne();
        assertThat(chart.title()).isEqualTo("train.py: loss by pairs of dropout, layers, lr, solver (random)");
        assertThat(((PanelGrid) Charts.contour(Samples.network(60), List.of("lr", "layers", "dropout"))
                                .content())
                        .columns())
                .isEqualTo(2);
    }

    @Test
    void theNumberOfFlagsIsLimited() {
        Trials trials = Samples.network(20);

        assertThatThrownBy(() -> Charts.contour(trials, List.of("lr")))
                .hasMessage("A contour chart needs two to five different flags, not 'lr'.");
        assertThatThrownBy(() -> Charts.contour(trials, List.of("lr", "lr")))
                .hasMessage("A contour chart needs two to five different flags, not 'lr, lr'.");
    }

    @Test
    void ofMoreThanFiveFlagsTheTwoMostImportantOnesAreShown() {
        SplittableRandom random = new SplittableRandom(1);
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            FlagValues point = FlagValues.NONE;
            for (String name : List.of("a", "b", "c", "d", "e", "f")) {
                point = point.with(name, random.nextDouble());
            }
            flags.add(point);
            values.add(5 * (double) point.get("d") + 3 * (double) point.get("b"));
        }
        Chart chart = Charts.contour(Trials.of("loss", false, flags, values), List.of());

        assertThat(chart.title()).isIn("loss by d and b", "loss by b and d");
    }

    @Test
    void integersAndCategoriesHaveCells() {
        TreeMap<String, Domain> space = new TreeMap<>();
        space.put("c", new Choices(List.of("a", "b", "unused")));
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            flags.add(FlagValues.of(Map.of("c", i % 2 == 0 ? "a" : "b", "k", (long) (i % 4))));
            values.add((double) i);
        }
        Panel panel = Drawn.panel(
                Charts.contour(
                        Trials.of("loss", false, flags, values).within(new SearchSpace(space)), List.of("k", "c")),
                0);

        assertThat(((HeatMap) panel.marks().get(0)).grid().smooth()).isFalse();
        assertThat(panel.xRange()).isEqualTo(new Interval(-0.5, 3.5));
        assertThat(panel.y().categories()).containsExactly("a", "b", "unused");
        // No trial has the category.
        assertThat(((Extrapolation) panel.marks().get(1)).lack().z().get(2)).allMatch(lack -> lack >= 1);
    }

    @Test
    void aConstantObjectiveIsASentence() {
        List<FlagValues> flags =
                List.of(FlagValues.of(Map.of("x", 1.0, "y", 2.0)), FlagValues.of(Map.of("x", 2.0, "y", 1.0)));

        assertThatThrownBy(() -> Charts.contour(Trials.of("loss", false, flags, List.of(0.5, 0.5)), List.of()))
                .isInstanceOf(GuildException.class)
                .hasMessage("All 2 trials have loss 0.5. There is nothing to draw in a chart of kind contour.");
    }
}
