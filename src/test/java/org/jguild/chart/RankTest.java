package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** Charts of the objective's rank. */
class RankTest {

    private static final String TRIAL = "trial, coloured by rank";

    /** Five trials of two flags: ranks 3, 1, none, 2 and 3. */
    private static Trials trials(boolean maximize) {
        List<FlagValues> flags = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            flags.add(FlagValues.of(Map.of("x", i / 4.0, "y", (double) (i * i))));
        }
        double sign = maximize ? -1 : 1;
        return Trials.of("loss", maximize, flags, List.of(sign * 900, sign * 1, Double.NaN, sign * 2, sign * 900));
    }

    private static Trials flags(int count) {
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            FlagValues point = FlagValues.NONE;
            for (int flag = 0; flag < count; flag++) {
                point = point.with("f" + flag, StrictMath.sin(7.3 * i + flag * i));
            }
            flags.add(point);
            values.add((double) i * i);
        }
        return Trials.of("loss", false, flags, values);
    }

    @Test
    void theColourIsTheRankWhateverTheDirection() {
        for (boolean maximize : new boolean[] {false, true}) {
            Panel panel = Drawn.panel(Charts.rank(trials(maximize), List.of()), 0);
            Points points = Drawn.points(panel, TRIAL);

            // The worst first, so that better ones cover them.
            assertThat(points.trials()).containsExactly(1, 5, 4);
            PointColours colours = points.look().colours();
            assertThat(colours.css(2)).isEqualTo("#0072B2");
            assertThat(colours.css(4)).isEqualTo("#8A8A8A");
            assertThat(colours.css(1)).isEqualTo(colours.css(5)).isEqualTo("#D55E00");
            assertThat(Drawn.points(panel, "best").trials()).containsExactly(2);
        }
    }

    @Test
    void trialsWithoutAValueAreHollowAtTheirFlags() {
        Points missing =
                Drawn.points(Drawn.panel(Charts.rank(trials(false), List.of("x", "y")), 0), "1 without a value");

        assertThat(missing.trials()).containsExactly(3);
        assertThat(missing.x()).containsExactly(0.5);
        assertThat(missing.y()).containsExactly(4.0);
        assertThat(missing.look().shape().isOpen()).isTrue();
    }

    @Test
    void twoFlagsAreOnePanelAndUpToFiveAMatrix() {
        for (int count = 2; count <= 5; count++) {
            Chart chart = Charts.rank(flags(count), List.of());
            PanelGrid grid = (PanelGrid) chart.content();

            assertThat(grid.columns()).isEqualTo(count - 1);
            assertThat(grid.panels().stream().filter(panel -> !panel.isBlank())).hasSize(count * (count - 1) / 2);
            assertThat(new SvgReader(chart.toSvg()).ofClass("colours")).hasSize(1);
        }
        assertThat(((PanelGrid) Charts.rank(flags(6), List.of()).content()).panels())
                .hasSize(1);
    }

    @Test
    void oneFlagIsDrawnAgainstTheObjective() {
        Chart chart = Charts.rank(trials(false), List.of("x"));
        Panel panel = Drawn.panel(chart, 0);

        assertThat(chart.title()).isEqualTo("rank of loss by x");
        assertThat(panel.x().title()).isEqualTo("x");
        assertThat(panel.y().title()).isEqualTo("loss");
        assertThat(Drawn.points(panel, TRIAL).y()).containsExactly(900.0, 900.0, 2.0);
        // Trials without a value are beyond the worst one.
        assertThat(Drawn.points(panel, "1 without a value").y().get(0)).isGreaterThan(900);
    }

    @Test
    void allFormsHaveTheColoursAndTheBarFromBestToWorst() {
        Chart chart = Charts.rank(trials(false), List.of());
        JsonNode trace = Stream.iterate(0, i -> i + 1)
                .map(i -> Drawn.json(chart).path("data").get(i))
                .filter(json -> json.path("name").asText().equals(TRIAL))
                .findFirst()
                .orElseThrow();
        JsonNode marker = trace.path("marker");

        assertThat(marker.path("color")).extracting(JsonNode::asDouble).containsExactly(0.0, 0.0, 0.5);
        assertThat(marker.path("colorbar").path("ticktext"))
                .extracting(JsonNode::asText)
                .containsExactly("worst", "75 %", "50 %", "25 %", "best");
        assertThat(marker.path("colorbar").path("title").path("text").asText()).isEqualTo("rank of loss");
        assertThat(marker.path("colorscale").get(0).get(1).asText()).isEqualTo("#D55E00");
        assertThat(trace.path("customdata")).extracting(JsonNode::asInt).containsExactly(1, 5, 4);
        SvgReader svg = new SvgReader(chart.toSvg());
        assertThat(SvgReader.inside(svg.ofClass("colour-ticks").get(0), "text"))
                .extracting(org.w3c.dom.Element::getTextContent)
                .containsExactly("worst", "75 %", "50 %", "25 %", "best");
        assertThat(SvgReader.inside(svg.ofClass("colours").get(0), "rect")).hasSize(20);
        assertThat(Stream.of(chart.toFigure().getTraces())
                        .filter(ScatterTrace.class::isInstance)
                        .map((Trace figure) -> figure.asJavascript(0)))
                .anyMatch(script -> script.contains("#D55E00") && script.contains("#8A8A8A"));
    }

    @Test
    void mistakesAreSentences() {
        assertThatThrownBy(() -> Charts.rank(flags(6), List.of("f0", "f1", "f2", "f3", "f4", "f5")))
                .hasMessage("A rank chart needs one to five different flags, not 'f0, f1, f2, f3, f4, f5'.");
        assertThatThrownBy(() -> Charts.rank(flags(2), List.of("f0", "f0")))
                .hasMessage("A rank chart needs one to five different flags, not 'f0, f0'.");
        assertThatThrownBy(() -> Charts.rank(
                        Trials.of("loss", false, List.of(FlagValues.NONE, FlagValues.NONE), List.of(1.0, 2.0)),
                        List.of()))
                .hasMessage("No flag differs among the 2 runs.");
        assertThatThrownBy(() -> Charts.rank(
                        Trials.of(
                                "loss",
                                false,
                                List.of(FlagValues.of(Map.of("x", 1.0)), FlagValues.of(Map.of("x", 2.0))),
                                List.of(1.0, 1.0)),
                        List.of()))
                .hasMessage("All 2 trials have loss 1. There is nothing to draw in a chart of kind rank.");
    }
}
