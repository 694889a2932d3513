package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.123456789, 0.12346",
        "123456789, 123460000",
        "-0.000123456789, -0.00012346",
        "9.99999, 10",
        "1e-300, 1e-300",
        "1.23456e300, 1.2346e300",
        "0, 0"
    })
    void aPredictionHasFiveDigits(double value, double rounded) {
        assertThat(Numbers.rounded(value)).isEqualTo(rounded);
    }

    @ParameterizedTest(name = "{0} pixels are {1}")
    @CsvSource({"3, 3", "3.14159, 3.14", "0.004, 0", "-0.004, 0", "-0.006, -0.01", "0.1, 0.1", "1234567.891, 1234567.89"
    })
    void pixelsHaveTwoDecimals(double pixels, String text) {
        assertThat(Svg.number(pixels)).isEqualTo(text);
    }
}
