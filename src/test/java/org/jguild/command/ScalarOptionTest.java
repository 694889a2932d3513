package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --scalar}. */
@Tag("slow")
class ScalarOptionTest {

    private static final String LOSS = "loss=Loss is (\\value)";

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", "x = 0.5\nprint(f'Loss is {x * x} acc={x}')\nprint('mae: 3')\n");
    }

    @Test
    void aRunRecordsThePatternsAndKeepsThemWhenItIsRestarted() {
        notebook.guild(List.of("run", "train.py", "--scalar", LOSS, "--scalar", "key=value"));
        Run run = notebook.runs().get(0).run();

        assertThat(run.scalars().keySet()).containsExactly("acc", "loss", "mae");
        assertThat(run.attribute("output_scalars")).isEqualTo(List.of(LOSS, "key=value"));
        notebook.guild("run --restart " + run.id().value() + " x=2");
        assertThat(run.scalars().get("loss").last()).isEqualTo(4);
        notebook.guild(List.of("run", "--restart", run.id().value(), "x=3", "--scalar", "sq=is (\\S+)"));
        assertThat(run.scalars().get("sq").last()).isEqualTo(9);
        assertThat(run.attribute("output_scalars")).isEqualTo(List.of("sq=is (\\S+)"));
    }

    @Test
    void theCommandOfTheBestTrialHasThePatterns() {
        CommandResult result = notebook.guild(List.of("run", "train.py", "x=[1,2]", "--scalar", LOSS));
        assertThat(result.presentation().found().flags().shellCommand())
                .isEqualTo("jguild run train.py --scalar 'loss=Loss is (\\value)' x=1");
    }

    @Test
    void aSearchUsesThePatternsAndContinuesWithThem() {
        notebook.guild(List.of("run", "train.py", "x=[1.0:2.0]", "-m", "2", "--scalar", LOSS));
        Run batch = batch();
        notebook.guild("run --restart " + batch.id().value() + " -m 1");

        assertThat(notebook.runs().stream().filter(run -> !run.isBatch()))
                .hasSize(3)
                .allSatisfy(run -> assertThat(run.scalars()).containsKey("loss"))
                .allSatisfy(run -> assertThat(run.attribute("output_scalars")).isEqualTo(List.of(LOSS)));
        notebook.guild(List.of(
                "run", "--restart", batch.id().value(), "-m", "1", "--scalar", LOSS, "--scalar", "acc=acc=\\value"));
        assertThat(notebook.runs().get(0).scalars().keySet()).containsExactly("acc", "loss", "mae");
        notebook.guild("run --restart " + batch.id().value() + " -m 1");
        assertThat(notebook.runs().get(0).scalars().keySet()).containsExactly("acc", "loss", "mae");
    }

    @Test
    void whatAFunctionPrintsIsReadToo() {
        notebook.functions.put("f", FunctionOperation.of("f", trial -> {
            System.out.println("Loss is " + trial.flags().get("x"));
            return null;
        }));

        assertThat(notebook.guild(List.of("run", "f", "x=[3,4]", "--scalar", LOSS))
                        .comparison()
                        .column("loss"))
                .containsExactly(3.0, 4.0);
        assertThat(notebook.guild(List.of("run", "f", "x=[3,4]", "--scalar", LOSS, "--no-store"))
                        .comparison()
                        .column("loss"))
                .containsExactly(3.0, 4.0);
    }

    @Test
    void aBadPatternIsRefusedBeforeAnythingRuns() {
        assertThatThrownBy(() -> notebook.guild(List.of("run", "train.py", "--scalar", "loss=(")))
                .isInstanceOf(GuildException.class)
                .hasMessage("Scalar pattern 'loss=(': Unclosed group.");
        assertThat(notebook.runs()).isEmpty();
        assertThat(notebook.output()).isEmpty();
    }

    @Test
    void aBadStoredPatternIsAnErrorThatAnOptionReplaces() {
        notebook.guild(List.of("run", "train.py", "x=[1.0:2.0]", "-m", "2", "--scalar", LOSS));
        Run batch = batch();
        batch.writeAttribute("output_scalars", List.of("loss=("));
        List<String> restart = List.of("run", "--restart", batch().id().value(), "-m", "1");

        assertThatThrownBy(() -> notebook.guild(restart))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(
                        "its attribute 'output_scalars' cannot be used: Scalar pattern 'loss=(': Unclosed group. "
                                + "Correct ")
                .hasMessageEndingWith("output_scalars, or give --scalar.");
        batch.writeAttribute("output_scalars", 7L);
        assertThatThrownBy(() -> notebook.guild(restart)).hasMessageContaining("must be a list");
        notebook.guild(List.of("run", "--restart", batch().id().value(), "-m", "1", "--scalar", LOSS));
        assertThat(notebook.runs().get(0).scalars()).containsKey("loss");
    }

    @Test
    void aMissingObjectiveIsExplainedByTheLineThatLooksLikeItAndTheOptionThatReadsIt() {
        String remedy = " It printed 'Loss is 0.25 acc=0.5', which --scalar 'loss=Loss is (\\value)' reads.";
        assertThatThrownBy(() -> notebook.guild("run train.py --minimize loss"))
                .isInstanceOf(GuildException.class)
                .hasMessageEndingWith(
                        "completed, but printed no 'loss': let it print a line such as 'loss: 0.5' (printed: mae)."
                                + remedy);
        assertThatThrownBy(() -> notebook.guild("run train.py --minimize acc"))
                .hasMessageEndingWith(" It printed 'Loss is 0.25 acc=0.5', which --scalar key=value reads.");
        assertThatThrownBy(() -> notebook.guild("run train.py x=[0.5,0.5] -o random"))
                .hasMessageContaining("No trial of train.py reported a finite 'loss' to search by: ")
                .hasMessageContaining("(printed: mae)." + remedy + " The ")
                .hasMessageEndingWith("The run is kept.");
        assertThatThrownBy(() -> notebook.guild("compare --min loss"))
                .hasMessageStartingWith("No column 'loss' to sort by")
                .hasMessageEndingWith(remedy.replace(" It", " A run"));
        assertThat(notebook.guild("run train.py x=[0.5,1]").text())
                .endsWith("2 trials, none of which printed 'loss'." + remedy + "\n");
        notebook.write("other.py", "x = 1\nprint('  RMSE: 0.7')\n");
        assertThat(notebook.guild("run other.py").text())
                .endsWith(
                        "so there is nothing to compare. It printed 'RMSE: 0.7', which --scalar 'key: value' reads.\n");
    }

    @Test
    void theLinesOfRealProgramsAreRead() {
        notebook.write(
                "lines.py",
                """
                for line in ("2026-01-01 00:00:00 INFO loss: 1", "Epoch 1/2 - loss: 0.5 - acc: 0.9", "  RMSE: 0.7",
                        "Accuracy = 0.9", "classification, accuracy score: 0.8", "\\x1b[32mval_loss: 0.25\\x1b[0m",
                        "损失: 0.7", "{'mae': 0.5, 'epoch': 1.0}", "\\r10%\\rdone: 1\\r"):
                    print(line)
                """);
        notebook.guild(List.of(
                "run",
                "lines.py",
                "--scalar",
                "key: value",
                "--scalar",
                "key=value",
                "--scalar",
                "json",
                "--scalar",
                "accuracy=accuracy score: (\\value)"));

        assertThat(notebook.runs().get(0).scalars().keySet())
                .contains("loss", "acc", "RMSE", "Accuracy", "accuracy", "val_loss", "损失", "mae", "epoch", "done");
    }

    private Run batch() {
        return notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .map(RunSnapshot::run)
                .findFirst()
                .orElseThrow();
    }
}
