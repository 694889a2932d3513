package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jguild.text.ShellWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateParserTest {

    private static List<String> fill(String template, String... flags) {
        Map<String, Object> values = new TreeMap<>();
        for (String flag : flags) {
            int equals = flag.indexOf('=');
            values.put(flag.substring(0, equals), FlagDecoder.decode(flag.substring(equals + 1)));
        }
        return TemplateParser.parse(template).stream()
                .flatMap(word -> word.fill(FlagValues.of(values)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "a b  c#a|b|c",
                " a #a",
                "'a b' \"c d\"#a b|c d",
                "a'b c'd\"e\"#ab cde",
                "'' \"\" x#||x",
                "a\\ b \\' \\\\ \\$#a b|'|\\|$",
                "\"a\\\"b\\\\c\\$d\\`e\\f\"#a\"b\\c$d`e\\f",
                "'a\\b'#a\\b",
                "'$HOME | ; * ${x}'#$HOME | ; * ${x}",
                "\"| ; * ? ~ ()\"#| ; * ? ~ ()",
                "a~b c#a~b|c",
                "x=[1,2] {a,b} 100% $ a$#x=[1,2]|{a,b}|100%|$|a$",
                "\\${x} \"\\${x}\"#${x}|${x}",
                "end\\#end\\"
            })
    void wordsAreSplitAsByAShell(String line, String words) {
        assertThat(String.join("|", fill(line))).isEqualTo(words);
    }

    @Test
    void aBackslashAtTheEndOfALineContinuesTheCommand() {
        assertThat(fill("a \\\n  b\\\r\nc\nd")).containsExactly("a", "bc", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b c' \"d\" \\e", "python -m lab.fit", "'it'\"'\"'s'", "", "  "})
    void wordsWithoutFlagsAreThoseOfShellWords(String line) {
        assertThat(fill(line)).isEqualTo(ShellWords.split(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "${x}#x=1#1",
                "--x=${x}/${y}#x=1;y=b#--x=1/b",
                "${x}${x}#x=0.5#0.50.5",
                "${x}#x=a b 'c' \"d\" $e *#a b 'c' \"d\" $e *",
                "\"${x}\"#x=a b#a b",
                "${x}#x=''#",
                "${x}#x=yes#true",
                "${x}#x=no#false",
                "${x}#x=1e-5#1.0e-05",
                "${x}#x='1e-5'#1e-5",
                "${model.n-x}#model.n-x=2#2",
                "a ${f:+--fast} b#f=yes#a|--fast|b",
                "a ${f:+--fast} b#f=no#a|b",
                "a ${f:+--fast} b##a|b",
                "a --m${f:+ax} b#f=no#a|--m|b",
                "a \"${f:+--fast}\" b#f=no#a||b",
                "${lr:+--lr ${lr}} b#lr=0.5#--lr|0.5|b",
                "${lr:+--lr=${lr}} b##b",
                "${f:+--mode 'very fast'}#f=yes#--mode|very fast",
                "\"${f:+--mode fast}\"#f=yes#--mode fast"
            })
    void flagsAreFilledInWithinAWord(String template, String flags, String words) {
        String[] given = flags == null ? new String[0] : flags.split(";");
        assertThat(String.join("|", fill(template, given))).isEqualTo(words == null ? "" : words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "a | b#'|'",
                "a;b#';'",
                "a && b#'&'",
                "a > b#'>'",
                "a < b#'<'",
                "a $(b)#'$(…'",
                "a `b`#'`'",
                "a \"`b`\"#'`'",
                "a $HOME#'$H…'",
                "a \"$HOME\"#'$H…'",
                "a $1#'$1…'",
                "a *.csv#'*'",
                "a b?#'?'",
                "a ~/b#'~'",
                "f(x)#'('"
            })
    void whatOnlyAShellCanDoIsRefused(String line, String shown) {
        assertThatThrownBy(() -> TemplateParser.parse(line))
                .isInstanceOf(GuildException.class)
                .hasMessage(shown
                        + " has a meaning only in a shell, which does not run this command line: put it in single "
                        + "quotes to pass it to the program, or write sh -c '…' (in: " + line + ").");
    }

    @Test
    void aCommentOfAShellIsRefused() {
        assertThatThrownBy(() -> TemplateParser.parse("a #b"))
                .hasMessageStartingWith("'#' has a meaning only in a shell");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "a 'b#A quote is never closed in: a 'b (close it, or put quotes of the other kind around it).",
                "a \"b#A quote is never closed in: a \"b (close it, or put quotes of the other kind around it).",
                "a ${b#The brace of '${' is never closed in: a ${b.",
                "a ${}#'${}' cannot be read: write ${x} for the value of a flag, ${x:-VALUE} with a default, or "
                        + "${x:+WORD} for a word that is left out if x is no.",
                "a ${lr:0.1}#'${lr:0.1}' cannot be read: write ${lr} for the value of a flag, ${lr:-VALUE} with a "
                        + "default, or ${lr:+WORD} for a word that is left out if lr is no.",
                "a ${lr|%.3f}#'${lr|%.3f}' cannot be read: write ${lr} for the value of a flag, ${lr:-VALUE} with a "
                        + "default, or ${lr:+WORD} for a word that is left out if lr is no."
            })
    void mistakesAreOneSentence(String line, String message) {
        assertThatThrownBy(() -> TemplateParser.parse(line))
                .isInstanceOf(GuildException.class)
                .hasMessage(message);
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatThrownBy(() -> fill("a ${lr}"))
                .isInstanceOf(GuildException.class)
                .hasMessage("The command line needs a value for lr; write lr=VALUE.");
    }

    @Test
    void theTemplateNamesItsFlags() {
        List<FlagDefinition> flags = TemplateFlags.of(
                TemplateParser.parse("a ${lr} ${n:-8} ${n} ${m|default:a b} ${fast:+--fast} ${seed:+--seed=${seed}}"),
                List.of("LEVEL"));

        assertThat(flags).extracting(FlagDefinition::name).containsExactly("lr", "n", "m", "fast", "seed", "LEVEL");
        assertThat(flags).extracting(FlagDefinition::defaultValue).containsExactly(null, 8L, "a b", false, null, null);
        assertThat(flags).extracting(FlagDefinition::required).containsExactly(true, false, false, false, false, true);
    }

    @Test
    void twoDefaultsOfOneFlagAreRefused() {
        List<TemplateWord> words = TemplateParser.parse("a ${n:-8} ${n:-9}");
        assertThatThrownBy(() -> TemplateFlags.of(words, List.of()))
                .isInstanceOf(GuildException.class)
                .hasMessage("The command line has two defaults for n: '8' and '9'.");
    }
}
