package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Typed values of flags. */
class FlagArgumentsTest {

    private enum Kernel {
        RBF;

        @Override
        public String toString() {
            return "radial";
        }
    }

    @TempDir
    private Path folder;

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(new double[] {1.5, 2.5}, List.of(1.5, 2.5)),
                Arguments.of(new int[] {1, 2}, List.of(1L, 2L)),
                Arguments.of(new long[] {1}, List.of(1L)),
                Arguments.of(new boolean[] {true}, List.of(true)),
                Arguments.of(new char[] {'a'}, List.of("a")),
                Arguments.of(new String[] {"a", "b"}, List.of("a", "b")),
                Arguments.of(new Object[] {1, new float[] {0.5f}}, List.of(1L, List.of(0.5))),
                Arguments.of(new TreeSet<>(List.of(2, 1)), List.of(1L, 2L)),
                Arguments.of(new ArrayDeque<>(List.of("a")), List.of("a")),
                Arguments.of(Kernel.RBF, "RBF"),
                Arguments.of(Path.of("data/a.csv"), "data/a.csv"),
                Arguments.of(CharBuffer.wrap("a"), "a"),
                Arguments.of(new BigDecimal("0.10"), 0.1),
                Arguments.of(Map.of("a", new int[] {1}), Map.of("a", List.of(1L))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aValueIsConverted(Object value, Object flag) {
        assertThat(FlagArguments.value("x", value)).isEqualTo(flag);
    }

    @ParameterizedTest
    @MethodSource("others")
    void anotherTypeIsRefused(Object value, String type) {
        for (Object wrong : new Object[] {value, List.of(value), new Object[] {value}, Map.of("a", value)}) {
            assertThatThrownBy(() -> Guild.open(folder).flag("x", wrong))
                    .isInstanceOf(GuildException.class)
                    .hasMessage(
                            "flag(\"x\", …): a flag cannot be a " + type + ": use a number, a boolean, a text, an enum,"
                                    + " a path, or an array, a collection or a map of these.");
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(Optional.of(1), "java.util.Optional"),
                Arguments.of(new AtomicInteger(1), "java.util.concurrent.atomic.AtomicInteger"),
                Arguments.of(new Object(), "java.lang.Object"));
    }

    @Test
    void aNumberThatNoDoubleIsIsRefused() {
        assertThatThrownBy(() -> Guild.open(folder).flag("x", new BigDecimal("0.12345678901234567890123")))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("flag(\"x\", 0.12345678901234567890123): ");
        assertThatThrownBy(() -> Guild.open(folder).flag("x", new BigDecimal("1e999")))
                .isInstanceOf(GuildException.class);
    }

    @Test
    void anArrayMakesAGrid() {
        assertThat(Guild.open(folder)
                        .flag("x", new double[] {1, 2})
                        .run(p -> p.real("x"), "y=1")
                        .trials())
                .hasSize(2);
    }

    @Test
    void anArrayInAReturnedMapIsRecordedAsItsElements() {
        var run = Guild.open(folder)
                .run(p -> Map.of("loss", 1, "weights", new double[] {0.5, 1.5}), "x=1")
                .runs()
                .get(0);

        assertThat(run.printedAttributes()).containsEntry("weights", "[0.5, 1.5]");
    }
}
