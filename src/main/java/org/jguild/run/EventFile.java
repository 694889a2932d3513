package org.jguild.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** An event file that begins to exist with its first event. Each event is one write, so a killed writer cuts at most one. */
final class EventFile implements Closeable {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Place place;
    private final String suffix;
    private final Clock clock;
    private TrackedFile file;

    /**
     * Prepares a file.
     *
     * @param place where it will be
     * @param suffix the end of its name: nothing for scalars, {@code .attrs} for texts
     * @param clock tells the time
     */
    EventFile(Place place, String suffix, Clock clock) {
        this.place = place;
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
        if (file == null) {
            file = open();
            write(EventCodec.version());
        }
        write(event);
    }

    private void write(byte[] payload) throws IOException {
        byte[] record = TfRecord.frame(payload);
        file.write(record, record.length);
    }

    private TrackedFile open() throws IOException {
        String name = "events.out.tfevents." + clock.instant().getEpochSecond() + "." + Machine.host() + "."
                + ProcessHandle.current().pid() + ".";
        Path guildDir = place.guildDir();
        int n = 0;
        while (true) {
            try {
                return new TrackedFile(guildDir.resolve(name + n + suffix), false);
            } catch (FileAlreadyExistsException e) {
                // Another start within the same second has the first numbers.
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

    /** What the journal holds of the closed file; nothing if there is none. */
    void copyTo(Map<String, JournalEntry.FileCopy> copies) {
        if (file != null) {
            copies.put(file.name(), file.copy());
        }
    }
}
