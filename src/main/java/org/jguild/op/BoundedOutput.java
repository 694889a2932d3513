package org.jguild.op;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The beginning or the end of what a program prints: limited, so that a program cannot fill the memory. */
final class BoundedOutput {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;
    private final boolean end;

    private BoundedOutput(int limit, boolean end) {
        this.limit = limit;
        this.end = end;
    }

    /** Keeps the first bytes. */
    static BoundedOutput beginning(int limit) {
        return new BoundedOutput(limit, false);
    }

    /** Keeps at least the last {@code limit} bytes, and at most twice as many. */
    static BoundedOutput end(int limit) {
        return new BoundedOutput(limit, true);
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
