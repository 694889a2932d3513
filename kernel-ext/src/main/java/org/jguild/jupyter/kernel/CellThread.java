package org.jguild.jupyter.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs statements of cells on threads of their own, so that one which does not heed an interrupt can be given up while
 * the kernel goes on.
 */
final class CellThread {

    private static final Duration GRACE = Duration.ofMillis(300);
    private static final Duration FORCE = Duration.ofMillis(600);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Duration timeout;
    private final ClassLoader loader;
    private volatile Running running;

    private record Running(Cell cell, Thread thread, CompletableFuture<Object> outcome) {}

    CellThread(ClassLoader loader, Duration timeout) {
        this.loader = loader;
        this.timeout = timeout;
    }

    /**
     * Runs one statement and waits for it.
     *
     * @throws CellStoppedException when it was interrupted or took too long
     * @throws ExecutionException with what it threw
     */
    Object run(Cell cell, Callable<Object> statement) throws CellStoppedException, ExecutionException {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        Thread thread = new Thread(cell.threads(), () -> complete(outcome, statement), "cell-" + cell.number());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        running = new Running(cell, thread, outcome);
        thread.start();
        if (cell.interrupted().get()) {
            interrupt();
        }
        try {
            return await(outcome);
        } catch (TimeoutException e) {
            stop(running, false);
            throw new CellStoppedException("The statement took longer than " + timeout.toMillis()
                    + " ms (IJAVA_TIMEOUT), so the cell was stopped.");
        } finally {
            running = null;
        }
    }

    /** Stops the running statement; returns at once. Does nothing when none runs. */
    void interrupt() {
        Running now = running;
        if (now != null && now.cell().interrupted().compareAndSet(false, true)) {
            Thread stopper = new Thread(() -> stop(now, true), "cell-stopper");
            stopper.setDaemon(true);
            stopper.start();
        }
    }

    private Object await(CompletableFuture<Object> outcome)
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

    /** First asks the thread, then ends the processes that the cell started, then gives the thread up. */
    private static void stop(Running now, boolean byUser) {
        now.thread().interrupt();
        boolean ended = waitFor(now, GRACE);
        List<ProcessHandle> children = new ArrayList<>(Cell.processes());
        children.removeAll(now.cell().processesBefore());
        children.forEach(ProcessHandle::destroy);
        if (!ended) {
            ended = waitFor(now, FORCE.minus(GRACE));
        }
        children.forEach(ProcessHandle::destroyForcibly);
        if (!ended) {
            ended = waitFor(now, PATIENCE.minus(FORCE));
        }
        if (!ended) {
            now.cell().threads().abandon();
            if (byUser) {
                now.outcome()
                        .completeExceptionally(new CellStoppedException("The cell was interrupted, but its code did"
                                + " not end within a second and was left running in the background."));
            }
        }
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
