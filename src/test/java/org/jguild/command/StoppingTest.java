package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jguild.error.GuildException;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class StoppingTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", "x = 1\nif x > 5:\n    raise SystemExit(3)\nprint(f'loss: {x}')\n");
        notebook.write("slow.py", "import time\nx = 1\ntime.sleep(60)\n");
    }

    @Test
    void theSummarySaysWhyABatchStoppedAndARestartKeepsTheRule() {
        assertThat(notebook.guild("run train.py x=[1,2,3,4,5] --no-improvement 2")
                        .text())
                .matches("Batch \\w{8}: 3 trials\\. It stopped: the last 2 trials did not improve on the best\\.\n");

        assertThat(notebook.guild("run --restart +").text()).contains("2 trials. It stopped: ");
        assertThat(batch().attribute("no_improvement")).isEqualTo(2L);
    }

    @Test
    void aRestartMayChangeTheRule() {
        notebook.guild("run train.py x=[1,6,7,8,9] --max-failures 1");
        assertThat(batch().attribute("max_failures")).isEqualTo(1L);

        assertThat(notebook.guild("run --restart + --max-failures 3").text())
                .contains("3 trials: 3 failed. It stopped: 3 trials failed.");
        assertThat(batch().attribute("max_failures")).isEqualTo(3L);
    }

    @Test
    void theProgramThatRunsWhenTheTimeIsOverIsEnded() {
        assertThat(notebook.guild("run slow.py x=[1,2] --time-limit 4s").text())
                .endsWith("1 trial: 1 terminated. It stopped: the time limit of 4s was reached.\n");

        assertThat(notebook.runs())
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.run().livingProcess()).isEmpty())
                .extracting(RunSnapshot::status)
                .containsExactlyInAnyOrder(RunStatus.COMPLETED, RunStatus.TERMINATED);
        assertThat(batch().attribute("time_limit")).isEqualTo("4s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=[1,2] --time-limit soon   | --time-limit soon   | 10m",
                "x=[1,2] --time-limit 0      | --time-limit 0      | 10m",
                "x=[1,2] --max-failures 0    | --max-failures 0    | at least 1",
                "x=[1,2] --no-improvement -3 | --no-improvement -3 | at least 1",
                "x=1 --time-limit 10m        | --time-limit        | single run",
                "x=1 --no-improvement 10     | --no-improvement    | single run",
            })
    void aRuleWithoutSenseIsRefusedBeforeAnythingRuns(String words, String culprit, String remedy) {
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
