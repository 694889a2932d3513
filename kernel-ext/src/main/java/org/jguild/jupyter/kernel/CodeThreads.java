package org.jguild.jupyter.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/**
 * Finds the threads that run code of cells: of the threads of one cell, and of the pool that all cells share, which runs
 * parallel streams. Others, as those of a client that the cell made, have no code of cells on their stack.
 */
record CodeThreads(ThreadGroup cell) {

    private static final String PACKAGE = "REPL.";
    private static final int SPARE_ROOM = 16;

    List<Thread> find() {
        return Stream.concat(threads(cell), threads(root()).filter(CodeThreads::isShared))
                .distinct()
                .filter(CodeThreads::runsCode)
                .toList();
    }

    static boolean runsCode(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(PACKAGE));
    }

    private static boolean isShared(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private ThreadGroup root() {
        ThreadGroup group = cell;
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    private static Stream<Thread> threads(ThreadGroup group) {
        Thread[] found = new Thread[group.activeCount() + SPARE_ROOM];
        return Arrays.stream(found, 0, group.enumerate(found));
    }
}
