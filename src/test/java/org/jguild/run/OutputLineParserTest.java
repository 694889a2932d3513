package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputLineParserTest {

    private static List<String> lines(String... lines) {
        return lines(OutputScalars.DEFAULT, lines);
    }

    private static List<String> lines(OutputScalars scalars, String... lines) {
        FlagValues flags = FlagValues.of(Map.of("x", 0.2, "n", 3L, "precise", 0.123456, "on", true, "text", "a"));
        EventRecorder recorder = new EventRecorder();
        OutputLineParser printed = new OutputLineParser(flags, scalars, recorder);
        List.of(lines).forEach(printed::line);
        return recorder.recorded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss: 0.5|loss=0.5@0",
                "loss:   -.5e-1   |loss=-0.05@0",
                "x/y: 2e-3|x/y=0.002@0",
                "a:b: 1|a:b=1.0@0",
                "_k: 1.|_k=1.0@0",
                "acc: 0.1 (step 10)|acc=0.1@10",
                "acc: 0.1 (10)|acc=0.1@10",
                "foo: 1 (bar)|foo=1.0@0",
                "foo: 1 (bar (10))|foo=1.0@0",
                "loss: NaN|loss=NaN@0",
                "loss: inf|loss=Infinity@0",
                "loss: -INF|loss=-Infinity@0",
                "name: bob|name='bob'",
                "pct: 50%|pct='50%'",
                "损失: 0.7|损失=0.7@0",
                "é: 1|é=1.0@0",
                "𝛼: 1|𝛼=1.0@0",
            })
    void aLineContainsAScalarOrAnAttribute(String line, String expected) {
        assertThat(lines(line)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k:3",
                "'  a: 1'",
                "  a: 1",
                "val acc: 0.9",
                "score = 3",
                "step: 5",
                ": 1",
                "1a: 2",
                "loss:",
                "loss: ",
                "loss: 1 2",
                "name: bob smith",
                "x: 0.2",
                "x: word",
                ""
            })
    void aLineContainsNeither(String line) {
        assertThat(lines(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x: 0.2", "x: 0.20", "x: 2e-1", "x: 0.20000000298023224", "n: 3", "n: 3.0", "on: 1", "on: True"})
    void aProgramThatPrintsTheValueOfAFlagPrintsNoScalar(String line) {
        assertThat(lines(line, "loss: 1", line)).containsExactly("loss=1.0@0");
    }

    @Test
    void aRoundedValueOfAFlagIsNoScalar() {
        assertThat(lines("precise: 0.12", "precise: 0.1235")).isEmpty();
        assertThat(lines("precise: 0.1")).containsExactly("precise=0.1@0");
        assertThat(lines("precise: 0")).containsExactly("precise=0.0@0");
        assertThat(lines("precise: 0.1236")).containsExactly("precise=0.1236@0");
        assertThat(lines("x: 0e99999999999")).containsExactly("x=0.0@0");
    }

    @Test
    void anotherValueOfTheNameOfAFlagIsAScalarWithAllItsValues() {
        assertThat(lines("x: 0.5")).containsExactly("x=0.5@0");
        assertThat(lines("x: 0.2", "loss: 9", "x: 0.2", "loss: 8", "x: 0.1", "loss: 7"))
                .containsExactly("loss=9.0@0", "loss=8.0@1", "x=0.2@0", "x=0.2@1", "x=0.1@2", "loss=7.0@2");
        assertThat(lines("step: 4", "x: 0.2", "step: 5", "x: 0.3", "x: 0.2"))
                .containsExactly("x=0.2@4", "x=0.3@5", "x=0.2@5");
    }

    @Test
    void theObjectiveIsAScalarEvenIfItHasTheValueOfAFlag() {
        assertThat(lines(new OutputScalars(List.of(), "x"), "x: 0.2")).containsExactly("x=0.2@0");
        assertThat(lines(OutputScalars.of(List.of(), Objective.parse("-min x")), "x: 0.2"))
                .containsExactly("x=0.2@0");
        assertThat(lines(OutputScalars.of(List.of(), Objective.parse("flag:x")), "x: 0.2"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[32mloss: 0.25\u001b[0m",
                "\u001b[1;31mloss:\u001b[0m 0.25\u001b[K",
                "\u001b]0;title\u0007loss: 0.25",
                "\b\b\bloss: 0.25",
            })
    void coloursAndOtherCodesOfTerminalsAreNotPartOfALine(String line) {
        assertThat(lines(line)).containsExactly("loss=0.25@0");
    }

    @Test
    void aCarriageReturnEndsALine() {
        EventRecorder recorder = new EventRecorder();
        OutputLineParser parser = new OutputLineParser(FlagValues.NONE, OutputScalars.DEFAULT, recorder);
        LineSplitter splitter = new LineSplitter(parser::line);
        byte[] bytes = "\r 10%\rloss: 2\rloss: 1\r\nacc: 3\r\n".getBytes(StandardCharsets.UTF_8);
        splitter.feed(bytes, bytes.length);
        splitter.end();

        assertThat(recorder.recorded()).containsExactly("loss=2.0@0", "loss=1.0@1", "acc=3.0@1");
    }

    @Test
    void anImplicitStepIncreasesWithEachRepeatedKey() {
        assertThat(lines("a: 1", "b: 1", "a: 1", "b: 1")).containsExactly("a=1.0@0", "b=1.0@0", "a=1.0@1", "b=1.0@1");
        assertThat(lines("a: 1", "b: 1", "b: 1", "b: 1", "a: 1", "b: 1"))
                .containsExactly("a=1.0@0", "b=1.0@0", "b=1.0@1", "b=1.0@2", "a=1.0@2", "b=1.0@3");
    }

    @Test
    void anExplicitStepIsUsedUntilTheNextOne() {
        assertThat(lines("a: 1", "step: 7", "a: 2", "a: 3", "b: 1 (step 9)", "a: 4"))
                .containsExactly("a=1.0@0", "a=2.0@7", "a=3.0@7", "b=1.0@9", "a=4.0@9");
    }

    @Property
    void anyLineIsParsedWithoutAnError(@ForAll String line) {
        assertThat(lines(line)).hasSizeLessThanOrEqualTo(1);
    }
}
