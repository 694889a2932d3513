package org.jguild.jupyter;

/** Sets the class loader of the notebook for the calling thread, so that optimizers in jars that cells added are found. */
final class NotebookLoader {

    private final Thread thread;
    private final ClassLoader before;

    private NotebookLoader(Thread thread, ClassLoader before) {
        this.thread = thread;
        this.before = before;
    }

    /** Uses the notebook's class loader until {@link #leave}. */
    static NotebookLoader use(Frontend frontend) {
        ClassLoader loader = frontend.classLoader();
        Thread thread = Thread.currentThread();
        NotebookLoader used = new NotebookLoader(thread, thread.getContextClassLoader());
        thread.setContextClassLoader(loader);
        return used;
    }

    /** Restores the previous class loader of the thread. */
    void leave() {
        thread.setContextClassLoader(before);
    }
}
