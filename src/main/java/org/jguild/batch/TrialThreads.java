package org.jguild.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the trials of a batch, on the caller's thread or on threads of their own. Its methods are for one thread, the one
 * that runs the batch.
 *
 * @param <T> a trial
 */
final class TrialThreads<T> implements AutoCloseable {

    /** How long trials may take to end when they are told to: a program has ten seconds until it is killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final TrialKeeper<T> keeper;
    private final ExecutorService threads;
    private final ExecutorCompletionService<Ended<T>> results;
    private int running;
    private volatile boolean ending;

    /**
     * A trial that is over.
     *
     * @param <T> a trial
     * @param trial which one
     * @param status its exit status
     * @param interrupted whether it was ended by an interrupt, and not by itself
     */
    record Ended<T>(T trial, int status, boolean interrupted) {}

    private TrialThreads(TrialKeeper<T> keeper, ExecutorService threads) {
        this.keeper = keeper;
        this.threads = threads;
        this.results = new ExecutorCompletionService<>(threads == null ? Runnable::run : threads);
    }

    /** Each trial runs on the caller's thread, while it is begun, and cannot be ended but by interrupting that thread. */
    static <T> TrialThreads<T> ofCaller(TrialKeeper<T> keeper) {
        return new TrialThreads<>(keeper, null);
    }

    /** Each trial runs on a thread of its own. */
    static <T> TrialThreads<T> own(TrialKeeper<T> keeper) {
        AtomicInteger number = new AtomicInteger();
        return new TrialThreads<>(keeper, Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "jguild-trial-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }));
    }

    void begin(T trial) {
        running++;
        results.submit(() -> run(trial));
    }

    private Ended<T> run(T trial) {
        try {
            return new Ended<>(trial, keeper.run(trial), false);
        } catch (InterruptedException e) {
            return new Ended<>(trial, TrialLoop.TERMINATED, true);
        } catch (RuntimeException e) {
            // A trial that was to be ended may fail in any way for that reason.
            if (ending) {
                return new Ended<>(trial, TrialLoop.TERMINATED, true);
            }
            throw e;
        }
    }

    /** How many trials were begun whose end was not told yet. */
    int running() {
        return running;
    }

    /** Waits for the next end; forever if the patience is null. What a runner throws is thrown here. */
    Optional<Ended<T>> await(Duration patience) throws InterruptedException {
        Future<Ended<T>> result = patience == null
                ? results.take()
                : results.poll(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
        if (result == null) {
            return Optional.empty();
        }
        running--;
        try {
            return Optional.of(result.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    /** Ends all running trials and waits for their ends, if not for ever. A second call does nothing. */
    List<Ended<T>> endAll() {
        List<Ended<T>> ended = new ArrayList<>();
        if (ending) {
            return ended;
        }
        ending = true;
        if (threads != null) {
            threads.shutdownNow();
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (running > 0 && System.nanoTime() < deadline) {
                await(Duration.ofNanos(deadline - System.nanoTime())).ifPresent(ended::add);
            }
        } catch (InterruptedException e) {
            // Who interrupts again will not wait; the threads go on to end what they run.
            Thread.currentThread().interrupt();
        }
        return ended;
    }

    @Override
    public void close() {
        endAll();
    }
}
