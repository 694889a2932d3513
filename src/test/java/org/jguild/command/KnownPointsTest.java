package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPointsTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", "x = 1\nlr = 0.1\nname = 'a'\nprint(f'loss: {x + lr}')\n");
    }

    @Test
    void pointsAreTriedFirstAndNotAgain() {
        CommandResult result = notebook.guild(
                "run train.py x=[0.0:1.0] lr=[0.001:0.1] -m 3 --random-seed 1 --try x=0.25,lr=0.01 --try x=0.75");

        assertThat(result.comparison().column("x")).hasSize(3).startsWith(0.25, 0.75);
        assertThat(result.comparison().column("lr")).startsWith(0.01).doesNotHaveDuplicates();
        assertThat(batch().attribute("try")).isEqualTo(List.of(Map.of("lr", 0.01, "x", 0.25), Map.of("x", 0.75)));

        List<Object> xs = notebook.guild("run --restart random -m 2 --try x=0.75 --try x=0.5")
                .comparison()
                .column("x");
        assertThat(xs).hasSize(5);
        assertThat(xs.get(3)).isEqualTo(0.5);
        assertThat(xs.get(4)).isNotIn(0.25, 0.75, 0.5);
    }

    @Test
    void aPointOutsideTheSpaceIsTriedWithANotice() {
        assertThat(notebook.guild("run train.py x=[1,2] --try x=5").comparison().column("x"))
                .containsExactly(5L, 1L, 2L);
        assertThat(notebook.notices)
                .anySatisfy(notice -> assertThat(notice).contains("--try x=5").contains("outside [1, 2]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=[0.0:1.0] --try z=1            | z          | x",
                "x=[0.0:1.0] --try lr=0.5         | lr         | lr=0.5",
                "x=[0.0:1.0] --try x=[1,2]        | --try      | one value",
                "x=[0.0:1.0] --try x=[0.0:0.5]    | --try      | one value",
                "x=[0.0:1.0] --try x=abc          | x=abc      | number",
                "x=[0.0:1.0] --try x              | 'x'        | NAME=VALUE",
                "x=1 --try x=2                    | --try      | single run",
            })
    void aPointThatMakesNoSenseIsRefusedBeforeAnythingRuns(String words, String culprit, String remedy) {
        assertThatThrownBy(() -> notebook.guild("run train.py " + words))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(culprit)
                .hasMessageContaining(remedy);
        assertThat(notebook.runs()).isEmpty();
    }

    private Run batch() {
        return notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .orElseThrow()
                .run();
    }
}
