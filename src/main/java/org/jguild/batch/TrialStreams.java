package org.jguild.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jguild.op.OperationProcess.Output;

/**
 * {@code System.out} and {@code System.err} while trials run in this JVM: what a trial's thread prints, or one that it
 * started, goes to the trial; what any other thread prints goes where it went before.
 */
final class TrialStreams {

    // The streams of a JVM are global, so whoever shares them out has to be so too.
    private static final InheritableThreadLocal<Capture> CAPTURE = new InheritableThreadLocal<>();
    private static TrialStreams installed;

    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final PrintStream out = shared(outBefore, false);
    private final PrintStream err = shared(errBefore, true);
    private int captures;

    private TrialStreams() {}

    /** What the calling thread and those that it starts from now on print goes to the output, until it is closed. */
    static Capture capture(Output output) {
        Capture capture = new Capture(use(), output);
        CAPTURE.set(capture);
        return capture;
    }

    /** Keeps the streams for captures to come, which then cost less. */
    static Hold hold() {
        return use()::release;
    }

    private static synchronized TrialStreams use() {
        if (installed == null || System.out != installed.out || System.err != installed.err) {
            installed = new TrialStreams();
            System.setOut(installed.out);
            System.setErr(installed.err);
        }
        installed.captures++;
        return installed;
    }

    private static PrintStream shared(PrintStream before, boolean stderr) {
        return new PrintStream(new Shared(before, stderr), true, StandardCharsets.UTF_8);
    }

    private void release() {
        synchronized (TrialStreams.class) {
            captures--;
            if (captures == 0 && installed == this) {
                installed = null;
                // Somebody may have put a stream of their own before ours; that one stays.
                if (System.out == out) {
                    System.setOut(outBefore);
                }
                if (System.err == err) {
                    System.setErr(errBefore);
                }
            }
        }
    }

    /** Somebody's wish that the streams stay as they are; to be closed once. */
    @FunctionalInterface
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }

    /** The output of one trial. */
    static final class Capture implements AutoCloseable {

        private final TrialStreams streams;
        private volatile Output output;
        private volatile boolean dropped;
        private boolean closed;

        private Capture(TrialStreams streams, Output output) {
            this.streams = streams;
            this.output = output;
        }

        /** For a thread that cannot be stopped: what it prints until it ends after all is lost. */
        void drop() {
            dropped = true;
            output = null;
        }

        /** Ends it: threads that the trial left behind, such as those of pools, print where all others do. */
        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                output = null;
                streams.release();
            }
        }

        /** False when the bytes belong to no trial. */
        private boolean take(boolean stderr, byte[] bytes, int offset, int length) {
            Output to = output;
            if (to == null) {
                return dropped;
            }
            // Who takes the output may show it, by the very stream that it comes from.
            CAPTURE.remove();
            try {
                to.write(stderr, offset == 0 ? bytes : Arrays.copyOfRange(bytes, offset, offset + length), length);
            } finally {
                CAPTURE.set(this);
            }
            return true;
        }
    }

    /** One of the two streams. */
    private static final class Shared extends OutputStream {

        private final PrintStream before;
        private final boolean stderr;

        Shared(PrintStream before, boolean stderr) {
            this.before = before;
            this.stderr = stderr;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            Capture capture = CAPTURE.get();
            if (capture == null || !capture.take(stderr, bytes, offset, length)) {
                before.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            Capture capture = CAPTURE.get();
            if (capture == null || capture.output == null) {
                before.flush();
            }
        }
    }
}
