package org.jguild.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jguild.op.OperationProcess.Output;
import org.jspecify.annotations.Nullable;

/**
 * {@code System.out} and {@code System.err} while trials run in this JVM: what the thread of a trial prints, or a thread
 * that it started, goes to the trial; what any other thread prints goes to the original streams.
 */
final class TrialStreams {

    // The streams of a JVM are global, so the object that distributes them has to be global as well.
    private static final InheritableThreadLocal<Capture> CAPTURE = new InheritableThreadLocal<>();
    private static @Nullable TrialStreams installed;

    private final PrintStream originalOut = System.out;
    private final PrintStream originalErr = System.err;
    private final PrintStream out = distributing(originalOut, false);
    private final PrintStream err = distributing(originalErr, true);
    private int captures;

    private TrialStreams() {}

    /** Redirects what the calling thread and the threads that it starts print to the output, until it is closed. */
    static Capture capture(Output output) {
        Capture capture = new Capture(use(), output);
        CAPTURE.set(capture);
        return capture;
    }

    /** Keeps the streams installed, which makes the following captures cheaper. */
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

    private static PrintStream distributing(PrintStream original, boolean stderr) {
        return new PrintStream(new DistributingStream(original, stderr), true, StandardCharsets.UTF_8);
    }

    private void release() {
        synchronized (TrialStreams.class) {
            captures--;
            if (captures == 0 && installed == this) {
                installed = null;
                // The user may have replaced our stream by another one, which is kept.
                if (System.out == out) {
                    System.setOut(originalOut);
                }
                if (System.err == err) {
                    System.setErr(originalErr);
                }
            }
        }
    }

    /** Keeps the streams installed until it is closed; to be closed once. */
    @FunctionalInterface
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }

    /** The output of one trial. */
    static final class Capture implements AutoCloseable {

        private final TrialStreams streams;
        private volatile @Nullable Output output;
        private volatile boolean discarded;
        private boolean closed;

        private Capture(TrialStreams streams, Output output) {
            this.streams = streams;
            this.output = output;
        }

        /** Discards what the thread prints from now on; for a thread that cannot be stopped. */
        void discard() {
            discarded = true;
            output = null;
        }

        /**
         * Ends the capture: threads that the trial left running, such as pool threads, then print to the original streams.
         */
        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                output = null;
                streams.release();
            }
        }

        /** Returns false if the bytes belong to no trial. */
        private boolean write(boolean stderr, byte[] bytes, int offset, int length) {
            Output to = output;
            if (to == null) {
                return discarded;
            }
            // The receiver may print the output to the same stream.
            CAPTURE.remove();
            try {
                to.write(stderr, offset == 0 ? bytes : Arrays.copyOfRange(bytes, offset, offset + length), length);
            } finally {
                CAPTURE.set(this);
            }
            return true;
        }
    }

    /** One of the two installed streams. */
    private static final class DistributingStream extends OutputStream {

        private final PrintStream original;
        private final boolean stderr;

        DistributingStream(PrintStream original, boolean stderr) {
            this.original = original;
            this.stderr = stderr;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            Capture capture = CAPTURE.get();
            if (capture == null || !capture.write(stderr, bytes, offset, length)) {
                original.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            Capture capture = CAPTURE.get();
            if (capture == null || capture.output == null) {
                original.flush();
            }
        }
    }
}
