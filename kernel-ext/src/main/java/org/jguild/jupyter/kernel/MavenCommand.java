package org.jguild.jupyter.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.op.ScratchFolder;

/**
 * Asks the {@code mvn} command for the jars of a project, so that the user's own Maven settings hold.
 *
 * @param program the command, as the PATH knows it
 * @param kernel what cells have already, in whatever version
 */
record MavenCommand(String program, KernelLibraries kernel) {

    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

    /**
     * Fetches what a project that is not on disk needs.
     *
     * @param pom the text of its pom
     * @param scopes as for {@link #jars(Path, Collection, String)}
     * @param complaint as for {@link #jars(Path, Collection, String)}
     * @return the jars
     */
    List<Path> jars(String pom, Collection<String> scopes, String complaint) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            Path file = scratch.path().resolve("pom.xml");
            Files.writeString(file, pom);
            return jars(file, scopes, complaint);
        }
    }

    /**
     * Fetches what a project needs.
     *
     * @param pom its file
     * @param scopes those that count, in Maven's words
     * @param complaint how an error begins, as "%maven cannot get x"
     * @return the jars, each once
     */
    List<Path> jars(Path pom, Collection<String> scopes, String complaint) throws IOException, InterruptedException {
        Set<Path> jars = new LinkedHashSet<>();
        try (ScratchFolder scratch = ScratchFolder.create()) {
            for (String scope : scopes) {
                jars.addAll(run(pom, scope, complaint, scratch.path()));
            }
        }
        kernel.notes(jars, text(pom)).forEach(System.err::println);
        return List.copyOf(jars);
    }

    private List<Path> run(Path pom, String scope, String complaint, Path folder)
            throws IOException, InterruptedException {
        Path answer = folder.resolve("classpath");
        Path log = folder.resolve("log");
        Process process = start(
                List.of(
                        program,
                        "-B",
                        "-q",
                        "-N",
                        "-f",
                        pom.toString(),
                        GOAL,
                        "-DincludeScope=" + scope,
                        "-Dmdep.outputFile=" + answer),
                log);
        try {
            if (process.waitFor() != 0) {
                throw new GuildException(complaint + ": " + reason(log));
            }
        } finally {
            process.destroy();
        }
        return Stream.of(Files.readString(answer).strip().split(Pattern.quote(File.pathSeparator), -1))
                .filter(jar -> !jar.isBlank())
                .map(Path::of)
                .toList();
    }

    private Process start(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new GuildException(
                    "Libraries are fetched with the '" + program
                            + "' command of Apache Maven, which is not on the PATH.",
                    e);
        }
    }

    /** The first thing that Maven calls an error, without colours and without what is about the command line. */
    private static String reason(Path log) throws IOException {
        return text(log)
                .replaceAll("\u001B\\[[0-9;]*m", "")
                .lines()
                .filter(line -> line.matches("\\[(ERROR|FATAL)] .*"))
                .map(line -> line.replaceFirst("^(\\[(ERROR|FATAL)] )+", "")
                        .replaceFirst("^Some problems were encountered while processing the POMs:", "")
                        .replaceFirst("^Failed to execute goal .* for project \\S+: ", "")
                        .replaceFirst("^Failed to collect dependencies at .*?(?=Could not )", "")
                        .replaceFirst(": transfer failed for \\S+(?=: )", "")
                        .replaceFirst("^(Malformed|Non-parseable) POM \\S+: ", "")
                        .replaceFirst(" \\(position: .*| @ (\\S+, )?line \\d+, column \\d+.*| -> \\[Help.*", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("mvn failed.");
    }

    /** What is looked for is plain ASCII, whatever the encoding of the rest. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
