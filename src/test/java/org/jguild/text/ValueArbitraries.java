package org.jguild.text;

import java.math.BigInteger;
import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random values as YAML and flags have them, awkward ones above all. */
public final class ValueArbitraries {

    private static final String[] PIECES = {
        " ",
        "  ",
        "a",
        "b c",
        "yes",
        "No",
        "on",
        "null",
        "~",
        "y",
        ":",
        ": ",
        "#",
        " #",
        "'",
        "\"",
        "1",
        "0",
        "12:30",
        ".",
        "e",
        "e3",
        "+",
        "-",
        "- ",
        "--",
        "---",
        "...",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "\\",
        "!",
        "!!",
        "&",
        "*",
        "%",
        "@",
        "`",
        "?",
        "? ",
        "|",
        ">",
        "<<",
        "=",
        "_",
        "0x",
        "inf",
        ".inf",
        "nan",
        "range",
        "uniform",
        "2020-01-01",
        "http://a",
        "é",
        "\n",
        "\t",
        "\u2028",
        "\u0085",
        "\u0007",
        "😀",
        "1e3",
        "3e563",
        "/x/y.csv",
        "word"
    };

    private ValueArbitraries() {}

    public static Arbitrary<String> texts() {
        Arbitrary<String> made = Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("", pieces));
        Arbitrary<String> any =
                Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(12);
        Arbitrary<String> lengthy = Arbitraries.of(PIECES)
                .filter(piece -> YamlText.isPrintableAscii(piece))
                .list()
                .ofMinSize(20)
                .ofMaxSize(60)
                .map(pieces -> String.join(" ", pieces));
        return Arbitraries.frequencyOf(Tuple.of(8, made), Tuple.of(2, any), Tuple.of(1, lengthy));
    }

    public static Arbitrary<Object> scalars() {
        return Arbitraries.oneOf(
                texts().map(text -> (Object) text),
                Arbitraries.longs().map(whole -> (Object) whole),
                Arbitraries.integers().between(-20, 20).map(whole -> (Object) (long) whole),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30))
                        .map(NumberText::canonical),
                doubles().map(real -> (Object) real),
                Arbitraries.of(true, false),
                Arbitraries.just(null));
    }

    public static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble).filter(real -> !Double.isNaN(real)),
                Arbitraries.integers().between(-1100, 1023).map(power -> Math.scalb(1.0, power)),
                Arbitraries.integers().map(whole -> whole / 1e7),
                Arbitraries.of("0.0 -0.0 1e15 1e16 1e-4 1e-5 2e23 8.41e21 9007199254740993 5e-324 1e23 NaN".split(" "))
                        .map(Double::parseDouble));
    }

    public static Arbitrary<Object> values() {
        return values(3).withoutEdgeCases();
    }

    private static Arbitrary<Object> values(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Object> inner = values(depth - 1);
        Arbitrary<Object> lists = inner.list().ofMaxSize(3).map(Collections::unmodifiableList);
        Arbitrary<Object> maps = Arbitraries.maps(texts(), inner).ofMaxSize(3).map(Collections::unmodifiableMap);
        return Arbitraries.frequencyOf(Tuple.of(2, scalars()), Tuple.of(1, lists), Tuple.of(1, maps));
    }

    /** Texts near the grammar of YAML, of which many are not YAML at all. */
    public static Arbitrary<String> documents() {
        return Arbitraries.of(
                        "a",
                        "b",
                        ": ",
                        ":",
                        "- ",
                        "-",
                        "\n",
                        "\n  ",
                        "\n- ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ", ",
                        ",",
                        "'",
                        "\"",
                        "#",
                        " #",
                        "1",
                        "010",
                        "1.5",
                        ".5",
                        "1e3",
                        "1.0e+3",
                        "12:30",
                        "1:2.5",
                        "yes",
                        "~",
                        "null",
                        "!!str ",
                        "! ",
                        "!",
                        "|\n  ",
                        ">-\n  ",
                        "? ",
                        "?",
                        "<<: ",
                        "@",
                        "...",
                        " ",
                        "0x1F",
                        "0b1",
                        "1_0",
                        "2020-01-01",
                        "\\n",
                        "é",
                        "+",
                        "08",
                        "e")
                .list()
                .ofMaxSize(7)
                .map(pieces -> String.join("", pieces));
    }
}
