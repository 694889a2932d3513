package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of its own process whose program is running, until it is let go or killed. */
final class RunningProgram implements AutoCloseable {

    private final Path folder;
    private final Project project;
    private final Process command;
    private final ProcessHandle program;

    private RunningProgram(Path folder, Project project, Process command, ProcessHandle program) {
        this.folder = folder;
        this.project = project;
        this.command = command;
        this.program = program;
    }

    /** Writes the program {@code wait.sh}, which prints a loss of 1 at its end; with a variable QUICK it ends at once. */
    static void write(Path folder, Project project) {
        project.program(
                "wait.sh",
                "echo $$ > " + folder.resolve("pid.new"),
                "mv " + folder.resolve("pid.new") + " " + folder.resolve("pid"),
                "while [ -z \"$QUICK\" ] && [ ! -e " + folder.resolve("go") + " ]; do sleep 0.02; done",
                "echo loss: 1");
    }

    /**
     * Starts it and waits until its program works.
     *
     * @param words the process that does the command, such as those of {@link Jvm#guild}
     */
    static RunningProgram start(Path folder, Project project, List<String> words) throws Exception {
        Path pid = folder.resolve("pid");
        Process command = Jvm.start(project, words, folder.resolve("output"), folder.resolve("errors"));
        Wait.until(() -> Files.exists(pid) || !command.isAlive());
        assertThat(pid).as(Files.readString(folder.resolve("errors"))).exists();
        ProcessHandle program =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        RunningProgram running = new RunningProgram(folder, project, command, program);
        Wait.until(() -> Files.exists(running.lock())
                && Files.readString(running.lock()).contains(Long.toString(program.pid())));
        return running;
    }

    private Path lock() throws IOException {
        return project.run(id()).resolve(".guild/LOCK");
    }

    /** The id of the run whose program it is. */
    String id() throws IOException {
        Path dir = Path.of("/proc", Long.toString(program.pid()), "cwd").toRealPath();
        return dir.getFileName().toString();
    }

    Process command() {
        return command;
    }

    ProcessHandle program() {
        return program;
    }

    /** Lets the program end, and waits for the command. */
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
