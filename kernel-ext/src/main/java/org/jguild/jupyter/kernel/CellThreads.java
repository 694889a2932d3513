package org.jguild.jupyter.kernel;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.batch.TerminableThreads;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one cell: its own and all that they start. Those that run code of cells can be stopped. After a cell was
 * abandoned, the output of its threads is discarded.
 */
final class CellThreads extends ThreadGroup implements TerminableThreads {

    /** How long threads that are started meanwhile are ended too. */
    private static final Duration PURSUIT = Duration.ofSeconds(1);

    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final CodeThreads code = new CodeThreads(this);
    private volatile boolean abandoned;

    CellThreads(int number) {
        super("cell-" + number);
    }

    void abandon() {
        abandoned = true;
    }

    /** Whether the calling thread belongs to a cell that was given up. */
    static boolean callerIsAbandoned() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group != null) {
            if (group instanceof CellThreads cell && cell.abandoned) {
                return true;
            }
            group = group.getParent();
        }
        return false;
    }

    /** Whether a group of threads belongs to a cell. */
    static boolean of(@Nullable ThreadGroup group) {
        for (ThreadGroup at = group; at != null; at = at.getParent()) {
            if (at instanceof CellThreads) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void terminate(Thread thread) {
        StopCheck.stop(thread);
    }

    @Override
    public void cancelTermination(Thread thread) {
        StopCheck.spare(thread);
    }

    /** Asks the threads that run code of cells to end. */
    void interruptCode() {
        code.find().forEach(Thread::interrupt);
    }

    /** Waits until no thread runs code of cells, but only so long. */
    void awaitCode(Duration atMost) {
        long began = System.nanoTime();
        long pause = 1;
        while (!code.find().isEmpty() && System.nanoTime() - began < atMost.toNanos() && sleep(pause)) {
            pause = Math.min(2 * pause, atMost.toMillis() / 10 + 1);
        }
    }

    /**
     * Ends the threads that run code of cells, at their next check. One that leaves this code, as a thread of a pool does, is
     * let be from then on.
     */
    void endCode() {
        List<Thread> ending = code.find();
        ending.forEach(StopCheck::stop);
        Thread watch = new Thread(getParent(), () -> watch(ending), getName() + "-end");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch(List<Thread> first) {
        List<Thread> ending = first;
        long began = System.nanoTime();
        long pause = 1;
        while (!ending.isEmpty() && sleep(pause)) {
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            List<Thread> still = ending.stream().filter(CodeThreads::runsCode).toList();
            ending.stream().filter(thread -> !still.contains(thread)).forEach(StopCheck::spare);
            boolean pursued = System.nanoTime() - began < PURSUIT.toNanos();
            ending = pursued
                    ? Stream.concat(still.stream(), code.find().stream())
                            .distinct()
                            .toList()
                    : still;
            ending.forEach(StopCheck::stop);
        }
    }

    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a stopped thread ends by is nothing to report. */
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!(thrown instanceof StoppedError)) {
            super.uncaughtException(thread, thrown);
        }
    }
}
