package org.jguild.jupyter;

/** Lets the calling thread look for classes where the notebook does, so that optimizers of jars that cells added are found. */
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

    /** Gives the thread back the class loader that it had. */
    void leave() {
        thread.setContextClassLoader(before);
    }
}
