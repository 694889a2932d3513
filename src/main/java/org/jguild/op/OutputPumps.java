package org.jguild.op;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jguild.op.OperationProcess.Output;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what a process writes, as it arrives. Standard output and standard error are separate pipes that do not say in which
 * order they were written. So what arrives on standard error, usually the report of an error, is held back until standard output
 * has ended or has been silent for a moment: it then comes after everything that the program printed before it.
 */
final class OutputPumps {

    /** How long standard output has to be silent. */
    private static final Duration SILENCE = Duration.ofMillis(20);

    /** The longest time that standard error is held back. */
    private static final Duration MAX_DELAY = Duration.ofMillis(200);

    private static final int BUFFER = 8192;

    private final Output output;
    private final List<Thread> threads = new ArrayList<>();
    private long printedNanos = System.nanoTime();
    private boolean stdoutEnded;
    private boolean closed;
    private @Nullable RuntimeException failure;

    private OutputPumps(Output output) {
        this.output = output;
    }

    /** Starts to pass on the output of a process. */
    static OutputPumps start(Process process, Output output) {
        OutputPumps pumps = new OutputPumps(output);
        pumps.start("jguild-stdout-" + process.pid(), () -> pumps.stdout(process.getInputStream()));
        pumps.start("jguild-stderr-" + process.pid(), () -> pumps.copy(true, process.getErrorStream()));
        return pumps;
    }

    private void start(String name, Runnable pump) {
        Thread thread = new Thread(pump, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Waits until all output has been passed on, but at most as long as given. */
    void await(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (Thread pump : threads) {
            TimeUnit.NANOSECONDS.timedJoin(pump, Math.max(deadline - System.nanoTime(), 1));
        }
    }

    /** Passes on nothing more. */
    synchronized void close() {
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** The first exception of the receiver; null if there was none. */
    synchronized @Nullable RuntimeException failure() {
        return failure;
    }

    private void stdout(InputStream stream) {
        try {
            copy(false, stream);
        } finally {
            synchronized (this) {
                stdoutEnded = true;
                notifyAll();
            }
        }
    }

    private void copy(boolean stderr, InputStream stream) {
        byte[] buffer = new byte[BUFFER];
        boolean again = true;
        while (true) {
            try {
                int length = stream.read(buffer);
                if (length < 0) {
                    return;
                }
                if (stderr && length < BUFFER) { // More than that is no message whose position matters.
                    awaitSilence();
                }
                passOn(stderr, buffer, length);
            } catch (IOException e) {
                // When the process ends, its stream is replaced by the rest of the pipe; a read that was in progress
                // fails, and the next one finds the rest.
                if (!again) {
                    return;
                }
                again = false;
            }
        }
    }

    /** Waits until standard output has been silent for a moment. */
    private synchronized void awaitSilence() {
        long began = System.nanoTime();
        try {
            while (!stdoutEnded) {
                long now = System.nanoTime();
                long silent = now - Math.max(began, printedNanos);
                long left = Math.min(SILENCE.toNanos() - silent, MAX_DELAY.toNanos() - (now - began));
                if (left <= 0) {
                    return;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void passOn(boolean stderr, byte[] bytes, int length) {
        if (closed) {
            return;
        }
        try {
            output.write(stderr, bytes, length);
        } catch (RuntimeException e) {
            // The process must not block on a full pipe, so reading continues.
            failure = failure == null ? e : failure;
        }
        if (!stderr) {
            printedNanos = System.nanoTime();
        }
    }
}
