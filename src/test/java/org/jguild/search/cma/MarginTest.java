package org.jguild.search.cma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTest {

    private static final double ALPHA = 0.04;

    @ParameterizedTest
    @CsvSource({"0.45, 1e-6", "0.45, 0.02", "0.41, 0.005", "0.49, 1e-3"})
    void bothNeighboursStayProbable(double mean, double deviation) {
        Margin margin = Margin.correct(new double[] {0.4, 0.5}, mean, deviation, ALPHA);
        NormalDistribution normal = new NormalDistribution(margin.mean(), deviation * margin.scale());
        assertThat(normal.cumulativeProbability(0.4)).isGreaterThanOrEqualTo(ALPHA / 2 - 1e-9);
        assertThat(1 - normal.cumulativeProbability(0.5)).isGreaterThanOrEqualTo(ALPHA / 2 - 1e-9);
        assertThat(margin.mean()).isBetween(0.4, 0.5);
    }

    @ParameterizedTest
    @CsvSource({"0.0, 0.1, 0.02, 0.1", "0.9, 1.0, 0.97, 0.9"})
    void atAnEndTheMeanStaysNearTheOnlyNeighbour(double low, double high, double mean, double edge) {
        Margin margin = Margin.correct(new double[] {low, high}, mean, 1e-3, ALPHA);
        NormalDistribution normal = new NormalDistribution(margin.mean(), 1e-3 * margin.scale());
        double beyond = edge == high ? 1 - normal.cumulativeProbability(edge) : normal.cumulativeProbability(edge);
        assertThat(beyond).isCloseTo(ALPHA, within(1e-9));
    }

    @Test
    void aWideDistributionIsLeftAlone() {
        assertThat(Margin.correct(new double[] {0.4, 0.5}, 0.43, 0.3, ALPHA)).isEqualTo(new Margin(0.43, 1));
        assertThat(Margin.correct(new double[] {0, 0.1}, 0.08, 0.3, ALPHA)).isEqualTo(new Margin(0.08, 1));
    }

    @Test
    void aSingleValueHasNoNeighbours() {
        assertThat(Margin.correct(new double[] {0, 1}, 0.7, 1e-9, ALPHA)).isEqualTo(new Margin(0.7, 1));
    }
}
