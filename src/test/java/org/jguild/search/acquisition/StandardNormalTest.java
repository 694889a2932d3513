package org.jguild.search.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNormalTest {

    /** Values of tables of the normal distribution. */
    @ParameterizedTest
    @CsvSource({
        "0, -0.693147180559945",
        "1, -0.172753779023450",
        "-1, -1.841021645009264",
        "3, -0.001350809964748",
        "-5, -15.064998393988725",
        "-10, -53.23128515051246",
        "-40, -804.608442013754",
    })
    void theLogarithmOfTheDistributionFunctionIsRight(double z, double expected) {
        assertThat(StandardNormal.logCumulative(z)).isCloseTo(expected, within(1e-11 * (1 + Math.abs(expected))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-30, -6, -2.1, -1.9, -0.5, 0, 0.7, 2.5})
    void itsDerivativeIsRight(double z) {
        double difference = StandardNormal.logCumulative(z + 1e-5) - StandardNormal.logCumulative(z - 1e-5);
        assertThat(StandardNormal.logCumulativeDerivative(z)).isCloseTo(difference / 2e-5, within(1e-6));
    }
}
