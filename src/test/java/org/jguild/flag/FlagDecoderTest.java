package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagDecoderTest {

    @Test
    void aRepeatedListHasAtMostAMillionValues() {
        assertThat(FlagDecoder.decode("[0] * 1000000")).asInstanceOf(LIST).hasSize(1_000_000);
        assertThat(FlagDecoder.decode("[0] * 1000001")).isEqualTo("[0] * 1000001");
    }

    @ParameterizedTest
    @MethodSource
    void readsNumbers(String text, Object value) {
        assertThat(FlagDecoder.decode(text)).isEqualTo(value);
    }

    static Stream<Arguments> readsNumbers() {
        return Stream.of(
                arguments("1", 1L),
                arguments("+1", 1L),
                arguments("-1", -1L),
                arguments(" 7 ", 7L),
                arguments("001", 1L),
                arguments("010", 10L),
                arguments("0123", 123L),
                arguments("00", 0L),
                arguments("0x10", 16L),
                arguments("0b101", 5L),
                arguments("12345678901234567890", new BigInteger("12345678901234567890")),
                arguments("9223372036854775807", Long.MAX_VALUE),
                arguments("-9223372036854775808", Long.MIN_VALUE),
                arguments("1.0", 1.0),
                arguments("1.", 1.0),
                arguments(".5", 0.5),
                arguments("-.5", -0.5),
                arguments("1e-3", 0.001),
                arguments("1e3", 1000.0),
                arguments("1E3", 1000.0),
                arguments("-2.5e+2", -250.0),
                arguments("inf", Double.POSITIVE_INFINITY),
                arguments("-Infinity", Double.NEGATIVE_INFINITY),
                arguments("-.inf", Double.NEGATIVE_INFINITY),
                arguments("NaN", Double.NaN),
                arguments(".nan", Double.NaN),
                arguments("-0.0", -0.0));
    }

    @ParameterizedTest
    @MethodSource
    void readsWordsAndQuotes(String text, Object value) {
        assertThat(FlagDecoder.decode(text)).isEqualTo(value);
    }

    static Stream<Arguments> readsWordsAndQuotes() {
        return Stream.of(
                arguments("", ""),
                arguments("null", null),
                arguments("Null", null),
                arguments("~", null),
                arguments("#a", null),
                arguments("&x", null),
                arguments("a #b", "a"),
                arguments("'1'", "1"),
                arguments("\"1\"", "1"),
                arguments("' a'", " a"),
                arguments("'[1,2]'", "[1,2]"),
                arguments("'[1:2]'", "[1:2]"),
                arguments("'it''s'", "it's"),
                arguments("\"a\\tb\"", "a\tb"),
                arguments("!!str 1_0", "1_0"),
                arguments("!!int 1_0", 10L),
                arguments("é", "é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"})
    void readsTrue(String text) {
        assertThat(FlagDecoder.decode(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"})
    void readsFalse(String text) {
        assertThat(FlagDecoder.decode(text)).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "y",
                "n",
                "None",
                "tRUE",
                "a#b",
                "1,2",
                "1 2",
                "a b",
                "0o17",
                "--5",
                "1.2.3",
                "1d",
                "1f",
                "e1",
                "!x",
                "%x",
                "*x",
                "@x",
                "`x",
                "1_000",
                "1_2_3",
                "1:2",
                "12:30",
                "-1:30",
                "1:2:3.5",
                "1_0.5",
                "[1,2",
                "[1]]",
                "{a",
                "2020-01-01",
                "2020-01-01 10:00:00",
                "3e563",
                "5e1234567",
                "1e400",
                "-1e400",
                "=",
                "<<",
                "[range[1:3],5]",
                "geomspace",
                "a: b: c",
                "0x1p3",
                "1_",
                "http://a/b",
                "C:\\x",
                "a'b",
                "08:15",
                "range[foo:bar]",
                "range[1:2:0]",
                "range[]",
                "linspace[1]",
                "logspace[1]",
                "linspace[1:2:-1]",
                "[1]*12345678901"
            })
    void keepsOtherText(String text) {
        assertThat(FlagDecoder.decode(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource
    void readsCollections(String text, Object value) {
        assertThat(FlagDecoder.decode(text)).isEqualTo(value);
    }

    static Stream<Arguments> readsCollections() {
        return Stream.of(
                arguments("[1, 2.5, a]", List.of(1L, 2.5, "a")),
                arguments("[1,2,3]", List.of(1L, 2L, 3L)),
                arguments("[1,]", List.of(1L)),
                arguments("[]", List.of()),
                arguments("[3]", List.of(3L)),
                arguments("[1e-3, 1e3, 1.5E+2]", List.of(0.001, 1000.0, 150.0)),
                arguments("[123, 1.123, 'a b', no]", List.of(123L, 1.123, "a b", false)),
                arguments("[null, ~]", Arrays.asList(null, null)),
                arguments("[[1,2],[3,4]]", List.of(List.of(1L, 2L), List.of(3L, 4L))),
                arguments("['[1:2]',3]", List.of("[1:2]", 3L)),
                arguments("[[1:2],3]", List.of(List.of(62L), 3L)),
                arguments("[[1:2]]", List.of(List.of(62L))),
                arguments("['a:b']", List.of("a:b")),
                arguments("[http://a/b]", List.of("http://a/b")),
                arguments("[3e563]", List.of("3e563")),
                arguments("[2020-01-01]", List.of("2020-01-01")),
                arguments("[1:]", List.of(java.util.Collections.singletonMap(1L, null))),
                arguments("[a: b]", List.of(Map.of("a", "b"))),
                arguments("a: b", Map.of("a", "b")),
                arguments("{a: 1}", Map.of("a", 1L)),
                arguments("{<<: {a: 1, b: 2}, b: 3}", Map.of("a", 1L, "b", 3L)),
                arguments("[1]*3", List.of(1L, 1L, 1L)),
                arguments("[1] * 2", List.of(1L, 1L)),
                arguments("[1,2] * 2", List.of(1L, 2L, 1L, 2L)),
                arguments("[1] * 0", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void readsFunctions(String text, String name, List<Object> args) {
        assertThat(FlagDecoder.decode(text)).isInstanceOfSatisfying(FlagFunction.class, function -> {
            assertThat(function.name()).isEqualTo(name);
            assertThat(function.args()).isEqualTo(args);
        });
    }

    static Stream<Arguments> readsFunctions() {
        return Stream.of(
                arguments("[1:2]", "", List.of(1L, 2L)),
                arguments("[1:2:3]", "", List.of(1L, 2L, 3L)),
                arguments("[-1:1]", "", List.of(-1L, 1L)),
                arguments("[1e-4:1e-1]", "", List.of(1e-4, 1e-1)),
                arguments("[-2.0:2.0]", "", List.of(-2.0, 2.0)),
                arguments("[a:b]", "", List.of("a", "b")),
                arguments("[true:false]", "", List.of(true, false)),
                arguments("[0:75]", "", List.of(0L, 75L)),
                arguments("[0:1.0]", "", List.of(0L, 1.0)),
                arguments("[1:2.5]", "", List.of(1L, 2.5)),
                arguments("[-2:2.0]", "", List.of(-2L, 2.0)),
                arguments("[ -1 : 1 ]", "", List.of(-1L, 1L)),
                arguments("[1: 2]", "", List.of(1L, 2L)),
                arguments(" [1 :2 ]", "", List.of(1L, 2L)),
                arguments("[:2]", "", List.of("", 2L)),
                arguments("[:]", "", List.of("", "")),
                arguments("[hello:1:1.2]", "", List.of("hello", 1L, 1.2)),
                arguments("uniform[1:2]", "uniform", List.of(1L, 2L)),
                arguments("uniform[-2.0:2.0]", "uniform", List.of(-2.0, 2.0)),
                arguments("uniform[ 1 : 2 ]", "uniform", List.of(1L, 2L)),
                arguments("loguniform[1e-4:1e-1]", "loguniform", List.of(1e-4, 1e-1)),
                arguments("foo[1:2]", "foo", List.of(1L, 2L)),
                arguments("foo-2.x_y[a]", "foo-2.x_y", List.of("a")));
    }

    @ParameterizedTest
    @MethodSource
    void expandsSequences(String text, List<Object> values) {
        assertThat(FlagDecoder.decode(text)).isEqualTo(values);
    }

    static Stream<Arguments> expandsSequences() {
        return Stream.of(
                arguments("range[1:5]", List.of(1L, 2L, 3L, 4L, 5L)),
                arguments("range[0:5:2]", List.of(0L, 2L, 4L)),
                arguments("range[1:10:3]", List.of(1L, 4L, 7L, 10L)),
                arguments("range[10]", List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L)),
                arguments("range[0]", List.of()),
                arguments("range[2.5]", List.of(0.0, 1.0, 2.0)),
                arguments("range[3.0]", List.of(0.0, 1.0, 2.0)),
                arguments("range[1:5:0.5]", List.of(1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0)),
                arguments("range[0:1:0.3]", List.of(0.0, 0.3, 0.6, 0.9)),
                arguments("range[0:1:0.1]", List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)),
                arguments("range[5:1]", List.of()),
                arguments("range[1:0.5]", List.of()),
                arguments("range[5:1:-1]", List.of(5L, 4L, 3L, 2L, 1L)),
                arguments("range[5:1:-2]", List.of(5L, 3L, 1L)),
                arguments("range[ 1 : 2 ]", List.of(1L, 2L)),
                arguments("linspace[1:10]", List.of(1.0, 3.25, 5.5, 7.75, 10.0)),
                arguments("linspace[1:10:10]", List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0)),
                arguments("linspace[1:5:0]", List.of()),
                arguments("linspace[1:5:1]", List.of(1.0)),
                arguments("linspace[0:1:4]", List.of(0.0, 0.33333333, 0.66666667, 1.0)),
                arguments("logspace[-5:0:6]", List.of(1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0)),
                arguments("logspace[0:3:4:2]", List.of(1.0, 2.0, 4.0, 8.0)));
    }
}
