package org.jguild.jupyter.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.error.GuildException;

/** Fetches a library and what it needs with the {@code mvn} command, so that the user's own Maven settings hold. */
final class MavenJars {

    private static final Pattern COORDINATE = Pattern.compile("[\\w.-]+(:[\\w.-]+){2,4}");
    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

    private final Map<String, String> repositories = new ConcurrentSkipListMap<>();

    /**
     * Looks in another repository too, from now on.
     *
     * @param arguments its id and its address
     * @return the address
     */
    String addRepository(List<String> arguments) {
        if (arguments.size() != 2
                || !arguments.get(0).matches("[\\w.-]+")
                || arguments.get(1).matches(".*[<>&\\s].*")) {
            throw new GuildException(
                    "%mavenRepo needs an id and an address, as in '%mavenRepo mine https://host/maven'.");
        }
        repositories.put(arguments.get(0), arguments.get(1));
        return arguments.get(1);
    }

    /**
     * Fetches libraries.
     *
     * @param coordinates {@code group:artifact:version}, or with packaging and classifier before the version
     * @return their jars and those of all they need at run time
     */
    List<Path> resolve(List<String> coordinates) throws IOException, InterruptedException {
        if (coordinates.isEmpty()) {
            throw new GuildException("%maven needs a library, as in '%maven org.apache.commons:commons-text:1.12.0'.");
        }
        StringBuilder dependencies = new StringBuilder();
        for (String coordinate : coordinates) {
            dependencies.append(dependency(coordinate));
        }
        Path folder = Files.createTempDirectory("jguild-maven");
        try {
            return run(folder, dependencies.toString(), coordinates);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private List<Path> run(Path folder, String dependencies, List<String> coordinates)
            throws IOException, InterruptedException {
        Path pom = folder.resolve("pom.xml");
        Path answer = folder.resolve("classpath");
        Path log = folder.resolve("log");
        Files.writeString(pom, pom(dependencies));
        List<String> command = List.of(
                "mvn", "-B", "-q", "-f", pom.toString(), GOAL, "-DincludeScope=runtime", "-Dmdep.outputFile=" + answer);
        Process process = start(command, log);
        try {
            if (process.waitFor() != 0) {
                throw new GuildException("%maven cannot get " + String.join(", ", coordinates) + ": " + reason(log));
            }
        } finally {
            process.destroy();
        }
        List<Path> jars = new ArrayList<>();
        for (String jar : Files.readString(answer).strip().split(Pattern.quote(File.pathSeparator), -1)) {
            if (!jar.isBlank()) {
                jars.add(Path.of(jar));
            }
        }
        return jars;
    }

    private static Process start(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new GuildException("%maven needs the 'mvn' command of Apache Maven, which is not on the PATH.", e);
        }
    }

    /** The first thing that Maven calls an error, without colours and without what is about the command line. */
    private static String reason(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8)
                .replaceAll("\u001B\\[[0-9;]*m", "")
                .lines()
                .filter(line -> line.startsWith("[ERROR] "))
                .map(line -> line.substring("[ERROR] ".length())
                        .replaceFirst(".*notebook:notebook:pom:1: ", "")
                        .replaceFirst(" -> \\[Help.*", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("mvn failed.");
    }

    private static String dependency(String coordinate) {
        if (!COORDINATE.matcher(coordinate).matches()) {
            throw new GuildException("%maven: '" + coordinate + "' is not group:artifact:version.");
        }
        String[] parts = coordinate.split(":", -1);
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId>"
                + (parts.length > 3 ? "<type>" + parts[2] + "</type>" : "")
                + (parts.length > 4 ? "<classifier>" + parts[3] + "</classifier>" : "")
                + "<version>" + parts[parts.length - 1] + "</version></dependency>";
    }

    private String pom(String dependencies) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>notebook</groupId><artifactId>notebook</artifactId>"
                + "<version>1</version><packaging>pom</packaging><repositories>"
                + repositories.entrySet().stream()
                        .map(one -> "<repository><id>" + one.getKey() + "</id><url>" + one.getValue()
                                + "</url></repository>")
                        .collect(Collectors.joining())
                + "</repositories><dependencies>" + dependencies + "</dependencies></project>";
    }
}
