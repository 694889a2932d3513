package org.jguild.search.cma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyTest {

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 4", "2, 6", "6, 9", "10, 10", "20, 12", "100, 17"})
    void aGenerationGrowsWithTheLogarithmOfTheFlags(int dimensions, int population) {
        assertThat(Strategy.usualPopulation(dimensions)).isEqualTo(population);
    }

    /** Computed by hand from the formulas of table 1 for ten dimensions and ten trials. */
    @Test
    void ratesAreThoseOfTheTutorial() {
        Strategy strategy = new Strategy(10, 10);
        assertThat(strategy.weights(10)).startsWith(new double[] {0.456272646903, 0.270753097002}, within(1e-11));
        assertThat(strategy.selected()).isCloseTo(3.167299281410, within(1e-11));
        assertThat(strategy.stepRate()).isCloseTo(5.167299281410 / 18.167299281410, within(1e-11));
        assertThat(strategy.pathRate()).isCloseTo(4.316729928141 / 14.633459856282, within(1e-11));
        assertThat(strategy.rankOneRate()).isCloseTo(2 / (127.69 + 3.167299281410), within(1e-11));
        assertThat(strategy.damping()).isCloseTo(1 + strategy.stepRate(), within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 5", "7, 9", "100, 34", "0, 4"})
    void parentsWeighOneTogetherAndTheMatrixStaysPositive(int dimensions, int population) {
        Strategy strategy = new Strategy(dimensions, population);
        double[] weights = strategy.weights(population);
        assertThat(Arrays.stream(weights).filter(weight -> weight > 0).sum()).isCloseTo(1, within(1e-11));
        double rejected = Arrays.stream(weights).filter(weight -> weight < 0).sum();
        double kept = 1 - strategy.rankOneRate() - strategy.rankManyRate();
        assertThat(kept + strategy.rankManyRate() * dimensions * rejected).isGreaterThanOrEqualTo(-1e-12);
    }

    @Test
    void failedTrialsAreNoParents() {
        double[] weights = new Strategy(3, 8).weights(2);
        assertThat(weights[0] + weights[1]).isCloseTo(1, within(1e-11));
        assertThat(Arrays.stream(weights).skip(2)).allMatch(weight -> weight <= 0);
    }
}
