package org.jguild.batch;

/** Hears how a batch goes on. It is called from the thread that runs the batch. */
@FunctionalInterface
public interface BatchListener {

    /** Hears nothing. */
    BatchListener NONE = progress -> {};

    /**
     * Hears that a trial has begun or ended.
     *
     * @param progress how the batch stands
     */
    void progressed(Progress progress);

    /**
     * Hears that the batch was interrupted.
     *
     * @param command the words that go on with it, as {@code run --restart 8f3a12cd}
     */
    default void interrupted(String command) {}
}
