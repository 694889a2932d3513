package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jguild.ChildJvm;
import org.jguild.command.Main;

/** A command line as a process of its own. */
final class Jvm {

    private Jvm() {}

    /** What a process wrote and how it ended. */
    record Ended(int status, String output, String errors) {}

    /** The words that start a class in a JVM like this one. */
    static List<String> words(Class<?> main, List<String> options, List<String> arguments) {
        return ChildJvm.words(main, options, arguments);
    }

    /** The words of a command of JGuild whose own words have no blanks. */
    static List<String> guild(String line) {
        return words(Main.class, List.of(), List.of(line.split(" ")));
    }

    /** Starts a process in the folder of a project and with its environment; its output goes into a file. */
    static Process start(Project project, List<String> words, Path output, Path errors) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(project.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(project.environment());
        return builder.redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
    }

    /** Does a command of JGuild to its end. */
    static Ended run(Project project, String line) throws IOException, InterruptedException {
        return run(project, guild(line));
    }

    /** Runs a process to its end. */
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
