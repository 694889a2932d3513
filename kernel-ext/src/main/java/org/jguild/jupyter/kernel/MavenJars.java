package org.jguild.jupyter.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.op.MavenArtifact;

/** Downloads libraries and their dependencies. */
final class MavenJars {

    private static final Pattern COORDINATE = Pattern.compile("[\\w.-]+(:[\\w.-]+){2,4}");

    private final Map<String, String> repositories = new ConcurrentSkipListMap<>();
    private final MavenCommand mvn;

    MavenJars(MavenCommand mvn) {
        this.mvn = mvn;
    }

    /**
     * Adds a repository.
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
     * Downloads libraries.
     *
     * @param coordinates {@code group:artifact:version}, or with packaging and classifier before the version
     * @return their jars and those of their runtime dependencies
     */
    List<Path> resolve(List<String> coordinates) throws IOException, InterruptedException {
        if (coordinates.isEmpty()) {
            throw new GuildException("%maven needs a library, as in '%maven org.apache.commons:commons-text:1.12.0'.");
        }
        String dependencies = coordinates.stream().map(MavenJars::dependency).collect(Collectors.joining());
        return mvn.jars(
                PomPieces.pom(dependencies, repositories()),
                List.of("runtime"),
                "%maven cannot get " + String.join(", ", coordinates));
    }

    /** The repositories that were added, as XML. */
    String repositories() {
        return repositories.entrySet().stream()
                .map(one -> "<repository><id>" + one.getKey() + "</id><url>" + one.getValue() + "</url></repository>")
                .collect(Collectors.joining());
    }

    private static String dependency(String coordinate) {
        if (!COORDINATE.matcher(coordinate).matches()) {
            throw new GuildException("%maven: '" + coordinate + "' is not group:artifact:version.");
        }
        String[] parts = coordinate.split(":", -1);
        int last = parts.length - 1;
        String type = last > 2 ? parts[2] : "";
        String classifier = last > 3 ? parts[3] : "";
        return new MavenArtifact(parts[0], parts[1], type, classifier, parts[last]).dependency();
    }
}
