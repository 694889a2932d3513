package org.jguild.op;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes warnings about files of a project that are not copied into a run, with the reason. */
final class OmittedFiles {

    private static final int MAX_NAMED = 5;

    private OmittedFiles() {}

    /** Returns one sentence about links to files outside the project; an empty list without links. */
    static List<String> links(Path root, List<String> paths) {
        return sentence(
                paths,
                "not copied into the run, because they are links to files that are not part of the project " + root
                        + "; put the files themselves there if the program needs them.");
    }

    /** Returns one sentence about files that may hold credentials; an empty list without files. */
    static List<String> credentials(Path root, List<String> paths) {
        return sentence(
                paths,
                "not copied into the run, because their names suggest that they hold credentials; the program finds "
                        + "them in " + root + ", the value of PROJECT_DIR.");
    }

    /** Returns one sentence about data files that are too large or too many; an empty list without files. */
    static List<String> large(Path root, List<String> paths) {
        return sentence(
                paths,
                "not linked into the run, because data files of a project may have " + DataSelection.LIMITS
                        + "; the program finds them in " + root + ", the value of PROJECT_DIR.");
    }

    private static List<String> sentence(List<String> paths, String rest) {
        if (paths.isEmpty()) {
            return List.of();
        }
        String more = paths.size() > MAX_NAMED ? " and " + (paths.size() - MAX_NAMED) + " more" : "";
        return List.of(paths.stream().limit(MAX_NAMED).collect(Collectors.joining(", ")) + more + ": " + rest);
    }
}
