package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FunctionOperationTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.functions.put(
                "wave",
                FunctionOperation.of(
                        "wave",
                        List.of(
                                FlagDefinition.of("x", FlagType.FLOAT, 0.1),
                                FlagDefinition.of("noise", FlagType.FLOAT, 0.0)),
                        trial -> loss(trial.flags())));
    }

    private static double loss(FlagValues flags) {
        double x = (Double) flags.get("x");
        return Math.sin(5 * x) * (1 - Math.tanh(x * x));
    }

    @Test
    void aFunctionSearchesLikeAProgram() {
        notebook.write("train.py", Notebook.LOSS);

        CommandResult function = notebook.guild("run wave x=[-2.0:2.0] noise=0 -o gp -m 12 --random-seed 1");
        CommandResult program = notebook.guild("run train.py x=[-2.0:2.0] noise=0 -o gp -m 12 --random-seed 1");

        assertThat(notebook.notices.get(0)).startsWith("wave, gp search to minimize loss, 12 trials");
        assertThat(function.comparison().column("x"))
                .isEqualTo(program.comparison().column("x"));
        assertThat(function.comparison().column("operation")).containsOnly("wave()");
        assertThat(function.charts()).hasSize(2);
    }

    @Test
    void aSingleRunOfAFunctionHasItsDefaults() {
        CommandResult result = notebook.guild("run wave");

        assertThat(result.comparison().column("x")).containsExactly(0.1);
        assertThat(result.text()).contains("of wave() completed: loss 0.47");
    }

    @Test
    void flagsAndValuesAreCheckedBeforeAnythingRuns() {
        assertThatThrownBy(() -> notebook.guild("run wave y=1"))
                .hasMessage("wave has no flag 'y' (known: noise, x). Did you mean 'x'?");
        assertThatThrownBy(() -> notebook.guild("run wave x=abc")).hasMessageContaining("abc is not a number");
        assertThat(notebook.runs()).isEmpty();
    }

    @Test
    void aFunctionComesBeforeAFileOfItsName() {
        notebook.write("wave", "#!/bin/sh\necho 'loss: 5'\n").toFile().setExecutable(true);

        assertThat(notebook.guild("run wave x=0").comparison().column("loss")).containsExactly(0.0);
        assertThat(notebook.guild("run ./wave x=0").comparison().column("loss")).containsExactly(5.0);
    }

    @Test
    void aSearchGoesOnWithTheFunctionAsItIsNow() {
        notebook.guild("run wave x=[-2.0:2.0] -m 3 --random-seed 1");
        String batch = notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .orElseThrow()
                .id()
                .brief();

        CommandResult more = notebook.guild("run --restart " + batch + " -m 2");

        assertThat(more.comparison().rows()).hasSize(5);
        notebook.functions.clear();
        assertThatThrownBy(() -> notebook.guild("run --restart " + batch))
                .hasMessage("The function 'wave' is not defined here: define it again.");
    }

    @Test
    @Timeout(600)
    void aTrialThatTakesTooLongIsEndedAndTheSearchGoesOn() {
        notebook.functions.put("slow", FunctionOperation.of("slow", trial -> {
            if (trial.flags().get("x").equals(1L)) {
                Thread.sleep(60_000);
            }
            return 0.5;
        }));
        notebook.write("slow.sh", "#!/bin/sh\n[ \"$FLAG_X\" = 2 ] || sleep 60\necho 'loss: 0.5'\n")
                .toFile()
                .setExecutable(true);

        for (String name : List.of("slow", "slow.sh")) {
            assertThat(notebook.guild("run " + name + " x=[1,2] --trial-timeout 6")
                            .comparison()
                            .column("status"))
                    .containsExactly("terminated", "completed");
        }
        assertThatThrownBy(() -> notebook.guild("run slow x=2 --trial-timeout 0"))
                .hasMessageContaining("give a time of more than 0");
        assertThat(notebook.guild("compare").comparison().column("status")).doesNotContain("pending");
    }

    @Test
    void aFunctionThatAlwaysFailsSaysWhy() {
        notebook.functions.put("broken", FunctionOperation.of("broken", trial -> {
            throw new IllegalStateException("no data for " + trial.flags().get("x"));
        }));

        assertThatThrownBy(() -> notebook.guild("run broken x=[1,2]"))
                .hasMessageContaining("All 2 trials of broken failed")
                .hasMessageContaining("java.lang.IllegalStateException: no data for 2");
    }
}
