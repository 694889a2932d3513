package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintfTest {

    @ParameterizedTest
    @CsvSource({
        "%.2f, 0.125, 0.12",
        "%.2f, 2.675, 2.67",
        "%.0f, 0.5, 0",
        "%f, -0.0000001, -0.000000",
        "%d, 3.99, 3",
        "%d, -0.5, 0",
        "%05.1f, -2.25, -02.2",
        "%g, 0.0001, 0.0001",
        "%g, 0.00001, 1e-05",
        "%g, 1234567, 1.23457e+06",
        "%g, 100000, 100000",
        "%.3g, 2.0, 2",
        "%G, 1e-7, 1E-07",
        "%e, 12345.678, 1.234568e+04",
        "%.0e, 0, 0e+00",
        "%g, 0, 0",
        "%.3e, 0.0, 0.000e+00",
        "%e, 9.9999995, 9.999999e+00",
        "%e, 1.0, 1.000000e+00",
        "%.2e, -100.0, -1.00e+02",
        "%.0e, 12345.0, 1e+04",
        "%.4g, 0.0001, 0.0001",
        "%.3g, 99950.0, 1e+05",
        "%g, 1e+20, 1e+20",
        "%.10e, 0.1, 1.0000000000e-01",
        "%.3g, 1e+300, 1e+300",
        "%.2e, 5e-324, 4.94e-324"
    })
    void printsNumbersAsPythonDoes(String format, double value, String printed) {
        assertThat(Printf.format(format, value, String::valueOf)).isEqualTo(printed);
    }
}
