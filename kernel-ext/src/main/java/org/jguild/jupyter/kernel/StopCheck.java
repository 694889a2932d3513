package org.jguild.jupyter.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Arrays;

/**
 * What the code of cells calls at the entry of each method and before each jump back. While no thread is to stop, the
 * compiler of the JVM takes the call for a constant, so that it costs a loop nothing. Public for that code alone.
 */
public final class StopCheck {

    private static final MethodType NOTHING = MethodType.methodType(void.class);
    private static final MethodHandle GO_ON = MethodHandles.empty(NOTHING);
    private static final MethodHandle LOOK = look();
    private static final MutableCallSite CHECK = new MutableCallSite(GO_ON);
    private static final MethodHandle CALL = CHECK.dynamicInvoker();

    private static volatile Thread[] stopped = {};

    private StopCheck() {}

    /** Throws in a thread that is to stop, each time anew; returns at once in others. */
    public static void check() {
        try {
            CALL.invokeExact();
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("Neither of the two targets throws this", e);
        }
    }

    /** Stops a thread at its next check. */
    static synchronized void stop(Thread thread) {
        if (!isStopped(thread)) {
            Thread[] more = Arrays.copyOf(stopped, stopped.length + 1);
            more[stopped.length] = thread;
            become(more);
        }
    }

    /** Lets a thread continue that has left the code to stop, or has ended. */
    static synchronized void spare(Thread thread) {
        if (isStopped(thread)) {
            become(Arrays.stream(stopped).filter(one -> one != thread).toArray(Thread[]::new));
        }
    }

    static boolean isStopped(Thread thread) {
        for (Thread one : stopped) {
            if (one == thread) {
                return true;
            }
        }
        return false;
    }

    private static void become(Thread[] threads) {
        boolean turns = (stopped.length == 0) != (threads.length == 0);
        stopped = threads;
        if (turns) {
            CHECK.setTarget(threads.length == 0 ? GO_ON : LOOK);
            MutableCallSite.syncAll(new MutableCallSite[] {CHECK});
        }
    }

    @SuppressWarnings("UnusedMethod") // It is looked up by its name.
    private static void throwIfStopped() {
        if (isStopped(Thread.currentThread())) {
            throw new StoppedError();
        }
    }

    private static MethodHandle look() {
        try {
            return MethodHandles.lookup().findStatic(StopCheck.class, "throwIfStopped", NOTHING);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
