package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jguild.error.GuildException;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ParallelTest {

    /** A program that ends well only when two of it run at once. */
    private static final String MEETING =
            """
            import os, time
            x = 1
            here = os.environ["PROJECT_DIR"]
            open(os.path.join(here, f"met-{x}"), "w").close()
            for _ in range(600):
                if len([name for name in os.listdir(here) if name.startswith("met-")]) > 1:
                    print(f"loss: {x}")
                    raise SystemExit(0)
                time.sleep(0.1)
            raise SystemExit(1)
            """;

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);
        notebook.write("meet.py", MEETING);
    }

    @Test
    void programsRunAtOnceAndARestartKeepsTheirNumber() {
        CommandResult result = notebook.guild("run meet.py x=[1,2] --parallel 2");

        assertThat(result.text()).matches("Batch \\w{8}: 2 trials\n");
        assertThat(result.comparison().column("loss")).containsExactlyInAnyOrder(1.0, 2.0);
        assertThat(batch().attribute("parallel")).isEqualTo(2L);
    }

    @Test
    void oneAtATimeIsTheSameSearchAsEver() {
        String search = "run train.py x=[-2.0:2.0] -o gp -m 6 --random-seed 1 -Fo prev-trials=batch";

        assertThat(notebook.guild(search + " --parallel 1").comparison().column("x"))
                .isEqualTo(notebook.guild(search).comparison().column("x"));
    }

    @Test
    void aSearchOfManyAtOnceFindsWhatItLooksFor() {
        CommandResult result = notebook.guild("run train.py x=[-2.0:2.0] -o gp -m 16 --random-seed 1 --parallel 4");

        assertThat(result.comparison().column("x")).hasSize(16).doesNotHaveDuplicates();
        assertThat(result.comparison().column("loss"))
                .anySatisfy(loss -> assertThat((Double) loss).isLessThan(-0.85));
    }

    @Test
    void noneAtATimeIsNoNumber() {
        assertThatThrownBy(() -> notebook.guild("run train.py x=[1,2] --parallel 0"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("--parallel 0")
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> notebook.guild("run train.py x=1 --parallel 2"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("--parallel")
                .hasMessageContaining("single run");
    }

    private Run batch() {
        return notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .orElseThrow()
                .run();
    }
}
