package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes files atomically: a reader sees the complete file or none, even if the writer is killed. The content is first
 * written to a temporary file on the same file system, in a directory that no reader lists. The temporary file is
 * removed if writing fails.
 */
final class AtomicFile {

    private AtomicFile() {}

    /** Writes or replaces a file atomically. */
    static void write(Path tempDir, Path target, String text) throws IOException {
        write(tempDir, target, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Writes or replaces a file atomically, and forces its content to disk, so that it survives a power failure. */
    static void writeForced(Path tempDir, Path target, byte[] bytes) throws IOException {
        write(tempDir, target, bytes, true);
    }

    /**
     * Opens a file for writing.
     *
     * @throws NoSuchFileException if there is no such directory
     */
    static FileOutputStream open(Path file) throws IOException {
        try {
            return new FileOutputStream(file.toFile());
        } catch (FileNotFoundException e) {
            // A stream throws this for every failure; the reason is only in its message.
            throw Files.isDirectory(requireNonNull(file.getParent()))
                    ? new FileSystemException(
                            file.toString(),
                            null,
                            String.valueOf(e.getMessage()).replaceAll(".*\\((.*)\\)", "$1"))
                    : new NoSuchFileException(file.toString());
        }
    }

    private static void write(Path tempDir, Path target, byte[] bytes, boolean forced) throws IOException {
        Path unfinished = tempDir.resolve(
                ".unfinished-" + Long.toHexString(ThreadLocalRandom.current().nextLong()));
        boolean done = false;
        // A stream and not a channel: a channel is closed when its thread is interrupted, and the file would be lost.
        try (FileOutputStream stream = open(unfinished)) {
            stream.write(bytes);
            if (forced) {
                stream.getFD().sync();
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
