package org.jguild.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits a stream of bytes into lines. A carriage return ends a line too, as progress bars print it. */
final class LineSplitter {

    /** No line with a scalar is longer. The rest of a longer line is dropped, to limit the memory in use. */
    private static final int MAX_LINE_BYTES = 1 << 16;

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final Consumer<String> receiver;

    LineSplitter(Consumer<String> receiver) {
        this.receiver = receiver;
    }

    void feed(byte[] bytes, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                keep(bytes, start, i);
                end();
                start = i + 1;
            }
        }
        keep(bytes, start, length);
    }

    /** Treats the rest as a line. */
    void end() {
        if (buffer.size() > 0) {
            String line = buffer.toString(StandardCharsets.UTF_8);
            buffer.reset();
            receiver.accept(line);
        }
    }

    private void keep(byte[] bytes, int from, int to) {
        buffer.write(bytes, from, Math.min(to - from, MAX_LINE_BYTES - buffer.size()));
    }
}
