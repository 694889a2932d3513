package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.ChildJvm;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trial started in the background, in sessions of their own too, ends with the trial when somebody ends it. */
@Tag("slow")
@Timeout(600)
class LeftProcessesTest {

    /** Starts three processes, each with another parent, and writes their numbers to a file of the project. */
    private static final String SCRIPT =
            """
            #!/bin/bash
            %s
            sleep 600 >/dev/null 2>&1 &
            echo $! >> "$PROJECT_DIR/pids"
            setsid sh -c 'echo $$ >> "$PROJECT_DIR/pids"; exec sleep 600' >/dev/null 2>&1 &
            (setsid sh -c 'echo $$ >> "$PROJECT_DIR/pids"; exec sleep 600' >/dev/null 2>&1 &)
            while [ $(wc -l < "$PROJECT_DIR/pids") -lt 4 ]; do sleep 0.02; done
            %s
            """;

    @TempDir
    Path folder;

    private Notebook project;
    private Path pids;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Notebook(folder);
        pids = project.write("pids", "3\n");
    }

    @AfterEach
    void endAll() throws IOException {
        started().forEach(ProcessHandle::destroyForcibly);
    }

    private void script(String first, String last) {
        assertThat(project.write("train.sh", SCRIPT.formatted(first, last))
                        .toFile()
                        .setExecutable(true))
                .isTrue();
    }

    private List<ProcessHandle> started() throws IOException {
        try (Stream<String> lines = Files.lines(pids)) {
            return lines.skip(1)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .filter(process -> !isZombie(process))
                    .toList();
        }
    }

    /** Where nobody reaps orphans. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return line.startsWith(" Z", line.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', sleep 600, x=1",
        "'', sleep 600, 'x=[1,2]'",
        "'', sleep 600, 'x=[1,2] --time-limit 1h'",
        "trap 'exit 1' INT, sleep 600, x=1",
        "trap '' INT, sleep 600, x=1",
        "'', exec sleep 600, x=1",
    })
    void anInterruptFromATerminalEndsThem(String first, String last, String flags) throws Exception {
        script(first, last);
        Path terminal = folder.resolve("terminal.py");
        Files.copy(LeftProcessesTest.class.getResourceAsStream("terminal.py"), terminal);
        List<String> command = new ArrayList<>(
                List.of("python3", terminal.toString(), project.directory().toString(), pids.toString()));
        command.addAll(ChildJvm.words(Main.class, List.of(), List.of(("run train.sh " + flags).split(" "))));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GUILD_HOME", project.home().toString());
        Process process = builder.start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(shown).isEqualTo(130);
        assertThat(started()).as(shown).isEmpty();
        assertThat(project.runs()).noneMatch(run -> run.status() == RunStatus.RUNNING);
    }

    private void run(String flags, String failure) {
        assertThatThrownBy(() -> project.guild("run train.sh " + flags)).hasMessageContaining(failure);
    }

    @Test
    void aTimeLimitEndsThem() throws Exception {
        script("", "sleep 600");
        run("x=[1] --trial-timeout 6", "was terminated");
        assertThat(Files.readAllLines(pids)).hasSize(4);
        assertThat(started()).isEmpty();
    }

    @Test
    void aSignalToTheProgramEndsThem() throws Exception {
        script("", "kill -TERM $$");
        run("x=[1]", "was terminated");
        assertThat(Files.readAllLines(pids)).hasSize(4);
        assertThat(started()).isEmpty();
    }

    @Test
    void aProgramThatEndsByItselfMayLeaveThem() throws Exception {
        script("", "exit 0");
        project.guild("run train.sh x=1");
        assertThat(started()).hasSize(3);
    }

    @Test
    void oneThatFailsMayToo() throws Exception {
        script("", "exit 3");
        run("x=1", "ended with exit status 3");
        assertThat(started()).hasSize(3);
    }
}
