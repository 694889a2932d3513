package org.jguild;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Compiles and runs Java programs in separate JVMs, with the classes of the library but not those of the tests. */
final class JavaExamples {

    private final Path folder;

    JavaExamples(Path folder) {
        this.folder = folder;
    }

    /** Compiles a source and runs its main class; returns what it printed. */
    String run(Path source, String mainClass) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String libraries = System.getProperty("java.class.path");
        String compiled = program(
                "javac", "-nowarn", "-proc:none", "-d", classes.toString(), "-cp", libraries, source.toString());
        return compiled + program("java", "-cp", classes + File.pathSeparator + libraries, mainClass);
    }

    private String program(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .put(
                        "GUILD_HOME",
                        Files.createDirectories(folder.resolve("store")).toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(name + " failed:\n" + output);
        }
        return output;
    }
}
