package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records and variables that name a path with a character that no path may have. */
class ImpossiblePathTest {

    private static final String RUN = "3f0c1d2e" + "0".repeat(24);

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void create() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
    }

    @ParameterizedTest
    @CsvSource({
        "script:/tmp/w\0 '' '' p.py, that no folder name can have: run the operation itself instead.",
        "script:/tmp '' '' 'p\0.py', has a character that no file name can have.",
        "script:/tmp '' '' '/p\0', has a character that no file name can have."
    })
    void theOperationOfARunAndOfABatch(String opref, String message) {
        HandWrittenRun run = HandWrittenRun.completed(project.home(), RUN, 1).file("opref", opref);
        assertThat(project.refusal("run --restart " + RUN)).contains(message);

        HandWrittenRun.grid(project.home(), "b".repeat(32)).file("proto/.guild/opref", opref);
        assertThat(project.refusal("run --restart bbbb")).contains(message);
        assertThat(run.dir()).exists();
    }

    @Test
    void thePythonProgram() {
        project.program("p.py", "print('loss: 1')");

        assertThat(project.with("JGUILD_PYTHON", "/usr/\0").refusal("run p.py"))
                .contains("The environment variable JGUILD_PYTHON names '/usr/");
    }
}
