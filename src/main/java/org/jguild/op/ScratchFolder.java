package org.jguild.op;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.run.FolderRemoval;
import org.jguild.run.ProcessIdentity;

/**
 * A folder for temporary files, which only this user can access. Its name contains the identity of the process that created
 * it, so that the folders of killed processes are removed when the same user creates such a folder again.
 */
public final class ScratchFolder implements AutoCloseable {

    private static final String PREFIX = "jguild-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(" + ProcessIdentity.FORM + ")-[0-9a-f]{16}");

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /**
     * Creates a folder, and removes the folders of ended processes of this user.
     *
     * @return the folder, to be closed
     * @throws GuildException if the temporary folder is missing or cannot be written
     */
    public static ScratchFolder create() {
        return create(Path.of(System.getProperty("java.io.tmpdir", "")).toAbsolutePath());
    }

    static ScratchFolder create(Path parent) {
        String name = PREFIX + ProcessIdentity.own().text() + "-"
                + "%016x".formatted(ThreadLocalRandom.current().nextLong());
        try {
            Path path = Files.createDirectory(parent.resolve(name), forOwner(parent));
            removeLeftovers(path);
            return new ScratchFolder(path);
        } catch (IOException e) {
            throw new GuildException(
                    "Cannot create temporary files in " + parent + ": " + reason(parent, e)
                            + "; make it a writable folder, or name another one with JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIR.",
                    e);
        }
    }

    private static FileAttribute<?>[] forOwner(Path parent) {
        return parent.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(Path parent, IOException error) {
        if (!Files.exists(parent)) {
            return "there is no such folder";
        }
        if (!Files.isDirectory(parent)) {
            return "it is a file";
        }
        String message = error instanceof FileSystemException file ? file.getReason() : error.getMessage();
        return message == null ? "permission denied" : message.toLowerCase(Locale.ROOT);
    }

    private static void removeLeftovers(Path own) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(own.getParent(), PREFIX + "*")) {
            for (Path folder : folders) {
                if (isOfEndedProcess(folder.getFileName().toString()) && isSameOwner(folder, own)) {
                    remove(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Files that remain in the temporary folder do no harm.
            return;
        }
    }

    private static boolean isOfEndedProcess(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                && ProcessIdentity.parse(parts.group(1))
                        .map(ProcessIdentity::hasEnded)
                        .orElse(false);
    }

    private static boolean isSameOwner(Path folder, Path own) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
        } catch (IOException e) {
            return false; // Another process may be removing it.
        }
    }

    /**
     * Returns the path of the folder.
     *
     * @return an absolute path
     */
    public Path path() {
        return path;
    }

    /** Removes the folder and what is in it, as far as possible. */
    @Override
    public void close() {
        remove(path);
    }

    private static void remove(Path folder) {
        try {
            FolderRemoval.remove(folder);
        } catch (IOException e) {
            // Files that remain in the temporary folder do no harm.
            return;
        }
    }
}
