package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FeasibilityTest {

    private static final Feasibility FEASIBILITY = new Feasibility(
            new double[][] {{0.2}, {0.4}}, new double[][] {{0.6}, {0.9}}, new Distance(new boolean[] {false}));

    @Test
    void halfWayBetweenFinishedAndFailedItIsAHalf() {
        assertThat(probability(0.5)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void itIsOneWhereATrialFinishedAndZeroWhereOneFailed() {
        assertThat(probability(0.4)).isEqualTo(1);
        assertThat(probability(0.2)).isEqualTo(1);
        assertThat(probability(0.6)).isZero();
        assertThat(probability(0.9)).isZero();
    }

    @Test
    void itDecreasesFromTheFinishedPointToTheFailedOne() {
        for (double x = 0.4; x < 0.59; x += 0.01) {
            assertThat(probability(x + 0.01)).isLessThan(probability(x));
        }
    }

    @Test
    void withoutFailuresItIsOne() {
        Feasibility feasibility =
                new Feasibility(new double[][] {{0.2}}, new double[0][], new Distance(new boolean[] {false}));
        assertThat(feasibility.logProbability(new double[] {0.9})).isZero();
    }

    private static double probability(double x) {
        return Math.exp(FEASIBILITY.logProbability(new double[] {x}));
    }
}
