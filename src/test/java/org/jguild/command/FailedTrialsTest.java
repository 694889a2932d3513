package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.op.FunctionOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about failed runs and trials. */
@Tag("slow")
class FailedTrialsTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write(
                "train.py",
                """
                import sys
                x = 1
                print("begin", file=sys.stderr)
                if x == 2:
                    raise ValueError("bad")
                if x == 3:
                    sys.exit(7)
                if x == 4:
                    sys.exit("no data for " + str(x))
                print(f"loss: {x}")
                """);
    }

    @Test
    void aBatchNamesTheReasonsOfItsFailedTrialsWithTheirNumbers() {
        CommandResult batch = notebook.guild("run train.py x=[1,2,2,4,5]");

        assertThat(batch.text().lines().toList())
                .hasSize(2)
                .last()
                .isEqualTo("3 trials failed: ValueError: bad (2), " + "no data for 4 (1)");
        assertThat(notebook.guild("run train.py x=[1,2]").text()).endsWith("\n1 trial failed: ValueError: bad\n");
        assertThat(notebook.guild("run train.py x=[1,3]").text()).endsWith("\n1 trial failed: begin\n");
        assertThat(notebook.guild("run train.py x=[1,5]").text()).doesNotContain("failed");
    }

    @Test
    void aTimeLimitThatEndedATrialIsNamed() {
        notebook.write("slow.py", "import time\nn = 1\nprint('begin', flush=True)\ntime.sleep(100 * n)\n");

        assertThatThrownBy(() -> notebook.guild("run slow.py --trial-timeout 1"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(" of slow.py was terminated after its time limit (1s); its output is in ");
        assertThatThrownBy(() -> notebook.guild("run slow.py n=[1,2] --trial-timeout 1"))
                .hasMessageStartingWith("All 2 trials of slow.py failed: the last, run ")
                .hasMessageContaining(", was terminated after its time limit (1s), its last lines are:");
    }

    @Test
    void aModuleThatIsNotInstalledIsReportedWithARemedy() {
        notebook.write("fit.py", "import no_such_module\n");

        assertThatThrownBy(() -> notebook.guild("run fit.py"))
                .hasMessageContaining(
                        "exit status 1 (ModuleNotFoundError: No module named 'no_such_module'); its output is in ")
                .hasMessageContaining("/.guild/output.\n'no_such_module' is not installed for ")
                .hasMessageEndingWith("JGUILD_PYTHON.");
    }

    @Test
    void functionsHaveReasonsToo() {
        notebook.functions.put("f", FunctionOperation.of("f", trial -> {
            Object x = trial.flags().get("x");
            if (!Long.valueOf(1).equals(x)) {
                throw new IllegalStateException("outer", new IllegalArgumentException("x is " + x));
            }
            return x;
        }));
        String reason =
                "\n2 trials failed: IllegalArgumentException: x is 2 (1), IllegalArgumentException: x is 3 (1)\n";

        assertThat(notebook.guild("run f x=[1,2,3]").text()).endsWith(reason);
        assertThat(notebook.guild("run f x=[1,2,3] --no-store").text()).endsWith(reason);
    }

    @Test
    void compareAndInfoShowFailedTrials() {
        notebook.guild("run train.py x=[1,2,3]");

        assertThat(notebook.guild("compare --min loss").comparison().column("status"))
                .containsExactly("completed", "error", "error");
        assertThat(notebook.guild("compare -c .exit_status").comparison().column("exit_status"))
                .containsExactlyInAnyOrder(0L, 1L, 7L);
        assertThat(notebook.guild("runs info 2").text())
                .contains("exit_status: 1\n")
                .containsPattern("(?m)^output:\n(  .*\n)*  ValueError: bad\n");
        assertThat(notebook.guild("runs info 3").text()).doesNotContain("output:");
    }

    @Test
    void aFailedRunNamesItsExitStatusAndItsOutputIsShownOnce() {
        assertThatThrownBy(() -> notebook.guild("run train.py x=3"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("ended with exit status 7 after it printed 'begin'; its output is in ")
                .hasMessageEndingWith("/.guild/output.");
        assertThat(notebook.output()).isEqualTo("begin\n");
        assertThat(notebook.guild("runs info").text()).contains("exit_status: 7\n", "output:\n  begin\n");
    }

    @Test
    void ifAllFailTheReasonsAreNamedToo() {
        assertThatThrownBy(() -> notebook.guild("run train.py x=[2,2,4]"))
                .hasMessageStartingWith(
                        "All 3 trials of train.py failed (ValueError: bad (2), no data for 4 (1)): the last,");
    }

    @Test
    void onlySomeReasonsAreNamed() {
        notebook.write("many.py", "x = 1\nif x > 1:\n    raise KeyError(x)\nprint('loss: 1')\n");

        assertThat(notebook.guild(List.of("run", "many.py", "x=[1,2,3,4,5,6]")).text())
                .endsWith("\n5 trials failed: KeyError: 2 (1), KeyError: 3 (1), KeyError: 4 (1) and 2 other reasons\n");
    }
}
