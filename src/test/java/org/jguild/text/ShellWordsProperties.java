package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jguild.error.GuildException;

class ShellWordsProperties {

    @Property
    void quotedWordsAreSplitIntoThemselves(@ForAll List<String> words) {
        String line = words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
        assertThat(ShellWords.split(line)).isEqualTo(words);
    }

    @Example
    void aWordIsQuotedOnlyWhenItNeedsIt() {
        assertThat(ShellWords.quote("/home/u/train.py")).isEqualTo("/home/u/train.py");
        assertThat(ShellWords.quote("")).isEqualTo("''");
        assertThat(ShellWords.quote("it's")).isEqualTo("'it'\"'\"'s'");
    }

    @Example
    void wordsAreSplitAsTheShlexModuleOfPythonDoes() {
        assertThat(ShellWords.split("a\\ b 'c\\d' \"e\\\"f\\g\" h\\'i \\"))
                .containsExactly("a b", "c\\d", "e\"f\\g", "h'i", "\\");
        assertThat(ShellWords.split(" [1, 2] ''  x''y ")).containsExactly("[1,", "2]", "", "xy");
    }

    @Example
    void aQuoteThatIsNeverClosedIsAMistake() {
        assertThatThrownBy(() -> ShellWords.split("say don't "))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "A quote is never closed in: say don't (close it, or put quotes of the other kind around it).");
    }
}
