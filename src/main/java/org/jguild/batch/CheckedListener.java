package org.jguild.batch;

import java.util.function.Consumer;

/**
 * Calls the listener of a user, whose failure does not end the batch: it is reported once, and the listener is not called again.
 */
public final class CheckedListener implements BatchListener {

    private final BatchListener listener;
    private final Consumer<String> warn;
    private volatile boolean failed;

    /**
     * Creates a listener.
     *
     * @param listener the listener of the user
     * @param warn receives the sentence about its failure
     */
    public CheckedListener(BatchListener listener, Consumer<String> warn) {
        this.listener = listener;
        this.warn = warn;
    }

    @Override
    public void progressed(Progress progress) {
        call(() -> listener.progressed(progress));
    }

    @Override
    public void interrupted(String command) {
        call(() -> listener.interrupted(command));
    }

    private void call(Runnable action) {
        if (failed) {
            return;
        }
        try {
            action.run();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            failed = true;
            warn.accept("The progress listener failed and is not called again: " + e + where(e) + ".");
        }
    }

    private static String where(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
