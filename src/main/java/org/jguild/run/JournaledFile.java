package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jguild.run.JournalEntry.FileCopy;
import org.jspecify.annotations.Nullable;

/**
 * A file of a record that is written sequentially. If it is small, its content is kept for a copy in the journal; a
 * large file is forced to disk when it is closed.
 */
final class JournaledFile implements Closeable {

    /** Up to this size, writing a file twice takes less time than forcing it to disk. */
    private static final int MAX_KEPT_BYTES = 1 << 13;

    private final String name;
    private final FileOutputStream stream;
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
    private long size;
    private @Nullable FileCopy copy;

    /**
     * Creates the file.
     *
     * @param replace whether a file of an earlier start may be replaced
     * @throws FileAlreadyExistsException if there is one that may not be replaced
     */
    JournaledFile(Path file, boolean replace) throws IOException {
        name = file.getFileName().toString();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (!replace) {
                throw new FileAlreadyExistsException(file.toString());
            }
            // Deleted and not overwritten: it may be a symbolic link or a hard link to another file.
            Files.delete(file);
        }
        stream = AtomicFile.open(file);
    }

    String name() {
        return name;
    }

    void write(byte[] bytes, int length) throws IOException {
        stream.write(bytes, 0, length);
        size += length;
        if (kept != null && size <= MAX_KEPT_BYTES) {
            kept.write(bytes, 0, length);
        } else {
            kept = null;
        }
    }

    /** Closes the file. A second call does nothing. */
    @Override
    public void close() throws IOException {
        if (copy != null) {
            return;
        }
        try (FileOutputStream closing = stream) {
            if (kept == null) {
                closing.getFD().sync();
            }
            copy = new FileCopy(size, kept == null ? null : kept.toByteArray());
        }
    }

    /** Returns the copy of the closed file for the journal. */
    FileCopy copy() {
        return requireNonNull(copy);
    }
}
