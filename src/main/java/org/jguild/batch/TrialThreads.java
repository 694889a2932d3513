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
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.Run;

/**
 * Runs the trials of a batch, on the caller's thread or on threads of their own. Its methods are for one thread, the one
 * that runs the batch.
 */
final class TrialThreads implements AutoCloseable {

    private static final Output NOWHERE = (stderr, bytes, length) -> {};

    /** How long trials may take to end when they are told to: a program has ten seconds until it is killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final TrialRunner runner;
    private final ExecutorService threads;
    private final ExecutorCompletionService<Ended> results;
    private int running;
    private volatile boolean ending;

    /**
     * A trial that is over.
     *
     * @param run the trial
     * @param status its exit status
     * @param interrupted whether it was ended by an interrupt, and not by itself
     */
    record Ended(Run run, int status, boolean interrupted) {}

    private TrialThreads(TrialRunner runner, ExecutorService threads) {
        this.runner = runner;
        this.threads = threads;
        this.results = new ExecutorCompletionService<>(threads == null ? Runnable::run : threads);
    }

    /** Each trial runs on the caller's thread, while it is begun, and cannot be ended but by interrupting that thread. */
    static TrialThreads ofCaller(TrialRunner runner) {
        return new TrialThreads(runner, null);
    }

    /** Each trial runs on a thread of its own. */
    static TrialThreads own(TrialRunner runner) {
        AtomicInteger number = new AtomicInteger();
        return new TrialThreads(runner, Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "jguild-trial-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }));
    }

    void begin(Run trial) {
        running++;
        results.submit(() -> run(trial));
    }

    private Ended run(Run trial) {
        try {
            return new Ended(trial, runner.run(trial, NOWHERE), false);
        } catch (InterruptedException e) {
            return new Ended(trial, Batch.TERMINATED, true);
        } catch (RuntimeException e) {
            // A trial that was to be ended may fail in any way for that reason.
            if (ending) {
                return new Ended(trial, Batch.TERMINATED, true);
            }
            throw e;
        }
    }

    /** How many trials were begun whose end was not told yet. */
    int running() {
        return running;
    }

    /** Waits for the next end; forever if the patience is null. What a runner throws is thrown here. */
    Optional<Ended> await(Duration patience) throws InterruptedException {
        Future<Ended> result = patience == null
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
    List<Ended> endAll() {
        List<Ended> ended = new ArrayList<>();
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
