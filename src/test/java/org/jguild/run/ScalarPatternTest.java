package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarPatternTest {

    private static List<String> lines(List<String> patterns, String... lines) {
        EventRecorder recorder = new EventRecorder();
        OutputScalars scalars =
                new OutputScalars(patterns.stream().map(ScalarPattern::parse).toList(), "loss");
        OutputLineParser parser = new OutputLineParser(FlagValues.of(Map.of("lr", 0.1)), scalars, recorder);
        Stream.of(lines).forEach(parser::line);
        return recorder.recorded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "loss=Loss is (\\S+) now|Loss is 0.5 now|loss=0.5@0",
                "loss=Loss is \\value|Loss is 0.5 now|loss=0.5@0",
                "loss=Loss is (\\value)|Loss is -5e-1, now|loss=-0.5@0",
                "loss=Loss is \\value after \\step|Loss is 0.5 after 7|loss=0.5@7",
                "loss=(?<step>\\d+): (\\value)|7: 0.5|loss=0.5@7",
                "val.loss=VL (\\value)|VL 1|val.loss=1.0@0",
                "损失=值 (\\value)|值 1|损失=1.0@0",
                "(?<loss>\\S+) and (?P<val_acc>[0-9.]+)|0.5 and 0.9|loss=0.5@0;val_acc=0.9@0",
                "a=(?<loss>\\value)|a=0.5|loss=0.5@0",
                "(\\key) is (\\value)|loss is 0.5|loss=0.5@0",
                "\\key is \\value|loss is 0.5, acc is 0.9|loss=0.5@0;acc=0.9@0",
                "(?P<_key>\\w+)->(?P<_val>\\value)|loss->0.5|loss=0.5@0",
                "(\\w+)->(\\S+)|loss->0.5|loss=0.5@0",
                "loss=[(]x[)] (\\value)|(x) 0.5|loss=0.5@0",
                "loss=\\Q(x)\\E (\\value)|(x) 0.5|loss=0.5@0",
                "loss=Loss (\\S+)|Loss none|",
                "loss=(?:a (\\S+))?b|b|",
                "key: value|2026-01-01 00:00:00,123 INFO loss: 1|loss=1.0@0",
                "key: value|INFO:root:loss: 1|loss=1.0@0",
                "key: value|  RMSE: 0.7|RMSE=0.7@0",
                "key: value|classification, accuracy score: 0.8|score=0.8@0",
                "key: value|val acc: 90%, time: 3.5s|acc=90.0@0;time=3.5@0",
                "key: value|loss:0.5|loss=0.5@0",
                "key: value|start: 10:30:00 day: 2026-01-01 version: 1.2.3 id: 0x1F lr: 0.1|",
                "key: value|INFO params: 1,234,567 loss: 0,25 n: 1'000 lr: 0.5,|lr=0.5@0",
                "key=value|params=1,234 loss=0.5,acc=0.9|loss=0.5@0;acc=0.9@0",
                "key: value|loss: nancy|loss='nancy'",
                "key: value|loss: nan|loss=NaN@0",
                "key=value|Accuracy = 0.9|Accuracy=0.9@0",
                "key=value|10/10 [00:01<00:00, loss=0.5, acc=9e-1]|loss=0.5@0;acc=0.9@0",
                "key=value|if a == 1 or b <= 2|",
                "json|{'loss': 0.5, 'epoch': 1.0}|loss=0.5@0;epoch=1.0@0",
                "json|INFO {\"loss\": 0.5, \"step\": 3, \"name\": \"x\"}|loss=0.5@3",
                "json|{'loss': np.float64(0.5), 'eval_acc': '0.9'}|loss=0.5@0;eval_acc=0.9@0",
                "json|{\"loss\":NaN,\"a\":{\"b c\":2}}|loss=NaN@0;b c=2.0@0",
                "keras|Epoch 1/2 - loss: 0.5 - acc: 0.9|loss=0.5@1;acc=0.9@1",
                "keras|32/32 [====] - 0s 5ms/step - loss: 0.5 - val_acc: 0.9|loss=0.5@0;val_acc=0.9@0",
            })
    void aPatternFindsScalars(String pattern, String line, String expected) {
        assertThat(lines(List.of(pattern), line))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(";")));
    }

    @Test
    void theDefaultFormStaysOn() {
        assertThat(lines(List.of("acc=Acc (\\value)"), "loss: 1", "Acc 2", "loss: 3"))
                .containsExactly("loss=1.0@0", "acc=2.0@0", "loss=3.0@1");
    }

    @Test
    void aLineIsNotReadTwice() {
        assertThat(lines(List.of("key: value", "keras", "loss=loss: (\\value)"), "loss: 1", "loss: 2"))
                .containsExactly("loss=1.0@0", "loss=2.0@1");
        assertThat(lines(List.of("key: value"), "pct: 50%")).containsExactly("pct=50.0@0");
    }

    @Test
    void aLineMaySetTheStepOfLaterLines() {
        assertThat(lines(List.of("step=Epoch (\\step)"), "Epoch 3", "loss: 1")).containsExactly("loss=1.0@3");
        assertThat(lines(List.of("step=Epoch (\\d+)"), "Epoch 3", "loss: 1")).containsExactly("loss=1.0@3");
        assertThat(lines(List.of("Epoch (?P<step>\\d+)"), "Epoch 3", "loss: 1")).containsExactly("loss=1.0@3");
        assertThat(lines(List.of("keras"), "Epoch 3/9", "1/1 - loss: 1")).containsExactly("loss=1.0@3");
    }

    @Test
    void onlyAPatternWithTheNameOfAFlagReadsItsValue() {
        assertThat(lines(List.of("json"), "{'lr': 0.1, 'loss': 1}")).containsExactly("loss=1.0@0");
        assertThat(lines(List.of("lr=rate (\\value)"), "rate 0.1")).containsExactly("lr=0.1@0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss=(|Unclosed group.",
                "loss=[|Unclosed character class.",
                "''|it is empty.",
                "loss=Loss|write one group, or \\value, for the number, as in 'loss=loss is (\\value)'.",
                "loss=(\\d)(\\d)|write one group, or",
                "Loss is \\value|it names no scalar; write NAME=REGEX, as in 'loss=Loss is (\\value)', or one of 'key: value', "
                        + "'key=value', 'json', 'keras'.",
                "jsno|it names no scalar",
                "\\key|it names no scalar",
                "loss=(?<a>\\d)\\k<b>|named capturing group <b> does not exist.",
            })
    void aWrongPatternIsRefused(String pattern, String problem) {
        assertThatThrownBy(() -> ScalarPattern.parse(pattern))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("Scalar pattern '" + pattern + "': ")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(a)^",
                "(?:(?:){2147483647}){2147483647}(a)",
                "(?:(?:^{1000}){1000}){1000}(a)",
                "(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(?:^)?(a)",
            })
    void aPatternThatCouldTakeLongWithoutReadingIsRefused(String regex) {
        assertThatThrownBy(() -> ScalarPattern.parse("loss=" + regex)).hasMessageContaining("it is too complex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a*)*b",
                "((?:a|a)*)b",
                "((?:a+)+)+b",
                "(.*.*.*.*.*.*.*.*x)",
                "((?:(?:(?:a?){50}){20})b)",
                "(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(a)^",
                "(?=(a+)+b)",
                "(?:^{100}){100}(b)",
            })
    void noPatternHangsTheReader(String regex) {
        String[] lines = Stream.generate(() -> "a".repeat(60_000)).limit(1000).toArray(String[]::new);
        lines[999] = "loss: 1";
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> assertThat(lines(List.of("loss=" + regex), lines)).containsExactly("loss=1.0@0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key: value", "key=value", "json", "keras"})
    void aNamedFormIsFastForLongLines(String format) {
        for (String part : List.of("a", "a:", "a= ", "\"a", "'a': ", " - a", "9", "nan", "a: 9", "- a: ", "Epoch ")) {
            String line = part.repeat((1 << 16) / part.length());
            Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> lines(List.of(format), line));
        }
    }

    @Property
    void anyTextIsAPatternOrAnError(@ForAll String text, @ForAll String line) {
        try {
            lines(List.of(text), line);
        } catch (GuildException e) {
            assertThat(e).hasMessageStartingWith("Scalar pattern '");
        }
    }

    @Property
    void anyLineIsReadByEachForm(@ForAll String line) {
        lines(List.of("key: value", "key=value", "json", "keras"), line, "loss: " + line, "{'a': " + line);
    }
}
