package org.jguild.op;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says which files of a project are not copied into a run, and why. */
final class OmittedFiles {

    private static final int NAMED = 5;

    private OmittedFiles() {}

    /** One sentence about links that lead to no file of the project; none for no links. */
    static List<String> links(Path root, List<String> paths) {
        return sentence(
                paths,
                "not copied into the run, since they are links to what is not part of the project " + root
                        + "; put the files themselves there if the program needs them.");
    }

    /** One sentence about files that may hold credentials; none for no files. */
    static List<String> credentials(Path root, List<String> paths) {
        return sentence(
                paths,
                "not copied into the run, since their names say that they hold credentials; the program finds them in "
                        + root + ", which PROJECT_DIR names.");
    }

    private static List<String> sentence(List<String> paths, String rest) {
        if (paths.isEmpty()) {
            return List.of();
        }
        String more = paths.size() > NAMED ? " and " + (paths.size() - NAMED) + " more" : "";
        return List.of(paths.stream().limit(NAMED).collect(Collectors.joining(", ")) + more + ": " + rest);
    }
}
