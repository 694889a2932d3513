package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that is set while a run is running: the run still is. */
class ClockStepTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        RunningProgram.write(folder, project);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+5s", "+1h", "-1h"})
    void aReaderWithAnotherClock(String offset) throws Exception {
        try (RunningProgram running = RunningProgram.start(folder, project, Jvm.guild("run wait.sh"))) {
            Jvm.Ended runs = Jvm.run(project, Tool.ahead(offset, Jvm.guild("runs")));
            assertThat(runs.output()).contains(" running");
            assertThat(running.finish()).isZero();
        }
        assertThat(project.csv())
                .hasSize(2)
                .last()
                .asString()
                .contains(",completed,")
                .endsWith(",1.0");
    }

    /** When the clock is set forward, what was written before is as much older than the processes seem to be. */
    @ParameterizedTest
    @ValueSource(strings = {"PT8S", "PT1H"})
    void filesThatAreOlderThanTheirProcess(String step) throws Exception {
        try (RunningProgram running = RunningProgram.start(folder, project, Jvm.guild("run wait.sh"))) {
            for (Path file : files(project.run(running.id()).resolve(".guild"))) {
                FileTime time = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(file, FileTime.from(time.toInstant().minus(Duration.parse(step))));
            }

            assertThat(project.guild("runs").text()).contains(" running");
            assertThat(project.refusal("run --restart " + running.id())).contains("running");
            assertThat(running.finish()).isZero();
        }
        assertThat(project.csv())
                .hasSize(2)
                .last()
                .asString()
                .contains(",completed,")
                .endsWith(",1.0");
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
