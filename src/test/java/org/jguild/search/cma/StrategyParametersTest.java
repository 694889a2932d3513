package org.jguild.search.cma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyParametersTest {

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 4", "2, 6", "6, 9", "10, 10", "20, 12", "100, 17"})
    void thePopulationSizeGrowsWithTheLogarithmOfTheDimensions(int dimensions, int populationSize) {
        assertThat(StrategyParameters.defaultPopulationSize(dimensions)).isEqualTo(populationSize);
    }

    /** Computed by hand from the formulas of table 1 for ten dimensions and ten trials. */
    @Test
    void learningRatesAreThoseOfTheTutorial() {
        StrategyParameters parameters = new StrategyParameters(10, 10);
        assertThat(parameters.weights(10)).startsWith(new double[] {0.456272646903, 0.270753097002}, within(1e-11));
        assertThat(parameters.muEff()).isCloseTo(3.167299281410, within(1e-11));
        assertThat(parameters.cSigma()).isCloseTo(5.167299281410 / 18.167299281410, within(1e-11));
        assertThat(parameters.cC()).isCloseTo(4.316729928141 / 14.633459856282, within(1e-11));
        assertThat(parameters.c1()).isCloseTo(2 / (127.69 + 3.167299281410), within(1e-11));
        assertThat(parameters.dSigma()).isCloseTo(1 + parameters.cSigma(), within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 5", "7, 9", "100, 34", "0, 4"})
    void positiveWeightsSumToOneAndTheMatrixStaysPositiveDefinite(int dimensions, int populationSize) {
        StrategyParameters parameters = new StrategyParameters(dimensions, populationSize);
        double[] weights = parameters.weights(populationSize);
        assertThat(Arrays.stream(weights).filter(weight -> weight > 0).sum()).isCloseTo(1, within(1e-11));
        double negative = Arrays.stream(weights).filter(weight -> weight < 0).sum();
        double decay = 1 - parameters.c1() - parameters.cMu();
        assertThat(decay + parameters.cMu() * dimensions * negative).isGreaterThanOrEqualTo(-1e-12);
    }

    @Test
    void failedTrialsAreNoParents() {
        double[] weights = new StrategyParameters(3, 8).weights(2);
        assertThat(weights[0] + weights[1]).isCloseTo(1, within(1e-11));
        assertThat(Arrays.stream(weights).skip(2)).allMatch(weight -> weight <= 0);
    }
}
