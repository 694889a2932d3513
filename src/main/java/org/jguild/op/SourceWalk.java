package org.jguild.op;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a project, without generated, downloaded and ignored files.
 *
 * @param files the regular files, as absolute paths in no particular order
 * @param links the symbolic links to regular files, inside or outside the project
 * @param empty the folders with nothing in them; none if truncated
 * @param truncated whether there were too many files to visit all
 */
record SourceWalk(List<Path> files, List<Path> links, List<Path> empty, boolean truncated) {

    private static final int MAX_ENTRIES = 20_000;
    private static final int MAX_DEPTH = 12;
    /** The mark of a guild home that its user trusts. */
    private static final String SEAL = "jguild.seal";

    private static final Set<String> SKIPPED = Set.of("target", "build", "dist", "__pycache__", "node_modules");

    static SourceWalk of(Path root) {
        Visitor visitor = new Visitor(root);
        try {
            Files.walkFileTree(root, Set.of(), MAX_DEPTH, visitor);
        } catch (IOException e) {
            // What could be read is enough: the script itself is copied in any case.
        }
        if (!visitor.files.isEmpty()) {
            GitFiles.list(root).ifPresent(kept -> {
                visitor.files.retainAll(kept);
                visitor.links.retainAll(kept);
            });
        }
        visitor.folders.removeAll(visitor.occupied);
        boolean truncated = visitor.visited > MAX_ENTRIES;
        return new SourceWalk(
                List.copyOf(visitor.files),
                List.copyOf(visitor.links),
                truncated ? List.of() : List.copyOf(visitor.folders),
                truncated);
    }

    private static boolean isSkipped(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.startsWith(".")
                || SKIPPED.contains(name)
                || name.endsWith(".egg-info")
                || Files.exists(folder.resolve("pyvenv.cfg"))
                || Files.exists(folder.resolve("conda-meta"))
                || Files.exists(folder.resolve(".guild-nocopy"))
                || Files.exists(folder.resolve(".guild/opref"))
                || isOfStore(folder);
    }

    /** Whether a folder is a guild home, or the runs or the cache of one that is the project itself. */
    private static boolean isOfStore(Path folder) {
        return Files.exists(folder.resolve(SEAL))
                || Files.isDirectory(folder.resolve(".unfinished"))
                || (folder.endsWith("cache") && Files.exists(folder.resolveSibling(SEAL)));
    }

    /** Skips unreadable folders and files. A run directory inside the project is not source code. */
    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> links = new ArrayList<>();
        private final Set<Path> folders = new HashSet<>();
        private final Set<Path> occupied = new HashSet<>();
        private int visited;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            occupied.add(folder.getParent());
            if (!folder.equals(root) && isSkipped(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return next();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            occupied.add(file.getParent());
            if (file.endsWith(SEAL)) {
                return next();
            }
            if (attributes.isRegularFile()) {
                files.add(file);
            } else if (attributes.isSymbolicLink() && Files.isRegularFile(file)) {
                links.add(file);
            }
            return next();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            occupied.add(file.getParent());
            folders.remove(file);
            return next();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult next() {
            visited++;
            return visited > MAX_ENTRIES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
