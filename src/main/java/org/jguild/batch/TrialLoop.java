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

/**
 * What a batch does wherever its trials are kept: asks the optimizer for flag values, runs a trial with them, and so on until
 * the planned number is reached, nothing is left to try, or a stopping rule is met. Several trials may run at once; then a
 * trial is proposed as soon as another one has ended, and the optimizer knows which ones still run.
 *
 * @param <T> a trial
 */
final class TrialLoop<T> {

    /** The exit status of a batch or a trial that was interrupted. */
    static final int TERMINATED = -15;

    private final BatchPlan plan;
    private final TrialKeeper<T> keeper;
    private final BatchListener listener;
    private final TrialLog<T> log;
    private final Tally<T> tally;
    private final Deque<T> again = new ArrayDeque<>();
    private StoppingRule stoppedBy;
    private FlagValues best = FlagValues.NONE;
    private String bestLabel = "";

    /**
     * Prepares a start.
     *
     * @param plan what to do
     * @param keeper makes and runs the trials
     * @param earlier the trials of earlier starts
     * @param listener hears how it goes
     */
    TrialLoop(BatchPlan plan, TrialKeeper<T> keeper, List<T> earlier, BatchListener listener) {
        this.plan = plan;
        this.keeper = keeper;
        this.listener = listener;
        this.log = new TrialLog<>(plan.objective(), keeper, plan.conduct().informedBy(), earlier);
        this.tally = new Tally<>(plan.conduct().stopping());
    }

    /**
     * Runs the trials, those of a grid that an earlier start left unfinished or failed first.
     *
     * @return the trials of this start, in order
     * @throws InterruptedException if the thread was interrupted: the running trials have been ended
     */
    List<T> run() throws InterruptedException {
        Optimizer optimizer = plan.newOptimizer();
        try (TrialThreads<T> threads = threads()) {
            if (plan.optimizer().provider().isGrid()) {
                again.addAll(log.unfinished());
            }
            runAll(optimizer, threads);
        }
        return tally.begun();
    }

    /** The rule that ended it before all trials were made. */
    Optional<StoppingRule> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }

    /** Only a trial on a thread of its own can be ended while this thread waits for it, or run beside others. */
    private TrialThreads<T> threads() {
        boolean alone = plan.conduct().parallel() == 1 && tally.timeLeft() == null;
        return alone ? TrialThreads.ofCaller(keeper) : TrialThreads.own(keeper);
    }

    private void runAll(Optimizer optimizer, TrialThreads<T> threads) throws InterruptedException {
        try {
            beginAll(optimizer, threads);
            while (threads.running() > 0) {
                Optional<TrialThreads.Ended<T>> ended = threads.await(tally.timeLeft());
                ended.ifPresent(this::record);
                if (ended.isPresent() && ended.get().interrupted()) {
                    throw new InterruptedException();
                }
                if (ended.isEmpty() && tally.met().isPresent()) {
                    stoppedBy = tally.met().orElseThrow();
                    threads.endAll().forEach(this::record);
                    return;
                }
                beginAll(optimizer, threads);
            }
        } catch (InterruptedException e) {
            threads.endAll().forEach(this::record);
            throw e;
        }
    }

    /** Begins as many trials as may run at once. */
    private void beginAll(Optimizer optimizer, TrialThreads<T> threads) throws InterruptedException {
        boolean more = true;
        while (more && threads.running() < plan.conduct().parallel() && tally.size() < plan.maxTrials()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            stoppedBy = tally.met().orElse(null);
            Optional<T> trial = stoppedBy == null ? next(optimizer) : Optional.empty();
            trial.ifPresent(next -> begin(next, threads));
            more = trial.isPresent();
        }
    }

    private void begin(T trial, TrialThreads<T> threads) {
        log.begin(trial);
        tally.begin(trial);
        tell();
        threads.begin(trial);
    }

    /** A trial to run again, or else the one that the optimizer proposes; empty when it has none. */
    private Optional<T> next(Optimizer optimizer) {
        if (!again.isEmpty()) {
            return Optional.of(again.remove());
        }
        return optimizer.next(log.history()).map(keeper::create);
    }

    private void record(TrialThreads.Ended<T> ended) {
        double best = log.best();
        RunStatus status = keeper.status(ended.trial());
        log.record(ended.trial(), status);
        if (ended.interrupted()) {
            tally.cut();
        } else {
            tally.end(ended.status() != 0, status == RunStatus.PRUNED, Double.compare(log.best(), best) != 0);
        }
        tell();
    }

    private void tell() {
        if (!best.equals(log.bestFlags())) {
            best = log.bestFlags();
            SortedMap<String, Object> searched = new TreeMap<>(best.values());
            searched.keySet().retainAll(plan.space().searched());
            bestLabel = LabelTemplate.defaultLabel(new FlagValues(searched));
        }
        listener.progressed(new Progress(
                tally.ended(),
                plan.maxTrials(),
                tally.failed(),
                tally.pruned(),
                tally.running(),
                plan.objective().column().heading(),
                log.best(),
                bestLabel,
                plan.objective().maximize(),
                log.values()));
    }
}
