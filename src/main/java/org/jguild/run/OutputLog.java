package org.jguild.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The files {@code output}, with all bytes as they came, and {@code output.index}, with the time and stream of each line. */
final class OutputLog implements Closeable {

    private static final int ENTRY = Long.BYTES + 1;

    private final OutputStream output;
    private final OutputStream index;
    private final Clock clock;
    private boolean open;
    private boolean lastStderr;

    /** Begins both files anew. */
    OutputLog(Path guildDir, Clock clock) throws IOException {
        this.clock = clock;
        output = Files.newOutputStream(guildDir.resolve("output"));
        index = Files.newOutputStream(guildDir.resolve("output.index"));
    }

    void write(boolean stderr, byte[] bytes, int length) throws IOException {
        if (length == 0) {
            return;
        }
        output.write(bytes, 0, length);
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        open = bytes[length - 1] != '\n';
        lastStderr = stderr;
        mark(lines);
    }

    private void mark(int lines) throws IOException {
        ByteBuffer entries = ByteBuffer.allocate(lines * ENTRY);
        long now = clock.millis();
        for (int i = 0; i < lines; i++) {
            entries.putLong(now).put((byte) (lastStderr ? 1 : 0));
        }
        index.write(entries.array());
    }

    @Override
    public void close() throws IOException {
        try (output;
                index) {
            if (open) {
                mark(1);
            }
        }
    }
}
