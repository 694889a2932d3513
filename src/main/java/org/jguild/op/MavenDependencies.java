package org.jguild.op;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;

/**
 * Resolves the dependencies that a Java source declares in lines {@code //DEPS group:artifact:version}, with the Maven
 * command.
 */
final class MavenDependencies {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*//\\s*DEPS\\s+(.*)$");
    private static final Pattern COORDINATE = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.+-]+)(?::([\\w.-]+))?");
    private static final Pattern NOT_FOUND = Pattern.compile("Could not (?:find|transfer) artifact [\\w.:+-]+");

    private final Path source;
    private final Map<String, String> environment;

    MavenDependencies(Path source, Map<String, String> environment) {
        this.source = source;
        this.environment = environment;
    }

    /**
     * Resolves the dependencies, including transitive ones.
     *
     * @param scratch a folder for temporary files
     * @return the jars; empty when the source declares no dependency
     * @throws GuildException if a line cannot be parsed, Maven is not installed, or an artifact is not found
     */
    List<Path> find(Path scratch) {
        List<String> coordinates = coordinates();
        if (coordinates.isEmpty()) {
            return List.of();
        }
        Path maven = ProgramPath.find("mvn", environment)
                .orElseThrow(() -> new GuildException(name() + " needs " + String.join(", ", coordinates)
                        + ", but there is no Maven command 'mvn' on PATH to download it: install Maven, or give the jars with "
                        + "--classpath."));
        Path folder = scratch.resolve("dependencies");
        Path answer = folder.resolve("classpath.txt");
        try {
            Files.createDirectories(folder);
            Path pom = Files.writeString(folder.resolve("pom.xml"), pom(coordinates));
            run(
                    List.of(maven.toString(), "-B", "-q", "-f", pom.toString(), GOAL, "-Dmdep.outputFile=" + answer),
                    folder);
            return Arrays.stream(Files.readString(answer).strip().split(Pattern.quote(File.pathSeparator)))
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new GuildException("Cannot resolve the //DEPS of " + name() + ": " + e.getMessage() + ".", e);
        }
    }

    private String name() {
        return String.valueOf(source.getFileName());
    }

    private List<String> coordinates() {
        List<String> coordinates = new ArrayList<>();
        Matcher lines = LINE.matcher(JavaSource.read(source));
        while (lines.find()) {
            coordinates.addAll(List.of(lines.group(1).strip().split("[\\s,;]+")));
        }
        for (String coordinate : coordinates) {
            if (!COORDINATE.matcher(coordinate).matches()) {
                throw new GuildException(name() + ": //DEPS " + coordinate
                        + " is not of the form group:artifact:version or group:artifact:version:classifier.");
            }
        }
        return coordinates;
    }

    private static String pom(List<String> coordinates) {
        StringBuilder pom = new StringBuilder(
                "<project><modelVersion>4.0.0</modelVersion><groupId>local</groupId>"
                        + "<artifactId>dependencies</artifactId><version>1</version><packaging>pom</packaging><dependencies>\n");
        for (String coordinate : coordinates) {
            Matcher parts = COORDINATE.matcher(coordinate);
            if (parts.matches()) {
                pom.append("<dependency>").append(element("groupId", parts.group(1)));
                pom.append(element("artifactId", parts.group(2))).append(element("version", parts.group(3)));
                pom.append(parts.group(4) == null ? "" : element("classifier", parts.group(4)));
                pom.append("</dependency>\n");
            }
        }
        return pom.append("</dependencies></project>\n").toString();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + text + "</" + name + ">";
    }

    private void run(List<String> command, Path folder) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        ProgramResult run = ProgramResult.of(new ProcessPlan(command, variables, folder, false), TIMEOUT);
        if (run.status() != 0) {
            throw new GuildException("The //DEPS of " + name() + " cannot be resolved by Maven: " + reason(run) + ".");
        }
    }

    private static String reason(ProgramResult run) {
        String printed = run.stdout() + run.stderr();
        Matcher notFound = NOT_FOUND.matcher(printed);
        if (notFound.find()) {
            return notFound.group();
        }
        return printed.lines()
                .filter(line -> line.startsWith("[ERROR]"))
                .map(line -> line.substring("[ERROR]".length()).strip())
                .findFirst()
                .orElse("it ended with status " + run.status());
    }
}
