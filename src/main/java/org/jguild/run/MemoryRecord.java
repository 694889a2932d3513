package org.jguild.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;

/** What a run gave, kept in memory alone: its scalars, its texts and the beginning of its output. Safe for many threads. */
public final class MemoryRecord {

    /** Enough to tell what went wrong. */
    private static final int MAX_OUTPUT_BYTES = 1 << 16;

    private final EventAccumulator events = new EventAccumulator();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private ScalarListener listener = (tag, value, step) -> {};
    private final LineSplitter stdout;
    private final LineSplitter stderr;

    /**
     * Begins a record.
     *
     * @param flags the names of flags; a printed line of such a name is no scalar
     */
    public MemoryRecord(Set<String> flags) {
        OutputLineParser lines = new OutputLineParser(flags, new EventCodec.Sink() {
            @Override
            public void scalar(String tag, double value, long step) {
                MemoryRecord.this.scalar(tag, value, step);
            }

            @Override
            public void text(String tag, String text) {
                MemoryRecord.this.text(tag, text);
            }
        });
        stdout = new LineSplitter(lines::line);
        stderr = new LineSplitter(lines::line);
    }

    /**
     * Takes output.
     *
     * @param fromStderr whether it came from standard error
     * @param bytes what came
     * @param length how many of the bytes count
     */
    public synchronized void output(boolean fromStderr, byte[] bytes, int length) {
        output.write(bytes, 0, Math.min(length, MAX_OUTPUT_BYTES - output.size()));
        (fromStderr ? stderr : stdout).feed(bytes, length);
    }

    /**
     * Takes a scalar.
     *
     * @param tag its name
     * @param value its value
     * @param step its step
     */
    public synchronized void scalar(String tag, double value, long step) {
        events.scalar(tag, value, step);
        listener.scalar(tag, value, step);
    }

    /**
     * Takes a text.
     *
     * @param tag its name
     * @param text the text
     */
    public synchronized void text(String tag, String text) {
        events.text(tag, text);
    }

    /**
     * Lets somebody hear every scalar from now on.
     *
     * @param receiver hears them when they have been taken
     */
    public synchronized void listen(ScalarListener receiver) {
        listener = receiver;
    }

    /** Ends the record: what is left of a line counts as a line. */
    public synchronized void finish() {
        stdout.end();
        stderr.end();
    }

    /**
     * Gives what was logged.
     *
     * @return the scalars by name
     */
    public synchronized SortedMap<String, ScalarSummary> scalars() {
        return events.events().scalars();
    }

    /**
     * Gives what was printed.
     *
     * @return the first 64 kB of both streams
     */
    public synchronized String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
