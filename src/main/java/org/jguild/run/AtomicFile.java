package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Files that appear whole or not at all, whenever the writer is killed. The unfinished file lies in a directory that no
 * reader lists, on the same file system.
 */
final class AtomicFile {

    private AtomicFile() {}

    /** Writes or replaces a file. */
    static void write(Path scratch, Path target, String text) throws IOException {
        Path unfinished = unfinished(scratch, text);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Writes a file unless there is one.
     *
     * @return whether this call wrote it; of many callers one does
     */
    static boolean writeIfAbsent(Path scratch, Path target, String text) throws IOException {
        Path unfinished = unfinished(scratch, text);
        try {
            // Unlike a rename, a link never replaces what another process wrote in the meantime.
            Files.createLink(target, unfinished);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Path unfinished(Path scratch, String text) throws IOException {
        Path file = scratch.resolve(
                ".unfinished-" + Long.toHexString(ThreadLocalRandom.current().nextLong()));
        return Files.write(
                file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
