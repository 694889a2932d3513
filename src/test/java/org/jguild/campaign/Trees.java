package org.jguild.campaign;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/** Whole folders. Links are never followed. */
final class Trees {

    private Trees() {}

    /** Copies a folder with the times of its files; what is neither file, folder nor link is left out. */
    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(dir).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isOther()) {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file).toString()),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes a folder, if there is one. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                release(file, attributes);
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Makes a folder equal to its origin again, quickly if little has changed.
     *
     * @param from the origin
     * @param files what {@link #list} returned for it
     * @param to the folder
     */
    static void restore(Path from, Map<String, String> files, Path to) throws IOException {
        Map<String, String> found = Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS) ? list(to) : Map.of();
        for (Map.Entry<String, String> file : found.entrySet()) {
            if (!file.getValue().equals(files.get(file.getKey()))) {
                delete(to.resolve(file.getKey()));
            }
        }
        for (String name : files.keySet()) {
            Path target = to.resolve(name);
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                copy(from.resolve(name), target);
            }
        }
    }

    /** Wakes who waits at a FIFO, for a thread that waits in an open call cannot be ended. */
    private static void release(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isOther()) {
            new RandomAccessFile(file.toFile(), "rw").close();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)) + " ";
    }

    /** Returns each file of a folder with its kind, mode, size and time of change. */
    static Map<String, String> list(Path root) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                found.put(root.relativize(dir).toString(), "folder");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String kind = attributes.isSymbolicLink()
                        ? "link to " + Files.readSymbolicLink(file)
                        : mode(file) + attributes.size() + " bytes of " + attributes.lastModifiedTime();
                found.put(root.relativize(file).toString(), kind);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found;
    }
}
