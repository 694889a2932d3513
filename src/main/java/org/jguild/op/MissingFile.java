package org.jguild.op;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains the failure of a program that did not find a file of its project, or could not write to one, in its run directory. */
public final class MissingFile {

    private static final Pattern MISSING = Pattern.compile(
            "no such file|not found|nosuchfile|does not exist|cannot open|could not open|can't open",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED =
            Pattern.compile("permission denied|accessdenied|read-only|not writ", Pattern.CASE_INSENSITIVE);

    /** A path in quotes, or a word without the signs around it. */
    private static final Pattern PATH = Pattern.compile("'([^']+)'|\"([^\"]+)\"|([^\\s:'\"()\\[\\],;]+)");

    private static final int MAX_LENGTH = 500;

    private MissingFile() {}

    /**
     * Returns what the user can do about a missing file.
     *
     * @param project the folder of the project
     * @param run the directory of the run
     * @param lines the last lines of the program's output
     * @return a sentence; empty if the lines name no file of the project that the run does not have, or cannot write to
     */
    public static Optional<String> remedy(Path project, Path run, List<String> lines) {
        for (String line : lines) {
            boolean missing = MISSING.matcher(line).find();
            if (missing || DENIED.matcher(line).find()) {
                for (Path path : paths(run, line)) {
                    Optional<String> remedy = missing ? absent(project, run, path) : shared(run, path);
                    if (remedy.isPresent()) {
                        return remedy;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what may be paths in a line, relative to the directory of the run. */
    private static Set<Path> paths(Path run, String line) {
        Set<Path> paths = new LinkedHashSet<>();
        Matcher matcher = PATH.matcher(line.length() > MAX_LENGTH ? line.substring(line.length() - MAX_LENGTH) : line);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    path(run, matcher.group(group)).ifPresent(paths::add);
                }
            }
        }
        return paths;
    }

    private static Optional<Path> path(Path run, String text) {
        try {
            Path path = run.resolve(text);
            Path relative = run.relativize(path);
            return path.startsWith(run) && !relative.toString().isEmpty() ? Optional.of(relative) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> absent(Path project, Path run, Path path) {
        Path file = project.resolve(path).normalize();
        if (!Files.exists(file) || file.equals(project) || Files.exists(run.resolve(path))) {
            return Optional.empty();
        }
        String where = " The program finds it as $PROJECT_DIR/" + path;
        if (!file.startsWith(project)) {
            return Optional.of(path + " is relative to the project, but the program runs in the directory of the run."
                    + where + ".");
        }
        if (Files.isDirectory(file)) {
            return Optional.of(path
                    + " is a folder of the project, but none of its files is copied into the run: let the program create"
                    + " it if it writes there." + where + " if it reads there.");
        }
        return Optional.of(
                path + " is in the project, but not in the run, " + reason(project, file) + "." + where + ".");
    }

    private static String reason(Path project, Path file) {
        String name = String.valueOf(file.getFileName());
        if (Credentials.mayBeIn(name, false)) {
            return "because its name suggests that it holds credentials";
        }
        for (Path part : project.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return "because hidden files are not copied";
            }
        }
        if (GitFiles.list(project).filter(kept -> !kept.contains(file)).isPresent()) {
            return "because Git ignores it";
        }
        return "because of its folder, or because the project has too many or too large files";
    }

    private static Optional<String> shared(Path run, Path path) {
        Path link = run.resolve(path);
        return Files.isSymbolicLink(link)
                ? Optional.of(path + " is a link to data that all runs share, which cannot be changed: let the program "
                        + "write to a file of another name, or replace the link with a copy first.")
                : Optional.empty();
    }
}
