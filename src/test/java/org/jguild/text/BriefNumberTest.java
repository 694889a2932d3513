package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefNumberTest {

    @ParameterizedTest
    @CsvSource({
        "-0.90942980250001, -0.90943",
        "3.0, 3",
        "0.1, 0.1",
        "0.00012345678, 0.000123457",
        "0.00000012345678, 1.23457e-07",
        "12345678.9, 12345700",
        "12345678, 12345678",
        "-0.0, 0",
        "1.5e20, 1.5e+20",
        "-1e-10, -1e-10",
        "0, 0",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void roundsToSixDigits(double number, String text) {
        assertThat(BriefNumber.format(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.909429, -0.9094",
        "1, 1",
        "123456, 123456",
        "1234.56, 1235",
        "0.0104001, 0.0104",
        "0.00001, 0.00001",
        "0.0000012345, 1.234e-06",
        "-99999999999, -1e+11"
    })
    void roundsToFewerDigitsButKeepsThoseOfAnInteger(double number, String text) {
        assertThat(BriefNumber.format(number, 4)).isEqualTo(text);
    }
}
