package org.jguild.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Writes the files {@code output}, with all bytes in the order of arrival, and {@code output.index}, with the time and
 * stream of each line.
 */
final class OutputLog implements Closeable {

    private static final int ENTRY_BYTES = Long.BYTES + 1;

    private final RecordLocation location;
    private final Clock clock;
    private JournaledFile output;
    private JournaledFile index;
    private boolean open;
    private boolean lastStderr;

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

    private void open() throws IOException {
        Path guildDir = location.guildDir();
        output = new JournaledFile(guildDir.resolve("output"), true);
        index = new JournaledFile(guildDir.resolve("output.index"), true);
    }

    void write(boolean stderr, byte[] bytes, int length) throws IOException {
        if (length == 0) {
            return;
        }
        if (output == null) {
            open();
        }
        output.write(bytes, length);
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        open = bytes[length - 1] != '\n';
        lastStderr = stderr;
        addEntries(lines);
    }

    private void addEntries(int lines) throws IOException {
        ByteBuffer entries = ByteBuffer.allocate(lines * ENTRY_BYTES);
        long now = clock.millis();
        for (int i = 0; i < lines; i++) {
            entries.putLong(now).put((byte) (lastStderr ? 1 : 0));
        }
        index.write(entries.array(), entries.capacity());
    }

    @Override
    public void close() throws IOException {
        if (output == null) {
            return;
        }
        try {
            if (open) {
                addEntries(1);
            }
        } finally {
            output.close();
            index.close();
        }
    }

    /** Adds the copies of the closed files for the journal; nothing if nothing was printed. */
    void copyTo(Map<String, JournalEntry.FileCopy> copies) {
        if (output != null) {
            copies.put(output.name(), output.copy());
            copies.put(index.name(), index.copy());
        }
    }
}
