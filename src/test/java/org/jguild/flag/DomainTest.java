package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DomainTest {

    private static Domain domain(String text) {
        return FlagParser.parse(FlagDefinition.of("x", FlagType.ANY, null), text);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("0.5", SearchKind.SINGLE, 0.5),
                arguments("null", SearchKind.SINGLE, null),
                arguments("word", SearchKind.SINGLE, "word"),
                arguments("[1, 2, 1]", SearchKind.GRID, List.of(1L, 2L, 1L)),
                arguments("[]", SearchKind.GRID, List.of()),
                arguments("[a:b]", SearchKind.SEARCH, "[a:b]"),
                arguments("[1:3]", SearchKind.SEARCH, "[1:3]"),
                arguments("uniform[1:3.5:2]", SearchKind.SEARCH, "uniform[1:3.5:2]"),
                arguments("loguniform[1:3]", SearchKind.SEARCH, "loguniform[1:3]"),
                arguments("loguniform[1:3.0]", SearchKind.SEARCH, "loguniform[1:3.0]"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhatABatchAsksForAndStores(String text, SearchKind kind, Object stored) {
        assertThat(domain(text).kind()).isEqualTo(kind);
        assertThat(domain(text).isSearched()).isEqualTo(kind != SearchKind.SINGLE);
        assertThat(domain(text).stored()).isEqualTo(stored);
    }

    @Test
    void onlyRangesOfIntegersAreIntegers() {
        assertThat(List.of("[1:3]", "loguniform[1:3]"))
                .allMatch(text -> domain(text).isInteger());
        assertThat(List.of("1", "[1,2]", "[1:3.0]", "loguniform[1:3.0]", "[a:b]"))
                .noneMatch(text -> domain(text).isInteger());
    }

    @Test
    void aRangeOfNumbersHasTheSameBoundsOnTheOtherScale() {
        assertThat(domain("[1:3:2]").scaled(true)).isEqualTo(new LogIntegerRange(1, 3, null, ""));
        assertThat(domain("[0.5:3]").scaled(true)).isEqualTo(new LogUniformRange(0.5, 3, null, ""));
        assertThat(domain("loguniform[1:3:2]").scaled(false)).isEqualTo(new IntegerRange(1, 3, null, ""));
        assertThat(domain("loguniform[0.5:3]").scaled(false)).isEqualTo(new UniformRange(0.5, 3, null, ""));
    }

    @Test
    void whatHasThatScaleOrNoneStays() {
        for (String text :
                List.of("[0:3]", "[-0.5:3]", "loguniform[1:3]", "loguniform[0.5:3]", "[1,2]", "[a:b]", "1")) {
            assertThat(domain(text).scaled(true)).isEqualTo(domain(text));
        }
        for (String text : List.of("[1:3:2]", "[0.5:3]", "[1,2]", "[a:b]", "1")) {
            assertThat(domain(text).scaled(false)).isEqualTo(domain(text));
        }
    }
}
