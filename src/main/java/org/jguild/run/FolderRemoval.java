package org.jguild.run;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;

/** Removes folders with their content. */
public final class FolderRemoval {

    private FolderRemoval() {}

    /**
     * Removes a folder with all its content. Links are removed and not followed. Where the system supports it, entries
     * are removed relative to an open directory, so that nobody can redirect the removal by replacing a folder with a
     * link meanwhile.
     *
     * @param folder the folder
     * @throws IOException if something in it cannot be removed; that entry and the folders that contain it stay
     */
    public static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> parent = Files.newDirectoryStream(folder.getParent())) {
            if (parent instanceof SecureDirectoryStream<Path> secure) {
                removeFolder(secure, folder.getFileName());
            } else {
                removeByPath(folder);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void removeFolder(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        try (SecureDirectoryStream<Path> folder = parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : folder) {
                removeEntry(folder, entry.getFileName());
            }
        }
        parent.deleteDirectory(name);
    }

    private static void removeEntry(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        BasicFileAttributes attributes = parent.getFileAttributeView(
                        name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
        if (attributes.isDirectory()) {
            removeFolder(parent, name);
        } else {
            parent.deleteFile(name);
        }
    }

    private static void removeByPath(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
