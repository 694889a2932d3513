package org.jguild.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * A Maven project that brings an optimizer, built as a user would. Its local repository is that of this build, with the library
 * as it is now.
 */
final class OwnOptimizer {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path PROJECT = MODULE.resolve("test/projects/own-optimizer");
    private static final String VERSION = "0.1.0-SNAPSHOT";

    private final Path folder;

    OwnOptimizer(Path folder) {
        this.folder = folder;
    }

    /** Builds the project with its tests. */
    Path build() throws IOException, InterruptedException {
        Path project = folder.resolve("own-optimizer");
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = project.resolve(PROJECT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        ProcessBuilder builder = new ProcessBuilder(
                        "mvn", "-B", "-o", "-ntp", "-Dmaven.repo.local=" + repository(), "package")
                .directory(project.toFile())
                .redirectErrorStream(true);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(output);
        }
        return project;
    }

    private Path repository() throws IOException {
        Path known = localRepository();
        Path repository = Files.createDirectories(folder.resolve("repository"));
        link(known, repository, "org");
        link(known.resolve("org"), Files.createDirectories(repository.resolve("org")), "jguild");
        put(repository, "jguild-parent", MODULE.resolveSibling("pom.xml"));
        Path library = put(repository, "jguild", MODULE.resolve("pom.xml"));
        jar(library.resolve("jguild-" + VERSION + ".jar"), MODULE.resolve("target/classes"), name -> true);
        jar(
                library.resolve("jguild-" + VERSION + "-tests.jar"),
                MODULE.resolve("target/test-classes"),
                contractFiles().asMatchPredicate());
        return repository;
    }

    /** What the POM puts into the published test jar. */
    private static Pattern contractFiles() throws IOException {
        List<String> includes = Pattern.compile("<include>(org/jguild/search/.*?)</include>")
                .matcher(Files.readString(MODULE.resolve("pom.xml")))
                .results()
                .map((MatchResult include) ->
                        include.group(1).replace(".", "\\.").replace("**", ".*"))
                .toList();
        return Pattern.compile(String.join("|", includes));
    }

    private static Path localRepository() {
        String path =
                Test.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        // org/junit/jupiter/junit-jupiter-api/VERSION/junit-jupiter-api-VERSION.jar
        return Path.of(path).resolve("../../../../../..").normalize();
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName().toString()), entry);
                }
            }
        }
    }

    private static Path put(Path repository, String artifact, Path pom) throws IOException {
        Path target = Files.createDirectories(repository.resolve("org/jguild/" + artifact + "/" + VERSION));
        Files.copy(pom, target.resolve(artifact + "-" + VERSION + ".pom"));
        return target;
    }

    private static void jar(Path jar, Path classes, Predicate<String> included) throws IOException {
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> included.test(name(classes, file)))
                    .forEach(file -> add(output, name(classes, file), file));
        }
    }

    private static String name(Path classes, Path file) {
        return classes.relativize(file).toString().replace('\\', '/');
    }

    private static void add(JarOutputStream output, String name, Path file) {
        try {
            output.putNextEntry(new ZipEntry(name));
            Files.copy(file, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The block of Java in a document that declares a class; empty if there is none. */
    static Optional<String> block(String document, String declaration) {
        return Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(document)
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> block.contains(declaration))
                .findFirst();
    }
}
