package org.jguild.op;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jguild.run.SourceFile;

/**
 * The folders of a project that contain no files but hidden ones, such as {@code results} with a {@code .gitignore}. A run has them
 * too, since programs write into them without creating them.
 */
final class EmptyFolders {

    private static final int MAX_FOLDERS = 100;

    private EmptyFolders() {}

    /**
     * Returns the folders to create in a run, those with the shortest paths first.
     *
     * @param files the files that the run has
     */
    static List<SourceFile> of(Path root, SourceWalk walk, List<SourceFile> files) {
        Set<Path> folders = new TreeSet<>(
                Comparator.<Path>comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()));
        folders.addAll(walk.empty());
        walk.files().stream()
                .filter(file -> file.getFileName().toString().startsWith("."))
                .forEach(file -> folders.add(file.getParent()));
        folders.remove(root);
        Set<Path> occupied = new HashSet<>();
        for (SourceFile file : files) {
            for (Path folder = root.resolve(file.path()).getParent();
                    folder != null && !folder.equals(root);
                    folder = folder.getParent()) {
                occupied.add(folder);
            }
        }
        folders.removeAll(occupied);
        return folders.stream()
                .limit(MAX_FOLDERS)
                .map(folder ->
                        SourceFile.ofFolder(root.relativize(folder).toString().replace(File.separatorChar, '/')))
                .toList();
    }
}
