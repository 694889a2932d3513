package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void aFigureHasTheTitlesAndThePoints() {
        Chart chart = new Chart(
                "loss by x",
                "x",
                false,
                "loss",
                List.of(new Series("loss", List.of(-0.5, 2L), List.of(1.5, 0.25), false)));

        assertThat(chart.toFigure().asJavascript("target"))
                .contains("loss by x")
                .contains("\"-0.5\"", "\"2.0\"")
                .contains("\"1.5\"", "\"0.25\"")
                .contains("markers");
    }

    @Test
    void textIsPlacedAsText() {
        Chart chart = new Chart(
                "t", "c", false, "loss", List.of(new Series("loss", List.of("a", "b"), List.of(1.0, 2.0), false)));

        assertThat(chart.toFigure().asJavascript("target")).contains("\"a\",\"b\"");
    }

    @Test
    void anAxisCanBeLogarithmic() {
        Chart chart = new Chart(
                "t", "lr", true, "loss", List.of(new Series("loss", List.of(1e-3, 1.0), List.of(1.0, 2.0), true)));

        assertThat(chart.toFigure().asJavascript("target"))
                .contains("type: 'log'")
                .contains("\"shape\" : \"hv\"");
    }
}
