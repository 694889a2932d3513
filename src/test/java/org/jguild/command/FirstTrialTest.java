package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search with a model begins where the program begins, says so, and ends when there is nothing left to try. */
@Tag("slow")
class FirstTrialTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", "x = 0.25\nn = 3\nkind = 'a'\nprint(f'loss: {(x - 1) ** 2 + n}')\n");
    }

    /** The values of a flag, the oldest run first. */
    private List<Object> column(String name) {
        List<Object> values = new ArrayList<>();
        for (RunSnapshot run : notebook.runs()) {
            if (!run.isBatch()) {
                values.add(0, run.flags().get(name));
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "forest", "gbrt", "tpe", "cmaes"})
    void theDefaultsOfTheProgramAreTheFirstTrial(String optimizer) {
        notebook.guild("run train.py x=[-1.0:1.0] kind=[a,b] -m 2 -o " + optimizer);

        assertThat(column("x").get(0)).isEqualTo(0.25);
        assertThat(column("kind").get(0)).isEqualTo("a");
        assertThat(column("x").get(1)).isNotEqualTo(0.25);
        assertThat(String.join("\n", notebook.notices)).contains("; first the defaults kind=a x=0.25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=[-1.0:0.0] -o gp",
                "x=[-1.0:1.0] -o random",
                "x=[-1.0:1.0] -o sobol",
                "x=[-1.0:1.0] -o gp -Fo first-trial=design",
                "x=[-1.0:1.0:0.5] -o gp",
            })
    void otherwiseTheyAreNot(String search) {
        notebook.guild("run train.py -m 2 --random-seed 1 " + search);

        assertThat(column("x")).doesNotContain(0.25);
        assertThat(String.join("\n", notebook.notices)).doesNotContain("defaults");
    }

    @Test
    void aRestartTriesThemIfTheyWereNotTried() {
        notebook.guild("run train.py x=[-1.0:0.0] -m 1 -o gp");
        notebook.guild("run --restart gp x=[-1.0:1.0] -m 2");

        assertThat(column("x").get(1)).isEqualTo(0.25);
        notebook.guild("run --restart gp -m 1");
        assertThat(column("x").stream().filter(x -> x.equals(0.25))).hasSize(1);
    }

    @Test
    void anEarlierRunWithTheDefaultsIsNotRepeated() {
        notebook.guild("run train.py");
        notebook.guild("run train.py x=[-1.0:1.0] -m 2 -o gp");

        assertThat(column("x").stream().filter(x -> x.equals(0.25))).hasSize(1);
    }

    @Test
    void aSearchOfASmallSpaceEndsAndSaysSo() {
        notebook.guild("run train.py n=[1:3] kind=[a,b] -o gp -m 10");

        assertThat(column("n")).hasSize(6);
        assertThat(String.join("\n", notebook.notices))
                .contains("All 6 combinations of kind, n were tried, so the search ended after 6 trials; "
                        + "-Fo exhausted=repeat tries the best ones again.");
        notebook.guild("run --restart gp -Fo exhausted=repeat -m 2");
        assertThat(column("n")).hasSize(8);
    }
}
