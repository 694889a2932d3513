package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static List<String> texts(Axis axis, double low, double high, int max) {
        return Ticks.of(axis, new Interval(low, high), max).stream()
                .map(Ticks.Tick::text)
                .toList();
    }

    @Test
    void numbersAreRound() {
        assertThat(texts(Axis.linear(""), -0.1, 1.1, 6)).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
        assertThat(texts(Axis.linear(""), 0, 21, 5)).containsExactly("0", "5", "10", "15", "20");
        assertThat(texts(Axis.linear(""), -3e-7, 3e-7, 3)).containsExactly("-2e-07", "0", "2e-07");
    }

    @Test
    void ticksOfLogarithmicAxesArePowersAndRoundNumbers() {
        assertThat(texts(Axis.log(""), -4, 0, 8)).containsExactly("0.0001", "0.001", "0.01", "0.1", "1");
        assertThat(texts(Axis.log(""), -1, 1, 8)).containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
        assertThat(texts(Axis.log(""), -2.4, 0, 3)).containsExactly("0.01", "0.1", "1");
        assertThat(texts(Axis.log(""), Math.log10(2.9), Math.log10(4.6), 4)).containsExactly("3", "3.5", "4", "4.5");
        assertThat(texts(Axis.log(""), -12, 0, 4)).containsExactly("1e-12", "1e-09", "1e-06", "0.001", "1");
    }

    @Test
    void integersHaveIntegerTicks() {
        assertThat(texts(Axis.integers(""), 0.9, 3.1, 8)).containsExactly("1", "2", "3");
        assertThat(texts(Axis.integers(""), 0, 21, 5)).containsExactly("0", "5", "10", "15", "20");
        assertThat(texts(Axis.log("").ofIntegers(), Math.log10(0.9), 1, 8)).containsExactly("1", "2", "5", "10");
    }

    @Test
    void categoriesAreSkippedRegularly() {
        Axis axis = Axis.of("", List.of("a", "b", "c", "d", "e"));

        assertThat(texts(axis, -0.5, 4.5, 5)).containsExactly("a", "b", "c", "d", "e");
        assertThat(texts(axis, -0.5, 4.5, 3)).containsExactly("a", "c", "e");
    }

    @Property
    void ticksAreFewAndWithinTheRange(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double low,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double width) {
        Interval range = new Interval(low, low + width);
        List<Ticks.Tick> ticks = Ticks.of(Axis.linear(""), range, 6);

        assertThat(ticks).hasSizeBetween(1, 8);
        double rounding = 1e-9 * (Math.abs(low) + width);
        assertThat(ticks).allMatch(tick -> tick.value() >= low - rounding && tick.value() <= range.high() + rounding);
    }
}
