package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The objective against flags: colours by trial, and points of categories side by side. */
class SliceTest {

    private static Chart chart() {
        List<FlagValues> flags = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            flags.add(FlagValues.of(Map.of("c", i % 2 == 0 ? "a" : "b", "k", (long) (i % 3))));
        }
        List<Double> values = IntStream.range(0, 20).mapToObj(i -> 20.0 - i).toList();
        return Charts.slice(Trials.of("loss", false, flags, values), List.of());
    }

    @Test
    void pointsAreColouredByTheNumberOfTheTrialInAllForms() {
        Chart chart = chart();
        JsonNode marker = Drawn.json(chart).path("data").get(0).path("marker");

        assertThat(marker.path("color")).hasSize(19);
        assertThat(marker.path("color").get(0).asInt()).isEqualTo(1);
        assertThat(marker.path("cmin").asInt()).isEqualTo(1);
        assertThat(marker.path("cmax").asInt()).isEqualTo(20);
        assertThat(marker.path("showscale").asBoolean()).isTrue();
        assertThat(marker.path("colorbar").path("tickvals")).isNotEmpty().allMatch(tick -> tick.asDouble() % 1 == 0);
        List<Element> points =
                SvgReader.inside(new SvgReader(chart.toSvg()).ofClass("points").get(0), "g");
        assertThat(points).hasSize(19);
        assertThat(points.get(0).getAttribute("fill")).isEqualTo("#8F8F8F");
        assertThat(points.get(18).getAttribute("fill")).isNotEqualTo("#8F8F8F");
        String script = chart.toFigure().getTraces()[0].asJavascript(0);
        assertThat(script).contains("#8F8F8F");
    }

    @Test
    void onlyOnePanelHasTheColourBar() {
        long bars = 0;
        for (JsonNode trace : Drawn.json(chart()).path("data")) {
            bars += trace.path("marker").path("showscale").asBoolean() ? 1 : 0;
        }
        assertThat(bars).isOne();
    }

    @Test
    void trialsOfACategoryAreSpreadInTheSameWayEachTime() {
        Points points = Drawn.points(Drawn.panel(chart(), 0), "trial, the first grey, the last blue");

        assertThat(points.x()).doesNotHaveDuplicates().allMatch(x -> Math.abs(x - Math.rint(x)) <= 0.25);
        assertThat(chart().toJson()).isEqualTo(chart().toJson());
    }

    @Test
    void integersAreNeitherSpreadNorBetweenTicks() {
        Panel panel = Drawn.panel(chart(), 1);
        Points points = Drawn.points(panel, "trial, the first grey, the last blue");

        assertThat(points.x()).allMatch(x -> x == Math.rint(x));
        assertThat(panel.x().integers()).isTrue();
        assertThat(Drawn.json(chart())
                        .path("layout")
                        .path("xaxis2")
                        .path("dtick")
                        .asInt())
                .isOne();
    }

    @Test
    void logarithmicAxesHaveCleanTicksInPlotly() {
        JsonNode axis = Drawn.json(Samples.of(ChartKind.SLICE)).path("layout").path("xaxis3");

        assertThat(axis.path("type").asText()).isEqualTo("log");
        List<String> texts = new ArrayList<>();
        axis.path("ticktext").forEach(text -> texts.add(text.asText()));
        assertThat(texts).contains("0.01", "1").doesNotContain("2", "5");
        assertThat(axis.path("tickvals")).hasSameSizeAs(axis.path("ticktext"));
        for (int i = 0; i < texts.size(); i++) {
            assertThat(axis.path("tickvals").get(i).asDouble()).isEqualTo(Double.parseDouble(texts.get(i)));
        }
    }
}
