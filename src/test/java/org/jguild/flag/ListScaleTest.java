package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListScaleTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "1 2 3 -> 0 0.5 1",
                "16 32 64 128 256 -> 0 0.25 0.5 0.75 1",
                "0.001 0.01 0.1 -> 0 0.5 1",
                "0.0 0.3 0.6 -> 0 0.5 1",
                "3 1 2 -> 1 0 0.5",
                "1 1 2 3 -> 0 0 0.5 1",
                "-1 0 1 -> 0 0.5 1",
                "0 0.00001 0.001 1000 -> 0 0.333333 0.666667 1",
                "1 2 1000000 -> 0 0.5 1",
            })
    void numbersHaveAScale(String numbers, String positions) {
        List<Object> values = new ArrayList<>();
        for (String word : numbers.split(" ", -1)) {
            values.add(FlagDecoder.decode(word));
        }
        double[] expected = Arrays.stream(positions.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(ListScale.positions(values)).containsExactly(expected, within(1e-6));
        assertThat(new Choices(values).positions()).containsExactly(expected, within(1e-6));
    }

    @Test
    void otherValuesHaveNone() {
        assertThat(ListScale.positions(List.of(1, 2))).isEmpty();
        assertThat(ListScale.positions(List.of(1, 1, 2))).isEmpty();
        assertThat(ListScale.positions(List.of("a", "b", "c"))).isEmpty();
        assertThat(ListScale.positions(List.of(1, 2, "3"))).isEmpty();
        assertThat(ListScale.positions(List.of(1, 2, Double.POSITIVE_INFINITY))).isEmpty();
        assertThat(ListScale.positions(Arrays.asList(1, 2, null))).isEmpty();
        assertThat(ListScale.positions(List.of(true, false, 1))).isEmpty();
        assertThat(new UniformRange(0, 1, null, "[0.0:1.0]").positions()).isEmpty();
    }
}
