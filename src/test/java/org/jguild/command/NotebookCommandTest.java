package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.op.NotebookFile;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Notebooks as operations. */
@Tag("slow")
@Timeout(600)
class NotebookCommandTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write(
                "train.ipynb",
                NotebookFile.python(
                        "lr = 0.1\nfail = False",
                        "print('step: 3')\nprint(f'loss: {lr * 2}')",
                        "if fail:\n    raise ValueError('bad rate')"));
    }

    @Test
    void aGridKeepsAnExecutedCopyOfEachTrial() {
        CommandResult result = notebook.guild("run train.ipynb lr=[0.25,0.5] --parallel 2");

        assertThat(result.comparison().column("loss")).containsExactlyInAnyOrder(0.5, 1.0);
        for (RunSnapshot trial : trials()) {
            Object lr = trial.flags().get("lr");
            Path copy = trial.dir().resolve("train.executed.ipynb");
            assertThat(NotebookFile.sources(copy)).first().isEqualTo("lr = " + lr + "\nfail = False");
            assertThat(NotebookFile.printed(copy)).isEqualTo("step: 3\nloss: " + (Double) lr * 2 + "\n");
            assertThat(trial.dir().resolve("train.executed.html")).content().contains("loss: ");
            assertThat(trial.scalars().get("loss").lastStep()).isEqualTo(3);
        }
    }

    @Test
    void aCellThatFailsIsAnErrorAndARestartRunsItAgain() {
        assertThatThrownBy(() -> notebook.guild("run train.ipynb fail=yes"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("ended with exit status 1 (ValueError: bad rate); its output is in ");
        RunSnapshot failed = notebook.runs().get(0);
        assertThat(failed.status()).isEqualTo(RunStatus.ERROR);
        Path copy = failed.dir().resolve("train.executed.ipynb");
        assertThat(NotebookFile.sources(copy)).first().isEqualTo("lr = 0.1\nfail = True");
        assertThat(copy).content().contains("bad rate");

        notebook.guild("run --restart " + failed.id().brief() + " fail=no lr=4");

        RunSnapshot restarted = notebook.runs().get(0);
        assertThat(restarted.id()).isEqualTo(failed.id());
        assertThat(restarted.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(NotebookFile.sources(copy)).first().isEqualTo("lr = 4\nfail = False");
        assertThat(copy).content().doesNotContain("ValueError: ");
    }

    @Test
    void onlyFlagsOfTheNotebookAreAccepted() {
        assertThatThrownBy(() -> notebook.guild("run train.ipynb rl=1 --force-flags"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("rl");
        assertThat(notebook.runs()).isEmpty();
    }

    private List<RunSnapshot> trials() {
        return notebook.runs().stream()
                .filter(run -> !run.flags().values().isEmpty())
                .toList();
    }
}
