package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlagParserTest {

    private static final FlagDefinition ANY = FlagDefinition.of("x", FlagType.ANY, null);

    @ParameterizedTest
    @MethodSource
    void readsDomains(String text, Domain domain) {
        assertThat(FlagParser.parse(ANY, text)).isEqualTo(domain);
    }

    static Stream<Arguments> readsDomains() {
        return Stream.of(
                arguments("0.1", new Fixed(0.1)),
                arguments("", new Fixed("")),
                arguments("null", new Fixed(null)),
                arguments("1:2", new Fixed("1:2")),
                arguments("'[1:2]'", new Fixed("[1:2]")),
                arguments("{a: 1}", new Fixed(java.util.Map.of("a", 1L))),
                arguments("[3]", new Choices(List.of(3L))),
                arguments("[]", new Choices(List.of())),
                arguments("[1, a, no]", new Choices(List.of(1L, "a", false))),
                arguments("[1,1,2]", new Choices(List.of(1L, 1L, 2L))),
                arguments("[1]*2", new Choices(List.of(1L, 1L))),
                arguments("range[1:3]", new Choices(List.of(1L, 2L, 3L))),
                arguments("linspace[0:1:3]", new Choices(List.of(0.0, 0.5, 1.0))),
                arguments("[1:100]", new IntegerRange(1, 100, null, "[1:100]")),
                arguments("[1:100:50]", new IntegerRange(1, 100, 50L, "[1:100:50]")),
                arguments("[1.0:2.0]", new UniformRange(1, 2, null, "[1.0:2.0]")),
                arguments("[0:1.0]", new UniformRange(0, 1, null, "[0:1.0]")),
                arguments("[1:2.5]", new UniformRange(1, 2.5, null, "[1:2.5]")),
                arguments("[ -1 : 1 ]", new IntegerRange(-1, 1, null, "[-1:1]")),
                arguments("[-2.0:2.0:0.1]", new UniformRange(-2, 2, 0.1, "[-2.0:2.0:0.1]")),
                arguments("[1:5:99]", new IntegerRange(1, 5, 99L, "[1:5:99]")),
                arguments("uniform[-0.4:-0.2]", new UniformRange(-0.4, -0.2, null, "uniform[-0.4:-0.2]")),
                arguments("uniform[1:3]", new IntegerRange(1, 3, null, "uniform[1:3]")),
                arguments("loguniform[1e-4:1e-1]", new LogUniformRange(1e-4, 1e-1, null, "loguniform[1e-4:1e-1]")),
                arguments("loguniform[1:100]", new LogIntegerRange(1, 100, null, "loguniform[1:100]")),
                arguments("loguniform[1:100.0]", new LogUniformRange(1, 100, null, "loguniform[1:100.0]")),
                arguments("[a:b]", new Choices(List.of("a", "b"), true, null, "[a:b]")),
                arguments("[true:false:no]", new Choices(List.of(true, false), true, false, "[true:false:no]")));
    }

    @Test
    void aTextThatLooksLikeAMapIsText() {
        FlagDefinition text = FlagDefinition.of("x", FlagType.STRING, null);
        assertThat(FlagParser.parse(text, "{\"a\": 1}")).isEqualTo(new Fixed("{\"a\": 1}"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesRangesThatSpanNothing(String text, String message) {
        assertThatThrownBy(() -> FlagParser.parse(ANY, text))
                .isInstanceOf(GuildException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> refusesRangesThatSpanNothing() {
        String forms = "write a range as [LOW:HIGH], a list as [A,B], or quote text as \"'[text'\".";
        String known = " (known: uniform, loguniform, range, linspace, logspace).";
        String takes = " takes LOW:HIGH or LOW:HIGH:INITIAL, not ";
        return Stream.of(
                arguments("[1:", "x=[1:: this range or list is not readable, its bracket is never closed; " + forms),
                arguments("[1:2]]", "x=[1:2]]: this range or list is not readable; " + forms),
                arguments("[range[1:3],5]", "x=[range[1:3],5]: this range or list is not readable; " + forms),
                arguments("[1:]", "x=[1:]: this range lacks a bound; write both, as in [LOW:HIGH]."),
                arguments("[:2]", "x=[:2]: this range lacks a bound; write both, as in [LOW:HIGH]."),
                arguments("[:]", "x=[:]: this range lacks a bound; write both, as in [LOW:HIGH]."),
                arguments("[1:1]", "x=[1:1]: the range has no width; write x=1 for this one value."),
                arguments("[1:1.0]", "x=[1:1.0]: the range has no width; write x=1 for this one value."),
                arguments("[2:-2]", "x=[2:-2]: the lower bound 2 is above the upper bound -2; did you mean [-2:2]?"),
                arguments(
                        "uniform[3:1:2]",
                        "x=uniform[3:1:2]: the lower bound 3 is above the upper bound 1; did you mean uniform[1:3:2]?"),
                arguments(
                        "loguniform[0:1]",
                        "x=loguniform[0:1]: the lower bound 0 has no logarithm; it must be above 0."),
                arguments(
                        "loguniform[-1.0:1]",
                        "x=loguniform[-1.0:1]: the lower bound -1.0 has no logarithm; it must be above 0."),
                arguments("loguniform[a:b]", "x=loguniform[a:b]: the bound a is not a number."),
                arguments("[1:null]", "x=[1:null]: the bound null is not a number."),
                arguments("[1:inf]", "x=[1:inf]: the bound .inf is not a finite number."),
                arguments("[1:1e400]", "x=[1:1e400]: the bound '1e400' is not a number."),
                arguments("[-1e308:1e308]", "x=[-1e308:1e308]: the range is too wide."),
                arguments(
                        "[0:9007199254740992]",
                        "x=[0:9007199254740992]: a range of integers must span less than 2^53;"
                                + " write one bound with a decimal point."),
                arguments("[1:2:a]", "x=[1:2:a]: the value of the first trial, a, is not a number."),
                arguments("uniform[1.0]", "x=uniform[1.0]: a range" + takes + "1 value."),
                arguments("uniform[1:2:3:4]", "x=uniform[1:2:3:4]: a range" + takes + "4 values."),
                arguments("loguniform[1]", "x=loguniform[1]: loguniform" + takes + "1 value."),
                arguments("[1:2:3:4]", "x=[1:2:3:4]: a range" + takes + "4 values."),
                arguments(
                        "unifrom[1:10]",
                        "x=unifrom[1:10]: unknown function 'unifrom'" + known + " Did you mean 'uniform'?"
                                + " Text that looks like a function needs quotes: \"'unifrom[1:10]'\"."),
                arguments("range[foo:bar]", "x=range[foo:bar]: 'foo' is not a number."),
                arguments("range[1:2:0]", "x=range[1:2:0]: the step must not be 0."),
                arguments(
                        "range[1:2:1:1]",
                        "x=range[1:2:1:1]: range takes END or START:END or START:END:STEP, not 4 values."),
                arguments(
                        "range[1000001]", "x=range[1000001]: it has 1000001 values, but at most 1000000 are allowed."),
                arguments("linspace[1]", "x=linspace[1]: linspace takes START:END or START:END:COUNT, not 1 values."),
                arguments("linspace[1:2:x]", "x=linspace[1:2:x]: 'x' is not a number."),
                arguments("linspace[1:2:2.5]", "x=linspace[1:2:2.5]: the count must be an integer, 0 or more."),
                arguments("logspace[1:2:3:-1]", "x=logspace[1:2:3:-1]: the base must be above 0."),
                arguments("logspace[1:400]", "x=logspace[1:400]: its values are too large."));
    }

    @ParameterizedTest
    @MethodSource
    void fitsValuesToTypes(FlagType type, String text, Object value) {
        assertThat(FlagParser.parse(FlagDefinition.of("x", type, null), text)).isEqualTo(new Fixed(value));
    }

    static Stream<Arguments> fitsValuesToTypes() {
        return Stream.of(
                arguments(FlagType.STRING, "001", "001"),
                arguments(FlagType.STRING, "yes", "yes"),
                arguments(FlagType.STRING, "1:2", "1:2"),
                arguments(FlagType.STRING, "null", null),
                arguments(FlagType.STRING, "'null'", "null"),
                arguments(FlagType.STRING, "", ""),
                arguments(FlagType.STRING, "'1'", "1"),
                arguments(FlagType.STRING, "uniform[1:2]", "uniform[1:2]"),
                arguments(FlagType.INT, "7", 7L),
                arguments(FlagType.INT, "null", null),
                arguments(FlagType.FLOAT, "7", 7.0),
                arguments(FlagType.FLOAT, "1e-3", 0.001),
                arguments(FlagType.NUMBER, "7", 7L),
                arguments(FlagType.NUMBER, "7.5", 7.5),
                arguments(FlagType.BOOLEAN, "yes", true),
                arguments(FlagType.BOOLEAN, "1", true),
                arguments(FlagType.BOOLEAN, "0.0", false),
                arguments(FlagType.BOOLEAN, "1.1", true));
    }

    @Test
    void fitsListsItemByItem() {
        assertThat(FlagParser.parse(FlagDefinition.of("x", FlagType.FLOAT, null), "[1, 2.5, null]"))
                .isEqualTo(new Choices(Arrays.asList(1.0, 2.5, null)));
        assertThat(FlagParser.parse(FlagDefinition.of("x", FlagType.STRING, null), "[001, a]"))
                .isEqualTo(new Choices(List.of("1", "a")));
    }

    @ParameterizedTest
    @MethodSource
    void refusesValuesOfAnotherType(FlagType type, String text, String message) {
        assertThatThrownBy(() -> FlagParser.parse(FlagDefinition.of("x", type, null), text))
                .isInstanceOf(GuildException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> refusesValuesOfAnotherType() {
        return Stream.of(
                arguments(FlagType.INT, "1.5", "x=1.5: 1.5 is not an integer."),
                arguments(FlagType.INT, "a", "x=a: a is not an integer."),
                arguments(FlagType.INT, "yes", "x=yes: yes is not an integer."),
                arguments(FlagType.INT, "[1, a]", "x=[1, a]: a is not an integer."),
                arguments(FlagType.FLOAT, "a", "x=a: a is not a number."),
                arguments(FlagType.FLOAT, "3e563", "x=3e563: '3e563' is not a number."),
                arguments(FlagType.NUMBER, "true", "x=true: yes is not a number."),
                arguments(FlagType.BOOLEAN, "foo", "x=foo: foo is not yes or no."),
                arguments(FlagType.INT, "[0.5:2]", "x=[0.5:2]: x takes integers, so both bounds must be integers."),
                arguments(FlagType.FLOAT, "[a:b]", "x=[a:b]: x takes numbers, so both bounds must be numbers."),
                arguments(
                        FlagType.BOOLEAN,
                        "[0:1]",
                        "x=[0:1]: x is yes or no, so it cannot have a range; write [yes,no]."));
    }

    @Test
    void refusesWhatIsNotAmongTheChoices() {
        FlagDefinition optimizer = new FlagDefinition("opt", FlagType.STRING, "sgd", List.of("sgd", "adam"), "", false);
        assertThat(FlagParser.parse(optimizer, "adam")).isEqualTo(new Fixed("adam"));
        assertThatThrownBy(() -> FlagParser.parse(optimizer, "[sgd,adm]"))
                .hasMessage("opt=[sgd,adm]: adm is not among the values of opt (known: sgd, adam)."
                        + " Did you mean 'adam'?");
    }
}
