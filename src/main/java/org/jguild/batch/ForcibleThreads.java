package org.jguild.batch;

/**
 * A thread group whose threads can be ended by force, as a host of functions may have. The thread of a function that heeds no
 * interrupt is ended so, if it belongs to such a group.
 */
public interface ForcibleThreads {

    /**
     * Makes a thread end what it runs as soon as it can; returns at once.
     *
     * @param thread one of this group
     */
    void end(Thread thread);

    /**
     * Takes that back: the thread has left what it ran, and may be used for something else.
     *
     * @param thread one of this group
     */
    void spare(Thread thread);
}
