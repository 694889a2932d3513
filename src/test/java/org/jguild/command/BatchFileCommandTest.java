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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class BatchFileCommandTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", "x = 0\ny = 0\nz = 0\nprint(f'loss: {x + 10 * y + 100 * z}')\n");
        notebook.write("trials.csv", "x,y\n1,2\n3,4\n5\n");
        notebook.write("one.csv", "x,y\n1,2\n");
        notebook.write("more.yml", "- {x: [7, 8]}\n- {x: '[0.5:0.6]', z: 1}\n");
        notebook.write("empty.csv", "x,y\n");
        notebook.write("list.json", "[1, 2]");
    }

    @Test
    void eachRowIsATrialWithTheDefaultsOfWhatItLeavesOut() {
        CommandResult result = notebook.guild("run train.py @trials.csv");

        assertThat(notebook.notices).containsExactly("train.py, batch file, 3 trials: x=[1, 3, 5], y=[2, 4, 0], z=0");
        assertThat(result.comparison().column("loss")).containsExactly(21.0, 43.0, 5.0);
        Run proto = batch().proto();
        assertThat(proto.attribute("trials"))
                .isEqualTo(List.of(Map.of("x", 1L, "y", 2L), Map.of("x", 3L, "y", 4L), Map.of("x", 5L)));
    }

    @Test
    void whatIsAssignedCountsForAllRowsAndAListMultipliesThem() {
        CommandResult result = notebook.guild("run train.py @trials.csv z=[1,2] y=0");

        assertThat(result.comparison().column("loss")).containsExactly(101.0, 201.0, 103.0, 203.0, 105.0, 205.0);
    }

    @Test
    void severalFilesFollowOneAnother() {
        CommandResult result = notebook.guild("run train.py @one.csv @more.yml");

        assertThat(result.comparison().column("x")).hasSize(4).startsWith(1L, 7L, 8L);
        assertThat((Double) result.comparison().column("x").get(3)).isBetween(0.5, 0.6);
    }

    @Test
    void oneTrialIsASingleRun() {
        assertThat(notebook.guild("run train.py z=1 @one.csv").text()).contains("completed: loss 121");
        assertThat(notebook.runs()).hasSize(1);
    }

    @Test
    void aRestartMakesTheTrialsThatAreMissing() {
        notebook.guild("run train.py @trials.csv z=1 --max-trials 1");

        assertThat(notebook.guild("run --restart + -m 3").comparison().column("loss"))
                .containsExactlyInAnyOrder(121.0, 143.0, 105.0);
        assertThat(notebook.guild("run --restart + z=2 -m 9").comparison().rows())
                .hasSize(6);
    }

    @Test
    void whoLeavesTheOptimizerOpenGetsTheTrialsOfTheFile() {
        assertThat(notebook.guild("run train.py @trials.csv -O").comparison())
                .isNotNull()
                .satisfies(table -> assertThat(notebook.notices).anyMatch(line -> line.contains("batch file")));
    }

    @Test
    void aFewOfManyRowsAreDrawn() {
        assertThat(notebook.guild("run train.py @trials.csv -m 2 --random-seed 1")
                        .comparison()
                        .rows())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run train.py @nosuch.csv        | nosuch.csv | does not exist",
                "run train.py @empty.csv         | empty.csv  | no trials",
                "run train.py @list.json         | list.json  | must be a map",
                "run train.py @train.py          | train.py   | known: csv",
                "run train.py @trials.csv -o gp  | gp         | batch file",
                "run @trials.csv                 | what to run | train.py",
            })
    void whatGivesNoTrialsIsRefused(String line, String culprit, String remedy) {
        assertThatThrownBy(() -> notebook.guild(line))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(culprit)
                .hasMessageContaining(remedy);
        assertThat(notebook.runs()).isEmpty();
    }

    @Test
    void aRestartTakesNoFile() {
        notebook.guild("run train.py @trials.csv");

        assertThatThrownBy(() -> notebook.guild("run --restart + @one.csv"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("@one.csv");
    }

    private Run batch() {
        return notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .orElseThrow()
                .run();
    }
}
