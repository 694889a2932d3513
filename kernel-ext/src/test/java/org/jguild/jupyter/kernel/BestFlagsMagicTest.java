package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jguild.command.BestFlags;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagValues;
import org.jguild.text.MagicWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The magic to copy after a search gives the same flags when it is run. */
class BestFlagsMagicTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "two words",
                "it's",
                "say \"hi\"",
                "both ' and \"",
                "C:\\data\\x.csv",
                "end\\",
                "the end\\",
                "it's\\",
                "a[1",
                "{b",
                "two\nlines",
                "\\\"",
                "'",
                "\"",
                " x ",
                "yes",
                "1e3",
                "null",
                "é∑",
                "\t",
                "[-2.0:2.0]"
            })
    void textFlag(String value) {
        BestFlags best = new BestFlags("my train.py", List.of(), FlagValues.of(Map.of("s", value, "t", 1L)), false);

        List<String> words = MagicWords.split(best.magic().substring("%guild ".length()));

        assertThat(words).hasSize(4).startsWith("run", "my train.py");
        assertThat(words.get(2)).startsWith("s=");
        assertThat(FlagDecoder.decode(words.get(2).substring(2))).isEqualTo(value);
    }
}
