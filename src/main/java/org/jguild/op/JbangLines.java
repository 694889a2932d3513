package org.jguild.op;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.text.ShellWords;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a Java source that jbang reads, such as {@code //JAVA 17+}. {@link MavenDependencies} reads those with
 * {@code //DEPS}.
 *
 * @param source the source
 * @param lines its lines
 */
record JbangLines(Path source, List<Line> lines) {

    private static final Pattern LINE = Pattern.compile("(?m)^//([A-Z_]+)(?:[ \\t]+(.*))?$");
    private static final Set<String> UNUSED = Set.of("REPOS", "FILES", "JAVAAGENT", "MODULE", "PREVIEW");
    private static final Set<String> CENTRAL = Set.of("central", "mavencentral", "mavenCentral");
    private static final int MAX_DEPTH = 12;

    JbangLines {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param name its name, such as {@code JAVA}
     * @param text what follows
     */
    record Line(String name, String text) {}

    static JbangLines of(Path source) {
        List<Line> lines = new ArrayList<>();
        Matcher found = LINE.matcher(JavaSource.read(source));
        while (found.find()) {
            String text = found.group(2) == null ? "" : found.group(2);
            lines.add(new Line(found.group(1), text.split("\\s//", 2)[0].strip()));
        }
        return new JbangLines(source, lines);
    }

    /** The name of the source, for messages. */
    private String name() {
        return String.valueOf(source.getFileName());
    }

    private Stream<String> texts(String... names) {
        return lines.stream()
                .filter(line -> List.of(names).contains(line.name()))
                .map(Line::text);
    }

    /** Returns options of the compiler. */
    List<String> compilerOptions() {
        return texts("JAVAC_OPTIONS", "COMPILE_OPTIONS")
                .flatMap(text -> ShellWords.split(text).stream())
                .toList();
    }

    /** Returns options of the JVM of a trial. */
    List<String> jvmOptions() {
        return texts("JAVA_OPTIONS", "RUNTIME_OPTIONS")
                .flatMap(text -> ShellWords.split(text).stream())
                .toList();
    }

    /** Returns the class to run; null if no line names it. */
    @Nullable
    String mainClass() {
        return texts("MAIN").filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }

    /** Returns the further sources that are compiled; names may contain wildcards. */
    List<Path> sources() {
        Set<Path> files = new LinkedHashSet<>();
        texts("SOURCES")
                .flatMap(text -> Stream.of(text.split("[\\s,;]+")))
                .filter(word -> !word.isEmpty())
                .forEach(word -> files.addAll(files(word)));
        files.remove(source);
        return List.copyOf(files);
    }

    private List<Path> files(String word) {
        Path folder = source.toAbsolutePath().getParent();
        Path file = folder == null ? Path.of(word) : folder.resolve(word).normalize();
        if (Files.isRegularFile(file)) {
            return List.of(file);
        }
        List<Path> found = folder != null && word.contains("*") ? matching(folder, word) : List.of();
        if (found.isEmpty()) {
            throw new GuildException(name() + ": there is no file for //SOURCES " + word + ".");
        }
        return found;
    }

    private List<Path> matching(Path folder, String word) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + word);
        PathMatcher here = FileSystems.getDefault().getPathMatcher("glob:" + word.replace("**/", ""));
        try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> matcher.matches(folder.relativize(file)) || here.matches(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new GuildException("Cannot read " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Checks the version of Java that the source asks for.
     *
     * @throws GuildException if this Java is older
     */
    void requireJava() {
        int present = Runtime.version().feature();
        texts("JAVA").forEach(text -> {
            Matcher number = Pattern.compile("(\\d{1,4})\\+?").matcher(text);
            if (number.matches() && Integer.parseInt(number.group(1)) > present) {
                throw new GuildException(name() + " needs Java " + number.group(1) + " (//JAVA " + text
                        + "), but JGuild runs with Java " + present + ": set JAVA_HOME to a JDK of that version.");
            }
        });
    }

    /** Returns a warning that names the lines that are not used, if there are any. */
    List<String> warnings() {
        String unused = lines.stream()
                .filter(line -> UNUSED.contains(line.name()))
                .filter(line -> !line.name().equals("REPOS") || !CENTRAL.contains(line.text()))
                .map(line -> "//" + line.name())
                .distinct()
                .collect(Collectors.joining(", "));
        return unused.isEmpty() ? List.of() : List.of(name() + ": JGuild does not use its lines " + unused + ".");
    }
}
