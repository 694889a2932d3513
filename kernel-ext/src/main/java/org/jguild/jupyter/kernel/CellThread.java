package org.jguild.jupyter.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements of cells in separate threads, so that a statement that ignores an interrupt can be abandoned while the
 * kernel continues.
 */
final class CellThread {

    private static final Duration GRACE = Duration.ofMillis(300);
    private static final Duration FORCE = Duration.ofMillis(600);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(1_200);
    private static final String LEFT =
            ", but its code did not end within a second and was left running in the background.";

    private final Duration timeout;
    private final ClassLoader loader;
    private volatile @Nullable Running running;

    private record Running(Cell cell, Thread thread, CompletableFuture<Object> outcome, AtomicBoolean stopping) {}

    CellThread(ClassLoader loader, Duration timeout) {
        this.loader = loader;
        this.timeout = timeout;
    }

    /**
     * Runs one statement and waits for it.
     *
     * @return what it gave; null when it gave nothing
     * @throws CellStoppedException when it was interrupted or took too long
     * @throws ExecutionException with what it threw
     */
    @Nullable
    Object run(Cell cell, Callable<Object> statement) throws CellStoppedException, ExecutionException {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        Thread thread = new Thread(cell.threads(), () -> complete(outcome, statement), "cell-" + cell.number());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        Running now = new Running(cell, thread, outcome, new AtomicBoolean());
        running = now;
        thread.start();
        if (cell.interrupted().get()) {
            stopBesides(now);
        }
        try {
            return await(outcome);
        } catch (TimeoutException e) {
            boolean ended = stop(now, false);
            throw new CellStoppedException("The statement took longer than " + timeout.toMillis()
                    + " ms (IJAVA_TIMEOUT), so the cell was stopped" + (ended ? "." : LEFT));
        } finally {
            running = null;
        }
    }

    /** Stops a cell and its running statement, also when its next one is about to begin; returns at once. */
    void interrupt(Cell cell) {
        cell.interrupted().set(true);
        Running now = running;
        if (now != null && now.cell().equals(cell)) {
            stopBesides(now);
        }
    }

    private static void stopBesides(Running now) {
        if (now.stopping().compareAndSet(false, true)) {
            Thread stopper = new Thread(() -> stop(now, true), "cell-stopper");
            stopper.setDaemon(true);
            stopper.start();
        }
    }

    private @Nullable Object await(CompletableFuture<Object> outcome)
            throws CellStoppedException, ExecutionException, TimeoutException {
        try {
            return timeout.isZero() ? outcome.get() : outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CellStoppedException("The kernel is shutting down.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CellStoppedException stopped) {
                throw stopped;
            }
            throw e;
        }
    }

    private static void complete(CompletableFuture<Object> outcome, Callable<Object> statement) {
        try {
            outcome.complete(statement.call());
        } catch (Throwable e) { // Whatever user code throws, errors included, belongs to the cell.
            outcome.completeExceptionally(e);
        }
    }

    /**
     * First interrupts the thread, then ends the processes that the cell started, then stops its code, and finally
     * abandons the thread.
     *
     * @return whether it ended
     */
    private static boolean stop(Running now, boolean byUser) {
        CellThreads threads = now.cell().threads();
        now.thread().interrupt();
        boolean ended = waitFor(now, GRACE);
        List<ProcessHandle> children = new ArrayList<>(Cell.processes());
        children.removeAll(now.cell().processesBefore());
        children.forEach(ProcessHandle::destroy);
        if (ended) {
            // What is left are threads that nobody else asks.
            threads.interruptCode();
            threads.awaitCode(GRACE);
        } else {
            ended = waitFor(now, FORCE.minus(GRACE));
        }
        children.forEach(ProcessHandle::destroyForcibly);
        threads.endCode();
        ended = ended || waitFor(now, AGAIN.minus(FORCE));
        if (!ended) {
            // Code may still sleep although it received the first interrupt.
            threads.interruptCode();
            ended = waitFor(now, PATIENCE.minus(AGAIN));
        }
        if (!ended) {
            threads.abandon();
            if (byUser) {
                now.outcome().completeExceptionally(new CellStoppedException("The cell was interrupted" + LEFT));
            }
        }
        return ended;
    }

    private static boolean waitFor(Running now, Duration atMost) {
        try {
            now.thread().join(atMost.toMillis());
            return !now.thread().isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
