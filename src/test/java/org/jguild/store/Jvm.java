package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jguild.ChildJvm;
import org.jguild.command.Main;

/** Runs a command line in a separate process. */
final class Jvm {

    private Jvm() {}

    /** The output and the exit status of a process. */
    record Ended(int status, String output, String errors) {}

    /** Returns the words that start a class in a JVM like this one. */
    static List<String> words(Class<?> main, List<String> options, List<String> arguments) {
        return ChildJvm.words(main, options, arguments);
    }

    /** Returns the words that start a command of JGuild; words of the command are separated by spaces. */
    static List<String> guild(String line) {
        return words(Main.class, List.of(), List.of(line.split(" ")));
    }

    /** Starts a process in the folder and with the environment of a project; its output is written to a file. */
    static Process start(Project project, List<String> words, Path output, Path errors) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(project.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(project.environment());
        return builder.redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
    }

    /** Runs a command of JGuild until it ends. */
    static Ended run(Project project, String line) throws IOException, InterruptedException {
        return run(project, guild(line));
    }

    /** Runs a process until it ends. */
    static Ended run(Project project, List<String> words) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        Process process = start(project, words, output, errors);
        try {
            boolean ended = process.waitFor(Project.LIMIT.toSeconds(), TimeUnit.SECONDS);
            String said = Files.readString(errors);
            assertThat(ended).as("%s ends; it wrote: %s", words, said).isTrue();
            assertThat(said).doesNotContain("\tat ");
            return new Ended(process.exitValue(), Files.readString(output), said);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
