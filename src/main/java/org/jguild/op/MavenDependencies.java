package org.jguild.op;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;

/** Resolves the dependencies that a Java source declares in lines {@code //DEPS group:artifact:version}, with the Maven command. */
final class MavenDependencies {

    private static final Pattern LINE = Pattern.compile("(?m)^\\s*//\\s*DEPS\\s+(.*)$");
    private static final Pattern COORDINATE =
            Pattern.compile("([\\w.-]+):([\\w.-]+)(?::([\\w.+-]+)(?::([\\w.-]+))?(?:@([\\w.-]+))?)?");

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
        Maven maven = Maven.find("mvn", environment)
                .orElseThrow(() -> new GuildException(name() + " needs " + String.join(", ", coordinates)
                        + ", but there is no Maven command 'mvn' on PATH to download it: install Maven, or give the jars with "
                        + "--classpath."));
        try {
            Path folder = Files.createDirectories(scratch.resolve("dependencies"));
            Path pom = Files.writeString(folder.resolve("pom.xml"), pom(coordinates));
            return maven.jars(pom, "runtime", folder, "Maven cannot get the //DEPS of " + name());
        } catch (IOException e) {
            throw new GuildException("Cannot resolve the //DEPS of " + name() + ": " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuildException("Interrupted while Maven got the //DEPS of " + name() + ".", e);
        }
    }

    private String name() {
        return String.valueOf(source.getFileName());
    }

    private List<String> coordinates() {
        List<String> coordinates = new ArrayList<>();
        Matcher lines = LINE.matcher(JavaSource.read(source));
        while (lines.find()) {
            coordinates.addAll(
                    List.of(lines.group(1).strip().split("\\s//", 2)[0].strip().split("[\\s,;]+")));
        }
        boolean managed = coordinates.stream().anyMatch(MavenDependencies::isManaging);
        for (String coordinate : coordinates) {
            Matcher parts = COORDINATE.matcher(coordinate);
            if (!parts.matches() || (parts.group(3) == null && !managed)) {
                throw new GuildException(name() + ": //DEPS " + coordinate
                        + " is not of the form group:artifact:version, group:artifact:version:classifier or "
                        + "group:artifact:version@type.");
            }
        }
        return coordinates;
    }

    private static String pom(List<String> coordinates) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>local</groupId>"
                + "<artifactId>dependencies</artifactId><version>1</version><packaging>pom</packaging>"
                + "<dependencyManagement><dependencies>"
                + coordinates.stream()
                        .filter(MavenDependencies::isManaging)
                        .map(coordinate -> dependency(coordinate).replace("</type>", "</type><scope>import</scope>"))
                        .collect(Collectors.joining("\n"))
                + "</dependencies></dependencyManagement><dependencies>\n"
                + coordinates.stream()
                        .filter(coordinate -> !isManaging(coordinate))
                        .map(MavenDependencies::dependency)
                        .collect(Collectors.joining("\n"))
                + "</dependencies></project>\n";
    }

    /** Whether it is a list of versions (a BOM) that the other coordinates may leave out. */
    private static boolean isManaging(String coordinate) {
        return coordinate.endsWith("@pom");
    }

    private static String dependency(String coordinate) {
        Matcher parts = COORDINATE.matcher(coordinate);
        if (!parts.matches()) {
            throw new IllegalArgumentException(coordinate);
        }
        String type = Objects.requireNonNullElse(parts.group(5), "");
        String classifier = Objects.requireNonNullElse(parts.group(4), "");
        return new MavenArtifact(
                        parts.group(1),
                        parts.group(2),
                        type.equals("jar") ? "" : type,
                        classifier,
                        Objects.requireNonNullElse(parts.group(3), ""))
                .dependency();
    }
}
