package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class PreviousTrialsCommandTest {

    private static final String FIRST = "run train.py x=[-2.0:2.0] -m 5 --random-seed 1";
    private static final String INFORM = "inform the search";

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = project("here");
    }

    private Notebook project(String name) {
        Notebook project = new Notebook(folder.resolve(name));
        project.write("train.py", Notebook.LOSS);
        return project;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "tpe", "forest", "gbrt"})
    void aSearchLearnsFromTheRunsBeforeIt(String optimizer) {
        List<Object> before = xs(notebook.guild(FIRST));

        List<Object> xs = xs(notebook.guild("run train.py x=[-2.0:2.0] -m 3 --random-seed 1 -o " + optimizer));

        assertThat(notebook.notices)
                .contains("5 earlier runs of train.py inform the search (-Fo prev-trials=batch leaves them out).");
        assertThat(xs).hasSize(3).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before);
        assertThat((List<?>) newestBatch().attribute("informed_by")).hasSize(5);
    }

    @Test
    void aRestartHasTheSameRunsAndGoesOnAsIfItHadNotStopped() {
        Notebook whole = project("whole");
        whole.guild(FIRST);
        notebook.guild(FIRST);
        String search = "run train.py x=[-2.0:2.0] -o gp --random-seed 2";
        List<Object> expected = xs(whole.guild(search + " -m 6"));
        notebook.guild(search + " -m 3");
        // These come too late to inform the search.
        notebook.guild("run train.py x=0.5");

        assertThat(xs(notebook.guild("run --restart gp -m 3"))).isEqualTo(expected);
    }

    @Test
    void whatInformsTheSearchCanBeChanged() {
        notebook.guild(FIRST);
        String search = "run train.py x=[-2.0:2.0] -o gp --random-seed 2 -m 3";
        List<Object> alone = xs(project("alone").guild(search));
        notebook.notices.clear();

        assertThat(xs(notebook.guild(search + " -Fo prev-trials=batch"))).isEqualTo(alone);
        assertThat(notebook.notices).noneMatch(notice -> notice.contains(INFORM));
        assertThat(newestBatch().attribute("informed_by")).isNull();

        notebook.write("train.py", Notebook.LOSS + "# changed\n");
        notebook.guild(search);
        assertThat(notebook.notices).noneMatch(notice -> notice.contains(INFORM));
        notebook.guild(search + " -Fo prev-trials=operation");
        assertThat(notebook.notices)
                .anyMatch(notice -> notice.startsWith("11 earlier runs of train.py inform the search"));
    }

    @Test
    void aRestartMayLookForRunsAnew() {
        notebook.guild("run train.py x=[-2.0:2.0] -o gp -m 2 --random-seed 1");
        notebook.guild("run train.py x=0.5");

        notebook.guild("run --restart gp -m 1 -Fo prev-trials=sourcecode");

        assertThat(notebook.notices)
                .contains("1 earlier run of train.py informs the search (-Fo prev-trials=batch leaves it out).");
        assertThat((List<?>) newestBatch().attribute("informed_by")).hasSize(1);
        notebook.guild("run --restart gp -m 1 -Fo prev-trials=batch");
        assertThat((List<?>) newestBatch().attribute("informed_by")).isEmpty();
    }

    @Test
    void aSearchThatDoesNotLearnIsNotInformed() {
        notebook.guild(FIRST);
        notebook.guild("run train.py x=[-2.0:2.0] -m 1 -o sobol");

        assertThat(notebook.notices).noneMatch(notice -> notice.contains(INFORM));
        assertThatThrownBy(() -> notebook.guild("run train.py x=[-2.0:2.0] -Fo prev-trials=batch"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("prev-trials");
        assertThatThrownBy(() -> notebook.guild("run train.py x=[-2.0:2.0] -o gp -Fo prev-trials=source"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("sourcecode");
    }

    private static List<Object> xs(CommandResult result) {
        return result.comparison().column("x");
    }

    private Run newestBatch() {
        return notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .orElseThrow()
                .run();
    }
}
