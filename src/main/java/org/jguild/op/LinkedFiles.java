package org.jguild.op;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jguild.run.SourceFile;

/**
 * The symbolic links of a project.
 *
 * @param inside links to files of the project, each with its target
 * @param outside all other links: the target is outside the project, hidden, ignored or generated
 */
record LinkedFiles(List<SourceFile> inside, List<Path> outside) {

    static LinkedFiles of(Path root, SourceWalk walk) {
        List<SourceFile> inside = new ArrayList<>();
        List<Path> outside = new ArrayList<>();
        Set<Path> files = new HashSet<>(walk.files());
        for (Path link : walk.links()) {
            Path target = target(root, link);
            if (files.contains(target)) {
                inside.add(
                        new SourceFile(target, root.relativize(link).toString().replace('\\', '/')));
            } else {
                outside.add(link);
            }
        }
        return new LinkedFiles(inside, outside);
    }

    /** Returns the final target of a link, as a path below the root if it is in the project. */
    private static Path target(Path root, Path link) {
        try {
            Path realRoot = root.toRealPath();
            Path real = link.toRealPath();
            return real.startsWith(realRoot) ? root.resolve(realRoot.relativize(real)) : real;
        } catch (IOException e) {
            return link;
        }
    }
}
