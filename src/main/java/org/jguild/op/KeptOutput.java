package org.jguild.op;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One end of what a program prints, so that no program fills the memory. */
final class KeptOutput {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;
    private final boolean end;

    private KeptOutput(int limit, boolean end) {
        this.limit = limit;
        this.end = end;
    }

    /** Keeps the first bytes. */
    static KeptOutput beginning(int limit) {
        return new KeptOutput(limit, false);
    }

    /** Keeps the last bytes, and at most as many again before them. */
    static KeptOutput end(int limit) {
        return new KeptOutput(limit, true);
    }

    void write(byte[] bytes, int length) {
        if (!end) {
            kept.write(bytes, 0, Math.min(length, limit - kept.size()));
            return;
        }
        kept.write(bytes, 0, length);
        if (kept.size() > 2 * limit) {
            byte[] all = kept.toByteArray();
            kept.reset();
            kept.write(all, all.length - limit, limit);
        }
    }

    @Override
    public String toString() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
