package org.jguild.op;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes words of a command line that name files of a project work in a run directory: a file that is copied or linked there
 * keeps its name, others get their absolute path. A name without {@code .} and {@code /} is not a path, since it is often a command
 * such as {@code train}.
 *
 * @param project the folder to which the names are relative
 * @param copies the run directory, or another one with the same copies and links
 */
record ProjectPaths(Path project, Path copies) {

    private static final Pattern GENERATED = Pattern.compile("(^|/)(\\.|__pycache__/)");
    private static final int MAX_DEPTH = 12;
    private static final int MAX_FILES = 1000;

    /** Returns the path of the copy of a file, relative to the run directory. */
    Optional<String> findCopy(Path file) {
        return Optional.of(file)
                .filter(each -> each.startsWith(project) && isInRun(each))
                .map(this::relative);
    }

    private String relative(Path file) {
        return ScriptLocation.of(project, file).path();
    }

    /** Returns the word for the program; the same word if it names nothing. */
    String resolve(String word) {
        try {
            String path = path(word);
            int equals = word.indexOf('=');
            if (path != null || equals < 1) {
                return path == null ? word : path;
            }
            String value = path(word.substring(equals + 1));
            return value == null ? word : word.substring(0, equals + 1) + value;
        } catch (InvalidPathException e) {
            return word;
        }
    }

    /** The path of a file, or of each file of a list; null if it does not exist. */
    private @Nullable String path(String name) {
        boolean marked = name.indexOf('.') >= 0 || name.indexOf('/') >= 0;
        String path = marked && !name.equals(".") ? find(name) : null;
        return path == null ? list(name) : path;
    }

    /** A list of paths, such as a class path; null if one of them does not exist. */
    private @Nullable String list(String word) {
        String[] names = word.split(Pattern.quote(File.pathSeparator), -1);
        List<String> paths = new ArrayList<>();
        for (String name : names) {
            boolean every = name.endsWith("/*");
            String path = name.isEmpty() ? name : find(every ? name.substring(0, name.length() - 2) : name);
            if (path == null || names.length < 2) {
                return null;
            }
            paths.add(every ? path + "/*" : path);
        }
        return String.join(File.pathSeparator, paths);
    }

    private @Nullable String find(String name) {
        Path file = project.resolve(name).normalize();
        if (name.isEmpty() || name.startsWith("-") || !Files.exists(file)) {
            return null;
        }
        if (Path.of(name).isAbsolute()) {
            return name;
        }
        if (!file.startsWith(project) || !isInRun(file)) {
            return file.toString();
        }
        return name.contains("..") ? relative(file) : name;
    }

    /** Whether the run directory has the file, or all files of the folder. */
    private boolean isInRun(Path file) {
        if (!Files.isDirectory(file)) {
            return isCopied(relative(file));
        }
        try (Stream<Path> below = Files.find(file, MAX_DEPTH, (path, attributes) -> attributes.isRegularFile())) {
            List<String> files = below.map(this::relative)
                    .filter(path -> !GENERATED.matcher(path).find())
                    .limit(MAX_FILES)
                    .toList();
            return !files.isEmpty() && files.stream().allMatch(this::isCopied);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private boolean isCopied(String path) {
        return Files.exists(copies.resolve(path));
    }
}
