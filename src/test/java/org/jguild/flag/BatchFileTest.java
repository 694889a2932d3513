package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchFileTest {

    private static final List<FlagDefinition> FLAGS = List.of(
            FlagDefinition.of("x", FlagType.ANY, 0L),
            FlagDefinition.of("y", FlagType.ANY, 0L),
            FlagDefinition.of("z", FlagType.ANY, 0L));

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String trials(Path file, String... words) {
        List<Assignment> assignments = Assignment.parse(Arrays.asList(words));
        return FlagParser.spaces(FLAGS, BatchFile.read(file), assignments).stream()
                .flatMap(space -> space.product(new SplittableRandom(1)).stream())
                .map(trial -> trial.values().values().stream()
                        .map(FlagEncoder::encode)
                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theCommandLineCountsMoreThanTheFile() throws IOException {
        assertThat(trials(file("t.csv", "x\n1\n3\n"), "x=7")).isEqualTo("7/0/0 7/0/0");
    }

    @Test
    void listsMultiplyEachTrialOfTheFile() throws IOException {
        assertThat(trials(file("t.csv", "x,y\n1,2\n3,4\n5,6\n"), "z=[10,11]"))
                .isEqualTo("1/2/10 1/2/11 3/4/10 3/4/11 5/6/10 5/6/11");
        assertThat(trials(file("u", "x,y\n\"[1,2]\",3\n"))).isEqualTo("1/3/0 2/3/0");
    }

    @Test
    void shortRowsLeaveTheDefaults() throws IOException {
        assertThat(trials(file("t.csv", "x,y\n1\n\n2,a b\n"))).isEqualTo("1/0/0 2/a b/0");
    }

    @Test
    void readsJsonAndYaml() throws IOException {
        assertThat(trials(file("t.json", "[{\"x\": 1e3, \"y\": \"[0:1]\"}]"), "y=[1,2]"))
                .isEqualTo("1000.0/1/0 1000.0/2/0");
        assertThat(trials(file("t.yml", "- x: 1\n  y: [a, b]\n- z: null\n"))).isEqualTo("1/a/0 1/b/0 0/0/null");
        assertThat(trials(file("u.yaml", "x: 12345678901\n"))).isEqualTo("12345678901/0/0");
        assertThat(BatchFile.read(file("u.json", "{\"y\": \"[0:1]\"}")).get(0).kind())
                .isEqualTo(SearchKind.SEARCH);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "t.txt  | x       | has an unknown extension",
                "t.json | 123     | must contain a list of maps or one map, not 123.",
                "t.json | [123]   | must be a map, not 123.",
                "t.json | null    | must contain a list of maps or one map, not null.",
                "t.json | {       | is not JSON: Unexpected end-of-input",
                "t.json | {} {}   | is not JSON: Trailing token",
                "t.yml  | [1      | The YAML cannot be read at line 1",
                "t.csv  | `x\n1,2`| has 2 values, but there are 1 flag names.",
                "t.csv  | `x\n[1:1]`| x=[1:1]: the range has no width"
            })
    void saysWhatIsWrongWithAFile(String name, String text, String message) throws IOException {
        Path file = file(name, text);
        assertThatThrownBy(() -> BatchFile.read(file))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysThatAFileDoesNotExist() {
        assertThatThrownBy(() -> BatchFile.read(folder.resolve("no.csv")))
                .isInstanceOf(GuildException.class)
                .hasMessage("The batch file " + folder.resolve("no.csv") + " does not exist.");
    }

    @Test
    void writesTrialsAsItReadsThem() throws IOException {
        List<FlagValues> grid = FlagParser.space(
                        "t", List.of(), Assignment.parse(List.of("x=[1,2]", "y=[3,4]", "z=[5]")), true)
                .product(new SplittableRandom(1));
        assertThat(BatchFile.csv(grid)).isEqualTo("x,y,z\n1,3,5\n1,4,5\n2,3,5\n2,4,5\n");
        List<FlagValues> texts = List.of(
                FlagValues.of(Map.of("z", "b")),
                FlagValues.of(Map.of("z", "1")),
                FlagValues.of(Map.of("z", "a a")),
                FlagValues.of(Map.of("z", "a,\"b\"\n")));
        String table = BatchFile.csv(texts);
        assertThat(table).startsWith("z\nb\n'1'\na a\n");
        assertThat(BatchFile.read(file("t.csv", table)).stream().map(SearchSpace::fixed))
                .isEqualTo(texts);
    }
}
