package org.jguild.batch;

/** Receives the progress of a batch. It is called from the thread that runs the batch. */
@FunctionalInterface
public interface BatchListener {

    /** Ignores the progress. */
    BatchListener NONE = progress -> {};

    /**
     * Receives the progress when a trial has started or ended.
     *
     * @param progress the progress of the batch
     */
    void progressed(Progress progress);

    /**
     * Called when the batch was interrupted.
     *
     * @param command the command that continues it, as {@code run --restart 8f3a12cd}
     */
    default void interrupted(String command) {}
}
