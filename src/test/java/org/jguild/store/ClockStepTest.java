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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run stays running if the clock is set while it runs. */
@Tag("slow")
class ClockStepTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        RunningProgram.write(folder, project);
    }

    @Test
    void aReaderWithAnotherClock() throws Exception {
        try (RunningProgram running = RunningProgram.start(folder, project, Jvm.guild("run wait.sh"))) {
            for (String offset : List.of("+5s", "+1h", "-1h")) {
                Jvm.Ended runs = Jvm.run(project, SystemTool.ahead(offset, Jvm.guild("runs")));
                assertThat(runs.output()).as(offset).contains(" running");
            }
            assertThat(running.finish()).isZero();
        }
        assertCompleted();
    }

    /** When the clock is set forward, files written before seem to be older than the processes by the same amount. */
    @Test
    void filesThatAreOlderThanTheirProcess() throws Exception {
        try (RunningProgram running = RunningProgram.start(folder, project, Jvm.guild("run wait.sh"))) {
            for (String step : List.of("PT8S", "PT1H")) {
                age(project.run(running.id()).resolve(".guild"), Duration.parse(step));

                assertThat(project.guild("runs").text()).as(step).contains(" running");
                assertThat(project.refusal("run --restart " + running.id())).contains("running");
            }
            assertThat(running.finish()).isZero();
        }
        assertCompleted();
    }

    private void assertCompleted() {
        assertThat(project.csv())
                .hasSize(2)
                .last()
                .asString()
                .contains(",completed,")
                .endsWith(",1.0");
    }

    private static void age(Path root, Duration step) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(file, FileTime.from(time.toInstant().minus(step)));
            }
        }
    }
}
