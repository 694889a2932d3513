package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was copied while a run was running. Then the command was killed, but its program continues. */
@Tag("slow")
class CopiedStoreTest {

    @TempDir
    private Path folder;

    private Project project;
    private Process command;
    private ProcessHandle program;
    private String run;

    @BeforeEach
    void startRun() throws Exception {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        Path pid = folder.resolve("pid");
        project.program(
                "slow.sh", "if [ -n \"$QUICK\" ]; then echo loss: 1; exit; fi", "echo $$ > " + pid, "exec sleep 300");
        command = Jvm.start(project, Jvm.guild("run slow.sh"), folder.resolve("out"), folder.resolve("err"));
        Wait.until(() -> Files.exists(pid) && Files.size(pid) > 0);
        program =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        Wait.until(() -> project.guild("runs").text().contains("running"));
        run = project.guild("runs").text().replaceAll("(?s)\\[1:(\\w+)].*", "$1");
    }

    @AfterEach
    void endRun() {
        program.destroyForcibly();
        command.destroyForcibly();
    }

    private void killCommand() throws InterruptedException {
        command.destroyForcibly().waitFor();
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void aRestartInACopyDoesNotEndTheProgramOfTheOriginal() throws Exception {
        Path fresh = copy("-r", "fresh");
        Path withTimes = copy("-a", "with-times");
        killCommand();

        for (Path copy : List.of(fresh, withTimes)) {
            Project.withHome(project.directory(), copy).with("QUICK", "1").attempt("run --restart " + run);

            assertThat(program.isAlive())
                    .as("the program of the original lives")
                    .isTrue();
        }
    }

    @Test
    void aRestartInTheOriginalEndsItsProgram() throws Exception {
        killCommand();

        project.with("QUICK", "1").guild("run --restart " + run);

        Wait.until(this::programHasEnded);
        assertThat(project.guild("runs").lines()).singleElement().asString().contains("completed");
    }

    /** Whether it has ended, even if process 1, its parent now, has not noticed yet. */
    private boolean programHasEnded() throws IOException {
        try {
            return !program.isAlive()
                    || Files.readString(Path.of("/proc/" + program.pid() + "/stat"))
                            .contains(") Z ");
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    private Path copy(String option, String name) {
        Path copy = folder.resolve(name);
        assertThat(SystemTool.succeeds("cp", option, project.home().toString(), copy.toString()))
                .isTrue();
        return copy;
    }
}
