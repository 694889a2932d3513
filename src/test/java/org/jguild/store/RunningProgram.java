package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command in a separate process whose program is running, until it is released or killed. */
final class RunningProgram implements AutoCloseable {

    private final Path folder;
    private final Process command;
    private final ProcessHandle program;
    private final String id;

    private RunningProgram(Path folder, Process command, ProcessHandle program) throws IOException {
        this.folder = folder;
        this.command = command;
        this.program = program;
        Path dir = Path.of("/proc", Long.toString(program.pid()), "cwd").toRealPath();
        this.id = dir.getFileName().toString();
    }

    /**
     * Writes the program {@code wait.sh}, which prints a loss of 1 at its end; with a variable QUICK it ends
     * immediately.
     */
    static void write(Path folder, Project project) {
        project.program(
                "wait.sh",
                "echo $$ > " + folder.resolve("pid.new"),
                "mv " + folder.resolve("pid.new") + " " + folder.resolve("pid"),
                "while [ -z \"$QUICK\" ] && [ ! -e " + folder.resolve("go") + " ]; do sleep 0.02; done",
                "echo loss: 1");
    }

    /**
     * Starts the command and waits until its program is running.
     *
     * @param words the words that start the process, such as those of {@link Jvm#guild}
     */
    static RunningProgram start(Path folder, Project project, List<String> words) throws Exception {
        Path pid = folder.resolve("pid");
        Process command = Jvm.start(project, words, folder.resolve("output"), folder.resolve("errors"));
        Wait.until(() -> Files.exists(pid) || !command.isAlive());
        assertThat(pid).as(Files.readString(folder.resolve("errors"))).exists();
        ProcessHandle program =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        RunningProgram running = new RunningProgram(folder, command, program);
        Wait.until(() -> project.guild("runs").text().contains(" running"));
        return running;
    }

    /** Returns the id of the run of the program. */
    String id() {
        return id;
    }

    Process command() {
        return command;
    }

    ProcessHandle program() {
        return program;
    }

    /** Releases the program, and waits for the command to end. */
    int finish() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("go"), "");
        assertThat(command.waitFor(Project.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return command.exitValue();
    }

    @Override
    public void close() {
        program.destroyForcibly();
        command.descendants().forEach(ProcessHandle::destroyForcibly);
        command.destroyForcibly();
    }
}
