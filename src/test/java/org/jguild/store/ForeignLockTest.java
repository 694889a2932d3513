package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A lock from another machine contains the process id of an unrelated process: a restart does not kill that process.
 */
class ForeignLockTest {

    private static final String RUN = "a".repeat(32);

    @TempDir
    private Path folder;

    private Project project;
    private Process foreign;
    private long child;

    @BeforeEach
    void startForeignProcess() throws IOException {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        project.program("train.sh", "echo loss: 0.5");
        foreign = new ProcessBuilder("sh", "-c", "sleep 300 & echo $!; wait").start();
        BufferedReader lines = foreign.inputReader();
        child = Long.parseLong(lines.readLine());
    }

    @AfterEach
    void endForeignProcess() {
        foreign.descendants().forEach(ProcessHandle::destroyForcibly);
        foreign.destroyForcibly();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "FOREIGN, " + HandWrittenRun.NOBODY,
                "FOREIGN, x",
                "FOREIGN, ''",
                "FOREIGN, none",
                "FOREIGN, FOREIGN",
                "none, FOREIGN",
                HandWrittenRun.NOBODY + ", FOREIGN",
            })
    void theProcessThatALockNamesIsNotEnded(String lock, String recorder) {
        HandWrittenRun run = HandWrittenRun.completed(project.home(), RUN, 1)
                .without("exit_status", "stopped")
                .of(project, "train.sh");
        String pid = Long.toString(foreign.pid());
        if (lock != null) {
            run.file("LOCK", lock.replace("FOREIGN", pid));
        }
        if (recorder != null) {
            run.file("LOCK.jguild", recorder.replace("FOREIGN", pid));
        }

        for (String line : List.of("runs", "compare", "run --restart " + RUN)) {
            project.attempt(line);
        }

        assertThat(foreign.isAlive()).as("the process of the lock lives").isTrue();
        assertThat(ProcessHandle.of(child)).as("its child lives").isPresent();
    }
}
