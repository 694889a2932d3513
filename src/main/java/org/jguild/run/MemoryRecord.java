package org.jguild.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.jguild.flag.FlagValues;

/**
 * The record of a run that is kept only in memory: its scalars, its texts and the beginning of its output. Thread-safe.
 */
public final class MemoryRecord {

    /** Enough to see why a run failed. */
    private static final int MAX_OUTPUT_BYTES = 1 << 16;

    private final EventAccumulator events = new EventAccumulator();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private ScalarListener listener = (tag, value, step) -> {};
    private final LineSplitter stdout;
    private final LineSplitter stderr;

    /**
     * Creates an empty record.
     *
     * @param flags the flags; a printed value that only repeats one is not a scalar
     * @param scalars how scalars are read from the output
     */
    public MemoryRecord(FlagValues flags, OutputScalars scalars) {
        OutputLineParser lines = new OutputLineParser(flags, scalars, new EventCodec.Sink() {
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
     * Adds output.
     *
     * @param fromStderr whether it was printed to standard error
     * @param bytes a buffer that begins with the output
     * @param length the number of bytes of output in the buffer
     */
    public synchronized void output(boolean fromStderr, byte[] bytes, int length) {
        output.write(bytes, 0, Math.min(length, MAX_OUTPUT_BYTES - output.size()));
        (fromStderr ? stderr : stdout).feed(bytes, length);
    }

    /**
     * Adds a value of a scalar.
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
     * Adds a text.
     *
     * @param tag its name
     * @param text the text
     */
    public synchronized void text(String tag, String text) {
        events.text(tag, text);
    }

    /**
     * Sends every scalar from now on to a listener, which replaces the earlier one.
     *
     * @param receiver receives each scalar after it was added
     */
    public synchronized void listen(ScalarListener receiver) {
        listener = receiver;
    }

    /** Ends the record: a last line without a newline is added as a line. */
    public synchronized void finish() {
        stdout.end();
        stderr.end();
    }

    /**
     * Returns the scalars that were logged.
     *
     * @return the scalars by name
     */
    public synchronized SortedMap<String, ScalarSummary> scalars() {
        return events.events().scalars();
    }

    /**
     * Returns what was printed.
     *
     * @return the first 64 kB, standard output and error together
     */
    public synchronized String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
