package org.jguild.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that takes the room that is left on a disk.
 *
 * @param file the file
 */
record Filler(Path file) {

    private static final int PAGE = 4096;

    /** Writes until nothing more fits, and leaves some bytes. */
    void fill(int remainder) throws IOException {
        Files.deleteIfExists(file);
        if (remainder > 0) {
            Path spare = file.resolveSibling("spare");
            write(spare, remainder);
            write(file, Integer.MAX_VALUE);
            Files.deleteIfExists(spare);
        } else {
            write(file, Integer.MAX_VALUE);
        }
    }

    /** Adds to the file what fits. */
    void top() {
        write(file, Integer.MAX_VALUE);
    }

    private static void write(Path file, int bytes) {
        byte[] page = new byte[PAGE];
        try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int written = 0; written < bytes; written += PAGE) {
                stream.write(page);
            }
        } catch (IOException e) {
            return; // Full, which is what was wanted.
        }
    }

    /** Makes room again. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
