package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlTest {

    @ParameterizedTest
    @MethodSource("documents")
    void writesTheBlockStyle(Object value, String text) {
        assertThat(Yaml.write(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsWhatItWrites(Object value, String text) {
        assertThat(Yaml.read(text)).isEqualTo(value);
    }

    static Stream<Arguments> documents() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("z", List.of(Map.of("b", 1L, "a", List.of(1L, List.of(2L, "x"))), List.of(), Map.of()));
        nested.put("a", Map.of("k", Map.of("m", "o")));
        nested.put("yes", null);
        return Stream.of(
                arguments(null, "null\n"),
                arguments(true, "true\n"),
                arguments(1L, "1\n"),
                arguments(new BigInteger("12345678901234567890"), "12345678901234567890\n"),
                arguments(1.0, "1.0\n"),
                arguments(1e20, "1.0e+20\n"),
                arguments(1e16, "1.0e+16\n"),
                arguments(1e15, "1000000000000000.0\n"),
                arguments(1e-5, "1.0e-05\n"),
                arguments(1.5e-7, "1.5e-07\n"),
                arguments(0.0001, "0.0001\n"),
                arguments(1.0 / 3, "0.3333333333333333\n"),
                arguments(Double.NaN, ".nan\n"),
                arguments(Double.NEGATIVE_INFINITY, "-.inf\n"),
                arguments("", "''\n"),
                arguments("y", "'y'\n"),
                arguments("nn", "nn\n"),
                arguments("yes", "'yes'\n"),
                arguments("1", "'1'\n"),
                arguments("1e3", "'1e3'\n"),
                arguments("2020-01-01", "'2020-01-01'\n"),
                arguments("a: b", "'a: b'\n"),
                arguments("it's", "it's\n"),
                arguments("- it's", "'- it''s'\n"),
                arguments("a\nb", "\"a\\nb\"\n"),
                arguments("é\u2028😀", "\"\\xE9\\L\\U0001F600\"\n"),
                arguments(List.of(), "[]\n"),
                arguments(Map.of(), "{}\n"),
                arguments(List.of(1L, "a b"), "- 1\n- a b\n"),
                arguments(Map.of("x", -0.3, "epochs", 3L), "epochs: 3\nx: -0.3\n"),
                arguments(Map.of("cmd", List.of("a", "b")), "cmd:\n- a\n- b\n"),
                arguments(Arrays.asList(null, "~"), "- null\n- '~'\n"),
                arguments(
                        nested,
                        "a:\n  k:\n    m: o\n'yes': null\nz:\n- a:\n  - 1\n  - - 2\n    - x\n  b: 1\n- []\n- {}\n"));
    }

    @Test
    void foldsLongTextWhereTheOtherToolDoes() {
        String label = "acq-func=gp_hedge kappa=1.96 noise=gaussian prev-trials=sourcecode random-starts=3 xi=0.05";
        assertThat(Yaml.write(label)).isEqualTo(label.replace(" xi", "\n  xi") + "\n");
        assertThat(Yaml.read(Yaml.write(label))).isEqualTo(label);
    }

    @ParameterizedTest
    @MethodSource
    void readsYaml11(String text, Object value) {
        assertThat(Yaml.read(text)).isEqualTo(value);
    }

    static Stream<Arguments> readsYaml11() {
        return Stream.of(
                arguments("", null),
                arguments("# nothing\n", null),
                arguments("1e3", "1e3"),
                arguments("1.0e+3", 1000.0),
                arguments("010", 8L),
                arguments("08", "08"),
                arguments("0x1F", 31L),
                arguments("190:20:30", 685230L),
                arguments("-1:30", -90L),
                arguments("190:20:30.15", 685230.15),
                arguments("1_000", 1000L),
                arguments("on", true),
                arguments("2020-01-01", "2020-01-01"),
                arguments("2020-01-01T10:00:00Z", "2020-01-01T10:00:00Z"),
                arguments("!!timestamp 2020-01-01", "2020-01-01"),
                arguments("!!float 3", 3.0),
                arguments("!!str 3", "3"),
                arguments("! 3", 3L),
                arguments("[&a {k: 1}, *a]", List.of(Map.of("k", 1L), Map.of("k", 1L))),
                arguments(
                        "a: &d {x: 1, y: 2}\nb: {<<: *d, y: 3}\n",
                        Map.of("a", Map.of("x", 1L, "y", 2L), "b", Map.of("x", 1L, "y", 3L))),
                arguments("b: {<<: [{x: 1}, {x: 2, y: 2}]}", Map.of("b", Map.of("x", 1L, "y", 2L))),
                arguments("a: 1\na: 2\n", Map.of("a", 2L)),
                arguments("a: |\n  x\n  y\n", Map.of("a", "x\ny\n")),
                arguments("--- a\n...\n", "a"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhereTextIsNotYaml(String text, String message) {
        assertThatThrownBy(() -> Yaml.read(text))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("The YAML cannot be read")
                .hasMessageContaining(message);
    }

    static Stream<Arguments> saysWhereTextIsNotYaml() {
        return Stream.of(
                arguments("a: 1\nb: [1\n", "at line 3, column 1: expected ',' or ']'"),
                arguments("!!java.io.File x", "at line 1, column 1: values of type"),
                arguments("!!javax.script.ScriptEngineManager []", "are not supported"),
                arguments("a: !!int x", "'x' is not of type int"),
                arguments("a\u0000b", "special characters"),
                arguments("&a [*a]", "there is no complete value with the anchor &a"),
                arguments("--- 1\n--- 2\n", "there is a second document"),
                arguments("{[1]: 2}", "a list or a map cannot be a key"),
                arguments("%x", "there is no document after the directive"),
                arguments("{<<: 1}", "only maps can be merged"),
                arguments("[".repeat(200) + "]".repeat(200), "nested more than 100 levels"));
    }

    @Test
    void refusesToWriteWhatIsNoFlagValue() {
        assertThatThrownBy(() -> Yaml.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalThreadsCanReadAndWrite() {
        List<String> written = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> Yaml.write(Map.of("a", List.of(i / 7.0, "text: " + i), "b", (long) i)))
                .toList();
        assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> Yaml.read(written.get(i))))
                .hasSize(2000)
                .allSatisfy(value -> {
                    Map<?, ?> map = (Map<?, ?>) value;
                    long i = (Long) map.get("b");
                    assertThat(map.get("a")).isEqualTo(List.of(i / 7.0, "text: " + i));
                });
    }
}
