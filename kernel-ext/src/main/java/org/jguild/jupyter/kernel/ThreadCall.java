package org.jguild.jupyter.kernel;

import java.util.concurrent.ForkJoinWorkerThread;
import org.objectweb.asm.Type;

/** Replaces {@link Thread#interrupt()} in cells, which would end the threads of the kernel. Public only for that code. */
public final class ThreadCall {

    static final String OWNER = Type.getInternalName(ThreadCall.class);

    private ThreadCall() {}

    /** Whether a call is replaced. */
    static boolean replaces(String owner, String name, String type) {
        return owner.equals("java/lang/Thread") && name.equals("interrupt") && type.equals("()V");
    }

    /**
     * Interrupts a thread, unless it is one of the kernel.
     *
     * @param thread as given
     */
    public static void interrupt(Thread thread) {
        boolean ofCells = thread instanceof ForkJoinWorkerThread
                || thread == Thread.currentThread()
                || CellThreads.of(thread.getThreadGroup());
        if (ofCells) {
            thread.interrupt();
        }
    }
}
