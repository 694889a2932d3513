package org.jguild.run;

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
 * Files that appear whole or not at all, whenever the writer is killed. The unfinished file lies in a directory that no
 * reader lists, on the same file system; it is removed when it cannot be written.
 */
final class AtomicFile {

    private AtomicFile() {}

    /** Writes or replaces a file. */
    static void write(Path scratch, Path target, String text) throws IOException {
        write(scratch, target, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Writes or replaces a file that also survives a power cut. */
    static void writeForced(Path scratch, Path target, byte[] bytes) throws IOException {
        write(scratch, target, bytes, true);
    }

    /**
     * Opens a file to write.
     *
     * @throws NoSuchFileException if there is no such directory
     */
    static FileOutputStream open(Path file) throws IOException {
        try {
            return new FileOutputStream(file.toFile());
        } catch (FileNotFoundException e) {
            // All that a stream says, whatever the reason is.
            throw Files.isDirectory(file.getParent())
                    ? new FileSystemException(
                            file.toString(), null, e.getMessage().replaceAll(".*\\((.*)\\)", "$1"))
                    : new NoSuchFileException(file.toString());
        }
    }

    private static void write(Path scratch, Path target, byte[] bytes, boolean forced) throws IOException {
        Path unfinished = scratch.resolve(
                ".unfinished-" + Long.toHexString(ThreadLocalRandom.current().nextLong()));
        boolean done = false;
        // A channel would close when this thread is interrupted, and the file be lost; a stream does not care.
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
