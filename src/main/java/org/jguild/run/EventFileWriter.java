package org.jguild.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event file, which is created with its first event. Each event is one write, so a killed process truncates
 * at most one.
 */
final class EventFileWriter implements Closeable {

    private static final double NANOS_PER_SECOND = 1e9;

    private final RecordLocation location;
    private final String suffix;
    private final Clock clock;
    private @Nullable JournaledFile file;

    /**
     * Creates a writer; the file is not created yet.
     *
     * @param location its directory
     * @param suffix the end of its name: empty for scalars, {@code .attrs} for texts
     * @param clock the clock for the times of events
     */
    EventFileWriter(RecordLocation location, String suffix, Clock clock) {
        this.location = location;
        this.suffix = suffix;
        this.clock = clock;
    }

    void scalar(String tag, double value, long step) throws IOException {
        append(EventCodec.scalar(wallSeconds(), tag, value, step));
    }

    void text(String tag, String text) throws IOException {
        append(EventCodec.text(wallSeconds(), tag, text));
    }

    private double wallSeconds() {
        Instant now = clock.instant();
        return now.getEpochSecond() + now.getNano() / NANOS_PER_SECOND;
    }

    private void append(byte[] event) throws IOException {
        JournaledFile to = file;
        if (to == null) {
            to = open();
            file = to;
            write(to, EventCodec.version());
        }
        write(to, event);
    }

    private static void write(JournaledFile file, byte[] payload) throws IOException {
        byte[] record = TfRecord.frame(payload);
        file.write(record, record.length);
    }

    private JournaledFile open() throws IOException {
        String name = "events.out.tfevents." + clock.instant().getEpochSecond() + "." + Machine.host() + "."
                + ProcessHandle.current().pid() + ".";
        Path guildDir = location.guildDir();
        int n = 0;
        while (true) {
            try {
                return new JournaledFile(guildDir.resolve(name + n + suffix), false);
            } catch (FileAlreadyExistsException e) {
                // Another start within the same second has used this number.
                n++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Adds the copy of the closed file for the journal; nothing if no file was created. */
    void copyTo(Map<String, JournalEntry.FileCopy> copies) {
        if (file != null) {
            copies.put(file.name(), file.copy());
        }
    }
}
