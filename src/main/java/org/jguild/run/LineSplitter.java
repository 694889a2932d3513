package org.jguild.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a stream of bytes into lines. */
final class LineSplitter {

    /** No line with a scalar is longer; the rest of a longer one is dropped, so that no program fills the memory. */
    private static final int LONGEST = 1 << 16;

    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final Consumer<String> lines;

    LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    void feed(byte[] bytes, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, start, i);
                end();
                start = i + 1;
            }
        }
        keep(bytes, start, length);
    }

    /** Takes what is left as a line. */
    void end() {
        if (open.size() > 0) {
            String line = open.toString(StandardCharsets.UTF_8);
            open.reset();
            lines.accept(line);
        }
    }

    private void keep(byte[] bytes, int from, int to) {
        open.write(bytes, from, Math.min(to - from, LONGEST - open.size()));
    }
}
