package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The range of an axis, and rounding to its resolution. */
class IntervalTest {

    @ParameterizedTest(name = "{2} between {0} and {1} is {4} on a {3} axis")
    @CsvSource({
        "0, 1, 0.123456789, LINEAR, 0.12346",
        "0, 10, 0.123456789, LINEAR, 0.1235",
        "1000000, 1000100, 1000003.14159, LINEAR, 1000003.142",
        "-3e6, 3e6, 123456.7, LINEAR, 123460",
        "0, 1e-9, 1.23456789e-10, LINEAR, 1.2346e-10",
        "-6, 2, 0.00123456789, LOG, 0.0012346",
        "-6, 2, 98.7654321, LOG, 98.765",
        "0, 1, NaN, LINEAR, NaN",
        "0, 1, Infinity, LINEAR, Infinity"
    })
    void aValueIsRoundedToTheResolutionOfAnImage(double low, double high, double value, Scale scale, double rounded) {
        assertThat(new Interval(low, high).rounded(value, scale)).isEqualTo((Double) rounded);
    }

    @ParameterizedTest(name = "around {0}")
    @CsvSource({"'1, 2', 0.96, 2.04", "'5', 4.5, 5.5", "'0', -1, 1", "'NaN, Infinity', 0, 1"})
    void anIntervalAroundValuesContainsAllFiniteValues(String values, double low, double high) {
        DoubleStream numbers = DoubleStream.of(Arrays.stream(values.split(", "))
                .mapToDouble(Double::parseDouble)
                .toArray());
        assertThat(Interval.around(numbers, Scale.LINEAR)).isEqualTo(new Interval(low, high));
    }
}
