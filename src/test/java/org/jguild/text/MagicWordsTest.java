package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagicWordsTest {

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
        assertThat(String.join(";", MagicWords.split(line))).isEqualTo(words);
    }

    @Property
    void quotedWordsAreSplitIntoThemselves(
            @ForAll List<@Chars({'a', ' ', '\'', '"', '[', ']', '{', '\\', '='}) String> words) {
        List<String> writable =
                words.stream().filter(word -> !word.endsWith("\\")).toList();
        String line = writable.stream().map(MagicWords::quote).collect(Collectors.joining(" "));
        assertThat(MagicWords.split(line)).isEqualTo(writable);
    }
}
