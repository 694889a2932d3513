package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @ParameterizedTest
    @MethodSource
    void putsSplitValuesTogether(List<String> words, List<String> whole) {
        assertThat(Assignment.parse(words).stream().map(flag -> flag.name() + "=" + flag.text()))
                .isEqualTo(whole);
    }

    @Test
    void aWordThatIsNoAssignmentStandsAlone() {
        assertThat(Assignment.length(List.of("train.py", "--label", "a", "x=1")))
                .isEqualTo(1);
        assertThat(Assignment.length(List.of("--label=[", "a]"))).isEqualTo(1);
        assertThat(Assignment.length(List.of("x=[1,", "2]", "y=1"))).isEqualTo(2);
    }

    static Stream<Arguments> putsSplitValuesTogether() {
        return Stream.of(
                arguments(List.of("x=[1,", "2,", "3]", "y=4"), List.of("x=[1, 2, 3]", "y=4")),
                arguments(List.of("x=[", "-1", ":", "1", "]"), List.of("x=[ -1 : 1 ]")),
                arguments(List.of("x=uniform[0", ":", "1]"), List.of("x=uniform[0 : 1]")),
                arguments(List.of("x=[[1,", "2],", "[3]]", "y=1"), List.of("x=[[1, 2], [3]]", "y=1")),
                arguments(List.of("x={a:", "1}"), List.of("x={a: 1}")),
                arguments(List.of("s='a", "b'", "y=1"), List.of("s='a b'", "y=1")),
                arguments(List.of("s=\"a", "b\""), List.of("s=\"a b\"")),
                arguments(List.of("s='it''s", "so'"), List.of("s='it''s so'")),
                arguments(List.of("x=['a", "]',", "b]"), List.of("x=['a ]', b]")),
                arguments(List.of("x=[it's,", "b]"), List.of("x=[it's, b]")),
                arguments(List.of("s=it's", "y=\"\""), List.of("s=it's", "y=\"\"")),
                arguments(List.of("s=a[1", "y=2]"), List.of("s=a[1 y=2]")),
                arguments(List.of("s=:[", "y=2"), List.of("s=:[", "y=2")));
    }

    @Test
    void splitsAtTheFirstEqualsSign() {
        assertThat(Assignment.parse(List.of("a=b=c", "x=")))
                .containsExactly(new Assignment("a", "b=c"), new Assignment("x", ""));
    }

    @Test
    void theLastOfTwoWithOneNameCounts() {
        assertThat(Assignment.parse(List.of("x=1", "y=2", "x=3")))
                .containsExactly(new Assignment("y", "2"), new Assignment("x", "3"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "x=[1:        | x=[1:: this range or list is not readable, its bracket is never closed; write a range as",
                "x=[1,2       | x=[1,2: this range or list is not readable",
                "x=uniform[0: | x=uniform[0:: this range or list is not readable",
                "x='a         | x='a: the quote is never closed",
                "x            | 'x' is not a flag assignment; write NAME=VALUE, without blanks around '='.",
                "=5           | '=5' has no flag name before '='"
            })
    void refusesWhatIsNoAssignment(String word, String message) {
        assertThatThrownBy(() -> Assignment.parse(List.of("a=1", word)))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aValueThatNeverClosesNamesItsFirstWordAlone() {
        assertThatThrownBy(() -> Assignment.parse(List.of("x=[1:", "y=2", "z=3")))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("x=[1:: this range");
    }

    @ParameterizedTest
    @MethodSource
    void rendersAsAPersonWouldWrite(Object value, String text) {
        assertThat(Assignment.render("x", value)).isEqualTo(text);
    }

    static Stream<Arguments> rendersAsAPersonWouldWrite() {
        return Stream.of(
                arguments(0.1, "x=0.1"),
                arguments("hi 1", "x='hi 1'"),
                arguments("hi", "x=hi"),
                arguments("1", "x='1'"),
                arguments("it's me", "x='it''s me'"),
                arguments(List.of(1L, 2L), "x=[1, 2]"),
                arguments(null, "x=null"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=0.1                | x=0.1",
                "x=0.1,lr=0.01        | x=0.1 ; lr=0.01",
                "x=0.1, lr=0.01       | x=0.1 ; lr=0.01",
                "msg=a,b,x=1          | msg=a,b ; x=1",
                "msg=\"a,b=c\",x=1    | msg=\"a,b=c\" ; x=1",
                "l=[1,2],x=3          | l=[1,2] ; x=3",
                "m={a: 1,b=2: 3},x=4  | m={a: 1,b=2: 3} ; x=4",
                "x=1,x=2              | x=2",
                "x=                   | x=",
            })
    void assignmentsInOneWordHaveCommasBetween(String text, String expected) {
        assertThat(Assignment.parseAll(text).stream()
                        .map(assignment -> assignment.name() + "=" + assignment.text())
                        .collect(Collectors.joining(" ; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "=1", "x=[1,y=2"})
    void whatIsNoAssignmentIsRefused(String text) {
        assertThatThrownBy(() -> Assignment.parseAll(text)).isInstanceOf(GuildException.class);
    }
}
