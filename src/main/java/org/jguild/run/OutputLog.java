package org.jguild.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files {@code output}, with all bytes in the order of arrival, and {@code output.index}, with the time and
 * stream of each line.
 */
final class OutputLog implements Closeable {

    private static final int ENTRY_BYTES = Long.BYTES + 1;

    private final RecordLocation location;
    private final Clock clock;
    private @Nullable Files files;
    private boolean open;
    private boolean lastStderr;

    private record Files(JournaledFile output, JournaledFile index) {}

    private OutputLog(RecordLocation location, Clock clock) {
        this.location = location;
        this.clock = clock;
    }

    /** Creates both files; those of an earlier start are replaced. */
    static OutputLog begin(RecordLocation location, Clock clock) throws IOException {
        OutputLog log = new OutputLog(location, clock);
        log.open();
        return log;
    }

    /** Creates both files with the first output. There must be no files of an earlier start. */
    static OutputLog beginLater(RecordLocation location, Clock clock) {
        return new OutputLog(location, clock);
    }

    private Files open() throws IOException {
        Path guildDir = location.guildDir();
        Files created = new Files(
                new JournaledFile(guildDir.resolve("output"), true),
                new JournaledFile(guildDir.resolve("output.index"), true));
        files = created;
        return created;
    }

    void write(boolean stderr, byte[] bytes, int length) throws IOException {
        if (length == 0) {
            return;
        }
        Files to = files == null ? open() : files;
        to.output.write(bytes, length);
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        open = bytes[length - 1] != '\n';
        lastStderr = stderr;
        addEntries(to.index, lines);
    }

    private void addEntries(JournaledFile index, int lines) throws IOException {
        ByteBuffer entries = ByteBuffer.allocate(lines * ENTRY_BYTES);
        long now = clock.millis();
        for (int i = 0; i < lines; i++) {
            entries.putLong(now).put((byte) (lastStderr ? 1 : 0));
        }
        index.write(entries.array(), entries.capacity());
    }

    @Override
    public void close() throws IOException {
        Files written = files;
        if (written == null) {
            return;
        }
        try {
            if (open) {
                addEntries(written.index, 1);
            }
        } finally {
            written.output.close();
            written.index.close();
        }
    }

    /** Adds the copies of the closed files for the journal; nothing if nothing was printed. */
    void copyTo(Map<String, JournalEntry.FileCopy> copies) {
        if (files != null) {
            copies.put(files.output.name(), files.output.copy());
            copies.put(files.index.name(), files.index.copy());
        }
    }
}
