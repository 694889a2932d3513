package org.jguild.op;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jspecify.annotations.Nullable;

/**
 * The Maven module that a Java source belongs to: the folder of the source has a {@code pom.xml}, or the source is in
 * {@code src/main/java} or {@code src/test/java} of a folder that has one.
 *
 * @param folder the folder of the pom
 * @param test whether the source is one of the tests
 * @param maven the command; null if there is none
 */
record MavenModule(Path folder, boolean test, @Nullable Maven maven) {

    private static final String POM = "pom.xml";
    private static final Set<String> SCOPES = Set.of("compile", "provided", "runtime", "system");
    private static final Set<String> TEST_SCOPES = Set.of("compile", "provided", "runtime", "system", "test");

    /** Finds the module of a source; empty if there is none. */
    static Optional<MavenModule> of(Path source, Map<String, String> environment) {
        Path own = requireNonNull(source.toAbsolutePath().getParent());
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(POM))) {
                boolean test = source.startsWith(folder.resolve("src/test/java"));
                boolean belongs = folder.equals(own) || test || source.startsWith(folder.resolve("src/main/java"));
                return belongs
                        ? Optional.of(new MavenModule(
                                folder, test, Maven.find("mvn", environment).orElse(null)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns the folders of the module's sources. */
    List<Path> sources() {
        return folders("java");
    }

    private List<Path> folders(String kind) {
        return Stream.of("main", "test")
                .filter(part -> test || part.equals("main"))
                .map(part -> folder.resolve("src").resolve(part).resolve(kind))
                .filter(Files::isDirectory)
                .toList();
    }

    /**
     * Returns the class path of the module: its resources and its libraries.
     *
     * @param scratch a folder for temporary files
     * @throws GuildException if Maven does not find a library, or cannot read the pom
     */
    List<Path> classPath(Path scratch) {
        List<Path> path = new ArrayList<>(folders("resources"));
        if (maven != null) {
            path.addAll(libraries(maven, scratch));
        }
        return path;
    }

    private List<Path> libraries(Maven command, Path scratch) {
        try {
            return command.jars(
                    folder.resolve(POM),
                    test ? TEST_SCOPES : SCOPES,
                    scratch,
                    "Maven cannot get the class path of " + folder.resolve(POM));
        } catch (GuildException e) {
            boolean missing = String.valueOf(e.getMessage()).contains("Could not find artifact");
            throw missing
                    ? new GuildException(
                            e.getMessage()
                                    + "; if this is a module of the same project, run 'mvn install' there first.",
                            e)
                    : e;
        }
    }

    /** Returns why the libraries of the module were not used; empty if they were. */
    String hint() {
        return maven == null
                ? "The libraries of " + folder.resolve(POM)
                        + " were not used, because there is no Maven command 'mvn' on "
                        + "PATH: install Maven, or give the jars with --classpath."
                : "";
    }
}
