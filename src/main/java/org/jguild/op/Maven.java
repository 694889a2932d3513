package org.jguild.op;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jguild.error.GuildException;

/** The user's own {@code mvn} command, so that the user's Maven settings hold. It is asked for the jars of a project. */
public final class Maven {

    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:";
    private static final String GOAL = PLUGIN + "build-classpath";
    private static final Pattern LISTED = Pattern.compile(
            "\\s+\\S+:(compile|provided|runtime|system|test):(.+?)( \\(optional\\) ?)?( -- module .*)?");

    /** Long enough for a large library and a slow network. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Path program;
    private final Map<String, String> environment;

    private Maven(Path program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /**
     * Finds the command.
     *
     * @param name its name, or its path
     * @param environment holds PATH; the command gets all of it
     * @return the command; empty if there is no such program
     */
    public static Optional<Maven> find(String name, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        return ProgramPath.find(name, environment).map(program -> new Maven(program, variables));
    }

    /**
     * Fetches what a project needs.
     *
     * @param pom the file of the project
     * @param scope the scope that counts, in Maven's words
     * @param scratch a folder for the answer
     * @param complaint how an error begins, as "%maven cannot get x"
     * @return the jars, those of what the libraries need included
     * @throws IOException if the answer cannot be read
     * @throws InterruptedException if this thread is interrupted; the command has been ended then
     * @throws GuildException if Maven does not find a library, or cannot read the project
     */
    public List<Path> jars(Path pom, String scope, Path scratch, String complaint)
            throws IOException, InterruptedException {
        Path answer = scratch.resolve("classpath");
        List<String> command = command(pom, GOAL, "-DincludeScope=" + scope, "-Dmdep.outputFile=" + answer);
        ProgramResult run = ProgramResult.await(new ProcessPlan(command, environment, scratch, false), PATIENCE);
        if (run.status() != 0) {
            throw new GuildException(complaint + ": " + reason(run));
        }
        return Stream.of(Files.readString(answer).strip().split(Pattern.quote(File.pathSeparator), -1))
                .filter(jar -> !jar.isBlank())
                .map(Path::of)
                .toList();
    }

    /** Quiet, and for the project of this pom alone. */
    private List<String> command(Path pom, String... words) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(), "-B", "-q", "-N", "-f", pom.toAbsolutePath().toString()));
        command.addAll(List.of(words));
        return command;
    }

    /**
     * Lists the jars of a project for some scopes; with what the local repository has, and only if that is not enough from
     * the network.
     *
     * @param pom the file of the project
     * @param scopes the scopes, in Maven's words
     * @param scratch a folder for the answer
     * @param complaint how an error begins
     * @return the jars in the order of the class path
     * @throws GuildException if Maven does not find a library, or cannot read the project
     */
    List<Path> jars(Path pom, Set<String> scopes, Path scratch, String complaint) {
        Path answer = scratch.resolve("dependencies");
        List<String> command =
                command(pom, PLUGIN + "list", "-DoutputAbsoluteArtifactFilename=true", "-DoutputFile=" + answer);
        List<String> offline = new ArrayList<>(command);
        offline.add(1, "-o");
        ProgramResult run = ProgramResult.of(new ProcessPlan(offline, environment, scratch, false), PATIENCE);
        if (run.status() != 0) {
            run = ProgramResult.of(new ProcessPlan(command, environment, scratch, false), PATIENCE);
        }
        if (run.status() != 0) {
            throw new GuildException(complaint + ": " + reason(run));
        }
        try (Stream<String> lines = Files.lines(answer)) {
            return lines.map(line -> LISTED.matcher(line.replaceAll("\u001B\\[[0-9;]*m", "")))
                    .filter(line -> line.matches() && scopes.contains(line.group(1)))
                    .map(line -> Path.of(line.group(2).strip()))
                    .toList();
        } catch (IOException e) {
            throw new GuildException("Cannot read " + answer + ": " + e.getMessage() + ".", e);
        }
    }

    /** The first thing that Maven calls an error, without colours and without what is about the command line. */
    private static String reason(ProgramResult run) {
        return (run.stdout() + run.stderr())
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
                .orElse("mvn ended with status " + run.status());
    }
}
