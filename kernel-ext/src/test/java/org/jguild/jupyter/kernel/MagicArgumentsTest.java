package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagicArgumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run train.py x=0.1 | run;train.py;x=0.1",
                "x=[1, 2, 3] y=2 | x=[1, 2, 3];y=2",
                "s=['a b', 'c]'] | s=['a b', 'c]']",
                "label='a b' | label=a b",
                "label=\"it's\" | label=it's",
                "label=\"\" | label=",
                "\"\" a | ;a",
                "C:\\data\\x.csv | C:\\data\\x.csv",
                "a\\ b | a b",
                "x=[1: y=2 | x=[1:;y=2",
                "don't x | don't;x",
                "x={a: 1, b: [2, 3]} | x={a: 1, b: [2, 3]}",
            })
    void splitsAsTyped(String line, String words) {
        assertThat(String.join(";", MagicArguments.split(line))).isEqualTo(words);
    }
}
