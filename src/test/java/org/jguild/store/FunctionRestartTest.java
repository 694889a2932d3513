package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jguild.Guild;
import org.jguild.ParamsFunction;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search over a function that was interrupted is continued from the Java API. */
class FunctionRestartTest {

    private static final int LONG_MILLIS = 10_000;

    @TempDir
    private Path folder;

    private final List<Object> calls = new ArrayList<>();
    private Project project;

    @BeforeEach
    void createProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
    }

    private Guild guild() {
        return Guild.open(project.home()).named("tune");
    }

    private Object record(Object x) {
        calls.add(x);
        return x;
    }

    /** Runs until the third trial, whose call interrupts the search, and returns the batch. */
    private String interrupted(Guild guild, String flags) {
        assertThatThrownBy(() -> guild.run(interruptingAtThirdCall(), flags))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(calls).hasSize(3);
        return project.guild("runs --include-batch").lines().stream()
                .filter(line -> !line.contains("x="))
                .map(line -> line.replaceAll("\\[\\d+:(\\w+)].*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private ParamsFunction interruptingAtThirdCall() {
        Thread caller = Thread.currentThread();
        return p -> {
            record(p.asMap().get("x"));
            if (calls.size() == 3) {
                caller.interrupt();
                Thread.sleep(LONG_MILLIS);
            }
            return p.real("x");
        };
    }

    @Test
    void aGridRunsWhatIsMissing() {
        String batch = interrupted(guild(), "x=[1,2,3,4,5]");

        RunResult again = guild().restart(batch, p -> record(p.integer("x")));

        assertThat(again.table().rowCount()).isEqualTo(5);
        assertThat(calls).hasToString("[1, 2, 3, 3, 4, 5]");
        assertThat(project.csv())
                .hasSize(6)
                .filteredOn(row -> row.contains(",completed,"))
                .hasSize(5);
        assertThat(again.best().value()).isEqualTo(1);
    }

    @Test
    void aSearchContinuesWithNewTrials() {
        String batch = interrupted(guild().optimizer("gp").maxTrials(6).seed(1), "x=[0.0:1.0]");

        RunResult again = guild().maxTrials(4).restart(batch, p -> record(p.real("x")));

        assertThat(again.text()).contains("4 trials");
        assertThat(calls).hasSize(3 + 4).doesNotHaveDuplicates();
        assertThat(project.csv()).hasSize(1 + 7);
    }

    @Test
    void aFunctionOfAnotherNameIsRefused() {
        String batch = interrupted(guild(), "x=[1,2,3,4,5]");

        assertThatThrownBy(() -> guild().named("train").restart(batch, p -> 1))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("tune")
                .hasMessageContaining("train");
    }
}
