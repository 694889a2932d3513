package org.jguild.op;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.run.RunProcesses;
import org.jspecify.annotations.Nullable;

/**
 * A running operation. Its output is passed on as it arrives. The process and all its descendants are ended when the waiting
 * thread is interrupted, when {@link #kill()} is called and when this JVM shuts down, and so are the other
 * {@linkplain RunProcesses processes of its run}. The descendants are also ended when a signal from outside has ended the
 * process, but not when it has ended by itself.
 */
public final class OperationProcess implements AutoCloseable {

    /** How long to wait for output after the process has ended, since its descendants may keep the streams open. */
    private static final Duration OUTPUT_TIMEOUT = Duration.ofSeconds(2);

    private static final int SIGNAL_BASE = 128;
    private static final int MAX_SIGNAL = 64;
    /** An interrupt from the terminal reaches this JVM at most this long after the process. */
    private static final Duration INTERRUPT_DELAY = Duration.ofMillis(200);

    /** Hangup, interrupt, quit, kill and terminate: signals that a process does not send to itself. */
    private static final Set<Integer> FROM_OUTSIDE = Set.of(-1, -2, -3, -9, -15);

    private static final int BUSY_RETRIES = 20;
    /** The end of a message: {@code error=2, No such file} of older JDKs, {@code error: 2 (No such file)} of newer ones. */
    private static final Pattern SYSTEM_ERROR = Pattern.compile("error[=:] ?(\\d+)[, (]+(.*?)\\)?\\s*$");

    private static final String TEXT_FILE_BUSY = "26";

    private final Process process;
    private final ProcessTree tree;
    private final OutputPumps pumps;
    private final Thread hook = new Thread(this::shutDown, "jguild-shutdown");
    private volatile boolean killed;
    private volatile boolean shuttingDown;

    /** Receives what a process writes. */
    @FunctionalInterface
    public interface Output {

        /**
         * Receives a piece of output; never called by two threads at once for one process.
         *
         * @param stderr whether it was written to standard error
         * @param bytes a buffer that starts with the piece; reused after the call
         * @param length how many bytes of the buffer are valid
         */
        void write(boolean stderr, byte[] bytes, int length);
    }

    private OperationProcess(Process process, @Nullable RunProcesses run, Output output) {
        this.process = process;
        this.tree = new ProcessTree(process, run);
        this.pumps = OutputPumps.start(process, output);
    }

    /**
     * Starts a process.
     *
     * @param plan what to start
     * @param output receives its output
     * @return the running process, to be waited for or closed
     * @throws GuildException if the program cannot be started
     */
    public static OperationProcess start(ProcessPlan plan, Output output) {
        OperationProcess started = new OperationProcess(launch(plan), plan.run(), output);
        try {
            Runtime.getRuntime().addShutdownHook(started.hook);
        } catch (IllegalStateException e) {
            started.kill();
            throw new GuildException("Nothing can be started while this JVM shuts down.", e);
        }
        if (!plan.exitsOnStdinClose()) {
            started.closeInput();
        }
        return started;
    }

    private static Process launch(ProcessPlan plan) {
        ProcessBuilder builder =
                new ProcessBuilder(plan.command()).directory(plan.directory().toFile());
        plan.environment().forEach((name, value) -> {
            if ((name + value).indexOf('\0') >= 0) {
                throw new GuildException("Cannot start '" + plan.command().get(0) + "': " + name.replace("\0", "")
                        + " has a NUL character, which no program can be given.");
            }
            builder.environment().put(name, value);
        });
        for (int attempt = 1; ; attempt++) {
            try {
                return builder.start();
            } catch (IOException e) {
                if (attempt > BUSY_RETRIES || !isBusy(e)) {
                    throw new GuildException("Cannot start '" + plan.command().get(0) + "': " + reason(e) + ".", e);
                }
                pause(attempt);
            }
        }
    }

    /** A script that was just copied is busy while a process forked by another thread still has it open. */
    private static boolean isBusy(IOException e) {
        Matcher error = SYSTEM_ERROR.matcher(String.valueOf(e.getMessage()));
        return error.find() && error.group(1).equals(TEXT_FILE_BUSY);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuildException("Interrupted before the program was started.", e);
        }
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        Matcher error = SYSTEM_ERROR.matcher(message);
        return error.find() ? error.group(2) : message;
    }

    /**
     * Returns the process id.
     *
     * @return the id that the operating system uses
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Whether the process is still running.
     *
     * @return true while it runs
     */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the process has ended and all its output has been passed on.
     *
     * @return its exit status; {@code -n} when signal n ended it
     * @throws InterruptedException if this thread was interrupted or this JVM shuts down; the process has then been ended
     */
    public int waitFor() throws InterruptedException {
        try {
            int status = process.waitFor();
            status = status > SIGNAL_BASE && status <= SIGNAL_BASE + MAX_SIGNAL ? SIGNAL_BASE - status : status;
            if (shuttingDown) {
                throw new InterruptedException("this JVM shuts down");
            }
            if (FROM_OUTSIDE.contains(status) && !killed) {
                tree.end();
            } else if (status > 0) {
                awaitInterrupt();
            }
            pumps.await(OUTPUT_TIMEOUT);
            endIfShuttingDown(release(), status);
            RuntimeException failure = pumps.failure();
            if (failure != null) {
                throw failure;
            }
            return status;
        } catch (InterruptedException e) {
            kill();
            release();
            throw e;
        }
    }

    /** An interrupt from a terminal may end the process earlier than this JVM, and leave its descendants running. */
    private void awaitInterrupt() throws InterruptedException {
        if (!tree.living().isEmpty()) {
            Thread.sleep(INTERRUPT_DELAY.toMillis());
        }
    }

    /**
     * A process that succeeded while this JVM began to shut down counts as ended; its descendants must not outlive this
     * JVM.
     */
    private void endIfShuttingDown(boolean released, int status) throws InterruptedException {
        if (shuttingDown || (!released && status != 0)) {
            throw new InterruptedException("this JVM shuts down");
        }
        if (!released) {
            kill();
        }
    }

    /**
     * Ends the process, its descendants and all other processes of its run: asks them to end, waits up to five seconds,
     * then kills them.
     */
    public void kill() {
        killed = true;
        try {
            tree.end();
        } catch (InterruptedException e) {
            tree.force();
            Thread.currentThread().interrupt();
        }
    }

    private void shutDown() {
        shuttingDown = true;
        kill();
    }

    /** Ends the process and its descendants, unless {@link #waitFor} has returned, and passes on no more output. */
    @Override
    public void close() {
        if (!pumps.isClosed()) {
            kill();
            release();
        }
    }

    /** Returns false when this JVM is shutting down. */
    private boolean release() {
        pumps.close();
        closeInput();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            return true;
        } catch (IllegalStateException e) {
            // The hook will find that the process has ended.
            return false;
        }
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The process has ended, and its pipe with it.
        }
    }
}
