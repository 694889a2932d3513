package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarHintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2026-01-01 00:00:00 INFO loss: 1|loss|key: value",
                "RMSE = 0.7|RMSE|key=value",
                "{'loss': 0.5, 'epoch': 1.0}|loss|json",
                "Epoch 1/2 - loss: 0.5 - acc: 0.9|acc|keras",
                "Accuracy = 0.9|accuracy|accuracy=Accuracy = (\\value)",
                "Final val loss (mean): 0.9|val_loss|val_loss=val loss \\(mean\\): (\\value)",
                "classification, accuracy score: 0.8|accuracy|accuracy=accuracy score: (\\value)",
                "The loss is -0.5 now|loss|loss=loss is (\\value)",
            })
    void aLineWithTheScalarHasAPattern(String line, String name, String pattern) {
        assertThat(ScalarHint.find("first\nloss\n" + line + "\nlast 1", name)).contains(new ScalarHint(line, pattern));
    }

    @Test
    void ofValuesThatDifferInTheWordBeforeTheNameTheOneOfHeldOutDataIsRead() {
        assertThat(ScalarHint.find("Fit acc: 0.7\nTest acc: 0.6\nFit acc: 0.8\n", "acc"))
                .contains(new ScalarHint("Test acc: 0.6", "acc=Test acc: (\\value)"));
        assertThat(ScalarHint.find("step 5 train loss: 2.2 val loss: 2.3", "loss"))
                .contains(new ScalarHint("step 5 train loss: 2.2 val loss: 2.3", "loss=val loss: (\\value)"));
        assertThat(ScalarHint.find("Upper bound: 2\nLower bound: 1\n", "bound"))
                .contains(new ScalarHint("Upper bound: 2", "bound=Upper bound: (\\value)"));
    }

    @Test
    void aProgressBarIsSeveralLines() {
        assertThat(ScalarHint.find("\r 10% loss=2\r\u001b[32m 20% loss=1\u001b[0m\n", "loss"))
                .contains(new ScalarHint("10% loss=2", "key=value"));
    }

    @Test
    void withoutANumberThereIsNoHint() {
        assertThat(ScalarHint.find("lossless 1\nloss\nclass: 3", "loss")).isEmpty();
        assertThat(ScalarHint.find("my loss is 3", "my loss")).isEmpty();
        assertThat(ScalarHint.find("", "")).isEmpty();
        assertThat(ScalarHint.find("loss: nan\nINFO loss: inf", "loss")).isEmpty();
    }

    @Test
    void anyScalarIsFoundToo() {
        assertThat(ScalarHint.findAny("hello\n  RMSE: 0.7\n")).contains(new ScalarHint("RMSE: 0.7", "key: value"));
        assertThat(ScalarHint.findAny("hello 7\n")).isEmpty();
    }

    @Property
    void aHintIsAlwaysAValidPattern(@ForAll String line, @ForAll String name) {
        ScalarHint.find(line + "\n" + name + " " + 0.5, name).ifPresent(hint -> assertThat(
                        ScalarPattern.parse(hint.pattern()).find(hint.line()))
                .isNotEmpty());
    }
}
