package org.jguild.batch;

/**
 * A thread group whose threads can be ended by force. If the thread of a function ignores an interrupt and belongs to such a
 * group, it is ended by force.
 */
public interface TerminableThreads {

    /**
     * Requests that a thread ends what it runs as soon as possible; returns immediately.
     *
     * @param thread one of this group
     */
    void terminate(Thread thread);

    /**
     * Cancels the request: the thread has ended what it ran, and may be reused.
     *
     * @param thread one of this group
     */
    void cancelTermination(Thread thread);
}
