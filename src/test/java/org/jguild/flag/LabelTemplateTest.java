package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelTemplateTest {

    @ParameterizedTest
    @MethodSource
    void cutsAndNeverRoundsRealNumbers(Object value, String label) {
        assertThat(LabelTemplate.defaultLabel(FlagValues.of(Map.of("f", value))))
                .isEqualTo(label);
    }

    static Stream<Arguments> cutsAndNeverRoundsRealNumbers() {
        return Stream.of(
                arguments(1.0 / 6, "f=0.16666"),
                arguments(12345.123456, "f=12345.12345"),
                arguments(-0.33191198, "f=-0.33191"),
                arguments(0.999999, "f=0.99999"),
                arguments(1.0000012345, "f=1.00000"),
                arguments(1.2345e-06, "f=1.2345e-06"),
                arguments(1.23456789e-06, "f=1.23456e-06"),
                arguments(2.0, "f=2.0"),
                arguments(1e20, "f=1.0e+20"),
                arguments(List.of(0.123456789, 1L, "a"), "f=[0.12345, 1, a]"),
                arguments("0.123456789", "f='0.123456789'"));
    }

    @Test
    void theDefaultLabelHasEveryFlagThatIsNotNull() {
        Map<String, Object> flags = new HashMap<>();
        flags.put("x", "x");
        flags.put("b", true);
        flags.put("a", 1L);
        flags.put("n", null);
        flags.put("msg", "hi 1");
        assertThat(LabelTemplate.defaultLabel(FlagValues.of(flags))).isEqualTo("a=1 b=yes msg='hi 1' x=x");
        assertThat(LabelTemplate.DEFAULT.render(FlagValues.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "i:${i}, f:${f}, b:${b}; i:2, f:2.0, b:yes",
                "green blue ${default_label}; green blue b=yes f=2.0 i=2 p=/data/in.csv s='hi 1' t='7' x=0.12345",
                "${x}; 0.12345",
                "${s}; hi 1",
                "${t}/${t|unquote}; '7'/7",
                "[${n}${nosuch}]; []",
                "${n|default:none} ${i|default:none}; none 2",
                "${n|default: a b}; ` a b`",
                "${p|basename}; in.csv",
                "${x|%.2f} ${i|%03d} ${x|%.1e} ${i|%+.1f}; 0.12 002 1.2e-01 +2.0",
                "${i|%x}${i|%5d}|${i|%-3d}|; 2    2|2  |",
                "${s|%s}${s|%.2s}; hi 1hi",
                "${n|%.2f}; ``",
                "${s|%.2f}; #error#",
                "${x|%q}; #error#",
                "${x|nosuch}; #error#",
                "${n|default:0.5|basename}; 0.5",
                "a $x {x} ${; a $x {x} ${"
            })
    void fillsInValues(String template, String label) {
        Map<String, Object> flags = new HashMap<>(Map.of("i", 2L, "f", 2.0, "b", true, "s", "hi 1", "t", "7"));
        flags.putAll(Map.of("x", 0.123456789, "p", "/data/in.csv"));
        flags.put("n", null);
        assertThat(new LabelTemplate(template).render(FlagValues.of(flags))).isEqualTo(label);
    }

    @Test
    void shortensTheLongPathOfAFileThatExists(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("a-rather-long-name.csv"));
        assertThat(LabelTemplate.format(file.toString())).endsWith("…/a-rather-long-name.csv");
        assertThat(LabelTemplate.format(file + "-not")).isEqualTo(file + "-not");
    }

    @ParameterizedTest
    @CsvSource({
        "/home/user/data/train.csv, /home/…/train.csv",
        "/a/b/c/d/e/f/g/h/i/train.csv, /a/…/g/h/i/train.csv",
        "data/some-long-name-of-a-file.csv, data/some-long-name-of-a-file.csv",
        "data/raw/some-long-name-of-a-file.csv, data/…/some-long-name-of-a-file.csv"
    })
    void keepsTheFirstFolderAndTheLastNames(String path, String shortened) {
        assertThat(PathText.shorten(path)).isEqualTo(shortened);
    }
}
