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
import org.jspecify.annotations.Nullable;

/**
 * Runs the trials of a batch, on the caller's thread or on separate threads. Its methods are called from the thread that
 * runs the batch only.
 *
 * @param <T> a trial
 */
final class TrialThreads<T> implements AutoCloseable {

    /** How long trials may take to end when they are interrupted: a program is killed after ten seconds. */
    private static final Duration END_TIMEOUT = Duration.ofSeconds(12);

    private final TrialStore<T> store;
    private final @Nullable ExecutorService threads;
    private final ExecutorCompletionService<EndedTrial<T>> results;
    private int running;
    private volatile boolean ending;

    /**
     * A trial that has ended.
     *
     * @param <T> a trial
     * @param trial the trial
     * @param status its exit status
     * @param interrupted whether it was ended by an interrupt
     */
    record EndedTrial<T>(T trial, int status, boolean interrupted) {}

    private TrialThreads(TrialStore<T> store, @Nullable ExecutorService threads) {
        this.store = store;
        this.threads = threads;
        this.results = new ExecutorCompletionService<>(threads == null ? Runnable::run : threads);
    }

    /** Runs each trial on the caller's thread, inside {@link #start}; it can be ended only by interrupting that thread. */
    static <T> TrialThreads<T> onCaller(TrialStore<T> store) {
        return new TrialThreads<>(store, null);
    }

    /** Runs each trial on a separate thread. */
    static <T> TrialThreads<T> separate(TrialStore<T> store) {
        AtomicInteger number = new AtomicInteger();
        return new TrialThreads<>(store, Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "jguild-trial-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }));
    }

    void start(T trial) {
        running++;
        results.submit(() -> run(trial));
    }

    private EndedTrial<T> run(T trial) {
        try {
            return new EndedTrial<>(trial, store.run(trial), false);
        } catch (InterruptedException e) {
            return new EndedTrial<>(trial, TrialLoop.TERMINATED, true);
        } catch (RuntimeException e) {
            // A trial that is being ended may fail in any way for that reason.
            if (ending) {
                return new EndedTrial<>(trial, TrialLoop.TERMINATED, true);
            }
            throw e;
        }
    }

    /** Returns the number of started trials that {@link #await} has not returned yet. */
    int running() {
        return running;
    }

    /** Waits until a trial ends; without a timeout if it is null. Throws what the runner of the trial has thrown. */
    Optional<EndedTrial<T>> await(@Nullable Duration timeout) throws InterruptedException {
        Future<EndedTrial<T>> result = timeout == null
                ? results.take()
                : results.poll(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
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

    /** Ends all running trials and waits a limited time until they have ended. A second call does nothing. */
    List<EndedTrial<T>> endAll() {
        List<EndedTrial<T>> ended = new ArrayList<>();
        if (ending) {
            return ended;
        }
        ending = true;
        if (threads != null) {
            threads.shutdownNow();
        }
        long deadline = System.nanoTime() + END_TIMEOUT.toNanos();
        try {
            while (running > 0 && System.nanoTime() < deadline) {
                await(Duration.ofNanos(deadline - System.nanoTime())).ifPresent(ended::add);
            }
        } catch (InterruptedException e) {
            // After another interrupt this does not wait; the threads continue to end their trials.
            Thread.currentThread().interrupt();
        }
        return ended;
    }

    @Override
    public void close() {
        endAll();
    }
}
