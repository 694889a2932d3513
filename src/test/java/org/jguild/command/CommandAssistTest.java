package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jguild.experiment.ExperimentContext;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandAssistTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);
        notebook.write("broken.py", "x = (");
    }

    private CommandAssist assist() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GUILD_HOME", notebook.home().toString());
        ExperimentContext context = new ExperimentContext(
                notebook.directory(),
                environment,
                List.of(),
                Clock.systemUTC(),
                line -> {},
                (stderr, bytes, length) -> {},
                progress -> {});
        return new CommandAssist(context, Map.of());
    }

    /** The candidates at the end of a line. */
    private List<String> candidates(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
        return assist().candidates(words.subList(0, words.size() - 1), words.get(words.size() - 1));
    }

    private String help(String line) {
        return assist().help(line.isEmpty() ? List.of() : List.of(line.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comp                          | compare",
                "run tr                        | train.py",
                "run train.py n                | noise=",
                "run train.py noise=0.5 x      | x=",
                "run -m 5 train.py n           | noise=",
                "run train.py -l x n           | noise=",
                "run --max-t                   | --max-trials",
                "run train.py x=[0:1] -o gp    | gp",
                "run train.py x=[0:1] -Fo acq  | acq-func=",
                "run train.py -Fo acq-func=g   | acq-func=gp_hedge",
                "compare --st                  | --strict-cols",
                "plot sl                       | slice",
                "run train.py --prune m        | median",
                "config plotly=c               | plotly=cdn",
                "run train.py x=l              | x=loguniform[0.01:1.0]",
                "run train.py x=0              | x=0.1",
            })
    void wordIsCompleted(String line, String expected) {
        assertThat(candidates(line)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nosuch",
                "run nosuch.py x",
                "run broken.py x",
                "run train.py -l la",
                "run train.py --nosuch",
                "runs zz"
            })
    void unknownWordsHaveNoCandidates(String line) {
        assertThat(candidates(line)).isEmpty();
    }

    @Test
    void emptyWordGetsAllCommands() {
        assertThat(candidates("")).contains("run", "runs", "compare");
    }

    @Test
    void optionsOfACommandAreItsOwn() {
        assertThat(candidates("run -")).contains("-o", "--restart").doesNotContain("--csv");
        assertThat(candidates("compare -")).contains("--csv").doesNotContain("--restart");
    }

    @Test
    void runsAndTheirColumnsComeFromTheStore() {
        notebook.guild("run train.py x=0.1");
        notebook.guild("run train.py x=0.2");

        List<String> ids = notebook.runs().stream().map(run -> run.id().brief()).toList();
        assertThat(candidates("runs info ")).isEqualTo(ids);
        assertThat(candidates("runs delete ")).isEqualTo(ids);
        assertThat(candidates("runs "))
                .containsExactlyInAnyOrder(
                        "info", "delete", "rm", "restore", "purge", "reconcile", ids.get(0), ids.get(1));
        assertThat(candidates("compare --min ")).startsWith("loss").contains("noise", "x");
        assertThat(candidates("-H " + folder + " runs info ")).isEmpty();
    }

    @Test
    void searchesComeFromTheStoreByNameAndId() {
        notebook.guild("run train.py x=[0.1,0.2] -o random -m 2");
        List<String> batches = notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .map(run -> run.id().brief())
                .toList();

        assertThat(candidates("run --restart "))
                .startsWith("random", batches.get(0))
                .hasSize(4);
        assertThat(candidates("plot history "))
                .startsWith("random", batches.get(0))
                .hasSize(4);
        assertThat(candidates("plot slice --flags ")).containsExactly("noise", "x");
        assertThat(candidates("plot slice --flags x,")).containsExactly("x,noise");
    }

    @Test
    void formsOfAValueHaveTheDefaultOfTheFlag() {
        notebook.write(
                "kinds.py",
                """
                real = 0.0
                whole = 3
                word = "adam"
                on = True
                """);
        assertThat(candidates("run train.py x="))
                .containsExactly(
                        "x=0.1", "x=[0.0:0.2]", "x=[0.05,0.1,0.2]", "x=uniform[0.0:0.2]", "x=loguniform[0.01:1.0]");
        assertThat(candidates("run kinds.py real="))
                .containsExactly("real=0.0", "real=[-1.0:1.0]", "real=[-1.0,0.0,1.0]", "real=uniform[-1.0:1.0]");
        assertThat(candidates("run kinds.py whole="))
                .containsExactly(
                        "whole=3", "whole=[1:6]", "whole=[3,4,5]", "whole=uniform[1:6]", "whole=loguniform[1:30]");
        assertThat(candidates("run kinds.py word=")).containsExactly("word=adam", "word=[adam,b]");
        assertThat(candidates("run kinds.py on=")).containsExactly("on=yes", "on=no", "on=[yes,no]");
        assertThat(candidates("run kinds.py nosuch=")).isEmpty();
    }

    /** What completion proposes for a flag with a default is accepted by the command. */
    @Test
    void theFormsOfAValueCanBeRun() {
        for (String form : candidates("run train.py x=")) {
            notebook.guild("run train.py " + form + " -m 2");
        }
        assertThat(notebook.runs()).hasSizeGreaterThan(8);
    }

    @Test
    void aFlagWithoutADefaultHasPlaceholders() {
        assertThat(RangeForms.of(FlagDefinition.of("n", FlagType.ANY, null)))
                .containsExactly("n=[low:high]", "n=[a,b,c]", "n=uniform[low:high]", "n=loguniform[low:high]");
        FlagDefinition choice = new FlagDefinition("o", FlagType.STRING, "adam", List.of("adam", "sgd"), "", false);
        assertThat(RangeForms.of(choice)).containsExactly("o=adam", "o=sgd", "o=[adam,sgd]");
    }

    @Test
    void whatComesBackOrIsRemovedIsInTheTrash() {
        notebook.guild("run train.py x=0.1");
        notebook.guild("run train.py x=0.2");
        List<String> ids = notebook.runs().stream().map(run -> run.id().brief()).toList();
        notebook.guild("runs delete 2");

        assertThat(candidates("runs restore ")).containsExactly(ids.get(1));
        assertThat(candidates("runs purge ")).containsExactly(ids.get(1));
        assertThat(candidates("runs delete ")).containsExactly(ids.get(0));
    }

    @Test
    void settingsAreThoseOfTheOptimizerThatIsNamed() {
        assertThat(candidates("run train.py -o tpe -Fo "))
                .containsExactly("random-starts=", "first-trial=", "exhausted=", "prev-trials=");
        assertThat(candidates("run train.py -o nosuch -Fo ")).contains("kappa=", "prev-trials=");
    }

    @Test
    void storeThatIsNotThereIsNoMistakeHere() {
        assertThat(candidates("-H nosuch runs info ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | Manage",
                "runn                      | Manage",
                "plot slice                | slice: ",
                "run train.py x=[0:1]      | a search between two bounds; integers only if both are integers",
                "run train.py x=[0,1]      | a list, of which a grid tries each value",
                "run train.py x=loguniform[1:2] | on a logarithmic scale",
                "run broken.py             | Runs an operation",
                "run train.py --prune asha | Stop unpromising trials early",
                "run                       | --max-trials",
                "runs info                 | Shows one run",
                "run train.py --optimizer  | Optimizer that proposes the trials: auto, +, random",
                "run train.py -o tpe       | tpe: tree-structured Parzen estimators",
                "run train.py -o gp        | -Fo acq-func (EI, LCB, PI, gp_hedge, mixed): the acquisition function",
                "run train.py -m           | -m, --max-trials, --trials N",
                "run train.py x            | x: number, 0.1 by default",
                "run train.py x=3          | x: number, 0.1 by default",
                "run train.py              | train.py, with the flags:",
            })
    void wordIsExplained(String line, String part) {
        assertThat(help(line)).contains(part);
    }

    @Test
    void dollarOfALabelTemplateIsShownOnce() {
        assertThat(help("run train.py --label")).contains("${x} stands for").doesNotContain("$$");
    }
}
