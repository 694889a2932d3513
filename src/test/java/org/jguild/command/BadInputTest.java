package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jguild.error.GuildException;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);
        notebook.write("exit3.py", "print('about to fail')\nraise SystemExit(3)\n");
        notebook.write("silent.py", "x = 1.0\nprint('nothing to see')\n");
        notebook.write("Whole.java", "class Whole {\n static int n = 1;\n public static void main(String[] a) {}\n}\n");
        notebook.write("nan.py", "x = 1.0\nprint('loss: nan')\n");
        notebook.write(
                "Broken.java", "public class Broken {\n    public static void main(String[] a) { int i = ; }\n}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run tran.py                         | tran.py       | train.py",
                "run train.py y=1                    | y             | x",
                "run train.py --optimiser gp         | --optimiser   | --optimizer",
                "run train.py x=[1:2] -o gpp         | gpp           | gp",
                "run train.py x=[1:                  | x=[1:         | LOW:HIGH",
                "run train.py x=[2.0:2.0]            | x=[2.0:2.0]   | 2",
                "run train.py x=[3:1]                | x=[3:1]       | 3",
                "run train.py x=[1:2] --max-trials 0 | --max-trials 0 | at least 1",
                "run train.py x=[1:2] --max-trials z | z             | --max-trials",
                "run train.py -o gp                  | search        | x=[",
                "run --restart nosuch                | nosuch        | no runs",
                "compare 99999999                    | 99999999      | run",
                "run Whole.java n=[1:9999999999]     | n             | int",
                "run Broken.java                     | Broken.java   | 2",
                "run                                 | run           | train.py",
                "run train.py x=[1:2] -o gp -Fo kapa=2 | kapa        | kappa",
                "run train.py x=[1:2] -o gp -Fo kappa | kappa        | NAME=VALUE",
                "run train.py x=[1:2] -o gp -Fo kappa=-1 | kappa=-1  | at least 0",
                "run train.py x=[1:2] -o gp -Fo kappa=much | much    | number",
                "run train.py x=[1:2] -o gp -Fo noise=loud | loud    | gaussian",
                "run train.py x=[1:2] -o gp -Fo random-starts=1.5 | 1.5 | integer",
                "run train.py x=[1:2] -o gp -Fo acq-func=IE | IE     | EI",
                "run train.py x=[1:2] -o tpe -Fo kappa=1 | kappa     | random-starts",
                "run train.py x=[1:2] -Fo kappa=1    | kappa         | random",
                "run train.py -Fo kappa=1            | -Fo           | --optimizer",
                "run train.py x=[1:2] --minimize=-acc | '-acc'      | maximize 'acc'",
                "run train.py x=[1:2] -X -acc        | '-acc'        | minimize 'acc'",
                "config ploty=cdn                    | ploty         | plotly",
                "config plotly=net                   | plotly=net    | plotly=cdn",
                "config plotly                       | plotly        | plotly=inline",
                "rum train.py                        | rum           | run",
            })
    void aMistakeIsOneSentenceThatNamesItAndTheRemedy(String line, String culprit, String remedy) {
        assertThatThrownBy(() -> notebook.guild(line))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(culprit)
                .hasMessageContaining(remedy);
        assertThat(notebook.runs()).isEmpty();
    }

    @Test
    void sortingByAnUnknownColumnListsTheColumns() {
        notebook.guild("run train.py");

        assertThatThrownBy(() -> notebook.guild("compare --min nosuch"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("nosuch")
                .hasMessageContaining("loss");
        assertThat(notebook.runs()).hasSize(1);
    }

    @Test
    void aFailedRunIsRecordedAndSaysHowItEnded() {
        assertThatThrownBy(() -> notebook.guild("run exit3.py"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("exit status 3")
                .hasMessageContaining("about to fail");
        assertThat(notebook.runs()).singleElement().satisfies(run -> {
            assertThat(run.status()).isEqualTo(RunStatus.ERROR);
            assertThat(run.run().output()).isEqualTo("about to fail\n");
        });
    }

    @ParameterizedTest
    @CsvSource({"silent.py", "nan.py"})
    void aSearchWithoutAnObjectiveSaysWhatToPrint(String script) {
        assertThatThrownBy(() -> notebook.guild("run " + script + " x=[0.0:1.0] -m 3"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(script)
                .hasMessageContaining("loss: 0.5");
        assertThat(notebook.runs()).hasSize(4).allSatisfy(run -> assertThat(run.status())
                .isEqualTo(RunStatus.COMPLETED));
    }

    @Test
    void aStoreThatIsNotAFolderIsNamed() throws IOException {
        Files.delete(notebook.home());
        Files.writeString(notebook.home(), "a file");

        assertThatThrownBy(() -> notebook.guild("run train.py"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(notebook.home().toString());
    }
}
