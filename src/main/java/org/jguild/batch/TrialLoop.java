package org.jguild.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.run.RunStatus;
import org.jguild.search.Optimizer;
import org.jguild.text.Ellipsis;
import org.jspecify.annotations.Nullable;

/**
 * The main loop of a batch, for any store of trials: asks the optimizer for flag values, runs a trial with them, and
 * repeats until the planned number of trials is reached, nothing is left to try, or a stopping rule is met. Several trials
 * may run at once; then a new trial is proposed as soon as another one has ended, and the optimizer sees which trials are
 * still running.
 *
 * @param <T> a trial
 */
final class TrialLoop<T> {

    /** The exit status of a batch or a trial that was interrupted. */
    static final int TERMINATED = -15;

    private final BatchPlan plan;
    private final TrialStore<T> store;
    private final BatchListener listener;
    private final TrialLog<T> log;
    private final TrialCounter<T> counter;
    private final Deque<T> toRepeat = new ArrayDeque<>();
    private @Nullable StoppingRule stoppedBy;
    private FlagValues best = FlagValues.NONE;
    /** Characters of the flags in the line of progress. */
    private static final int MAX_LABEL = 80;

    private String bestLabel = "";

    /**
     * Prepares a start.
     *
     * @param plan what to do
     * @param store creates and runs the trials
     * @param earlier the trials of earlier starts
     * @param listener receives the progress
     */
    TrialLoop(BatchPlan plan, TrialStore<T> store, List<T> earlier, BatchListener listener) {
        this.plan = plan;
        this.store = store;
        this.listener = listener;
        this.log = new TrialLog<>(plan.objective(), store, plan.options().warmStart(), earlier);
        this.counter = new TrialCounter<>(plan.options().stopping());
    }

    /**
     * Runs the trials. In a grid search, unfinished and failed trials of earlier starts are run again first.
     *
     * @return the trials of this start, in order
     * @throws InterruptedException if the thread was interrupted: the running trials have been ended
     */
    List<T> run() throws InterruptedException {
        Optimizer optimizer = plan.newOptimizer(log.size());
        try (TrialThreads<T> threads = threads()) {
            if (plan.optimizer().provider().isGrid()) {
                // A restart with other flags does not repeat trials of the earlier ones.
                log.unfinished().stream()
                        .filter(trial -> plan.includes(store.flags(trial)))
                        .forEach(toRepeat::add);
            }
            runAll(optimizer, threads);
        }
        return counter.started();
    }

    /** Returns the rule that stopped it before all trials had run. */
    Optional<StoppingRule> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }

    /** Only a trial on a separate thread can be ended while this thread waits for it, or run in parallel with others. */
    private TrialThreads<T> threads() {
        boolean sequential = plan.options().parallel() == 1 && counter.timeLeft() == null;
        return sequential ? TrialThreads.onCaller(store) : TrialThreads.separate(store);
    }

    private void runAll(Optimizer optimizer, TrialThreads<T> threads) throws InterruptedException {
        try {
            startTrials(optimizer, threads);
            while (threads.running() > 0) {
                Optional<TrialThreads.EndedTrial<T>> ended = threads.await(counter.timeLeft());
                ended.ifPresent(this::record);
                if (ended.isPresent() && ended.get().interrupted()) {
                    throw new InterruptedException();
                }
                if (ended.isEmpty() && counter.metRule().isPresent()) {
                    stoppedBy = counter.metRule().orElseThrow();
                    threads.endAll().forEach(this::record);
                    return;
                }
                startTrials(optimizer, threads);
            }
        } catch (InterruptedException e) {
            threads.endAll().forEach(this::record);
            throw e;
        }
    }

    /** Starts as many trials as may run at once. */
    private void startTrials(Optimizer optimizer, TrialThreads<T> threads) throws InterruptedException {
        boolean more = true;
        while (more && threads.running() < plan.options().parallel() && counter.startedCount() < plan.maxTrials()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            stoppedBy = counter.metRule().orElse(null);
            Optional<T> trial = stoppedBy == null ? next(optimizer) : Optional.empty();
            trial.ifPresent(next -> start(next, threads));
            more = trial.isPresent();
        }
    }

    private void start(T trial, TrialThreads<T> threads) {
        log.start(trial);
        counter.start(trial);
        notifyListener();
        threads.start(trial);
    }

    /** Returns a trial to run again, otherwise the one that the optimizer proposes; empty if there is none. */
    private Optional<T> next(Optimizer optimizer) {
        if (!toRepeat.isEmpty()) {
            return Optional.of(toRepeat.remove());
        }
        return optimizer.next(log.history()).map(store::create);
    }

    private void record(TrialThreads.EndedTrial<T> ended) {
        double best = log.best();
        RunStatus status = store.status(ended.trial());
        log.record(ended.trial(), status);
        if (ended.interrupted()) {
            counter.endInterrupted();
        } else {
            counter.end(
                    TrialEnd.of(status, () -> store.value(ended.trial())),
                    ended.status() != 0,
                    Double.compare(log.best(), best) != 0);
        }
        notifyListener();
    }

    private void notifyListener() {
        if (!best.equals(log.bestFlags())) {
            best = log.bestFlags();
            SortedMap<String, Object> searched = new TreeMap<>(best.values());
            searched.keySet().retainAll(plan.space().searched());
            bestLabel = Ellipsis.truncate(LabelTemplate.defaultLabel(new FlagValues(searched)), MAX_LABEL);
        }
        listener.progressed(new Progress(
                counter.ended(),
                plan.maxTrials(),
                counter.running(),
                plan.objective().column().heading(),
                log.best(),
                bestLabel,
                plan.objective().maximize(),
                log.values()));
    }
}
