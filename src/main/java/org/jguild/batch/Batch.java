package org.jguild.batch;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.run.ActiveRun;
import org.jguild.run.Run;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerKind;

/**
 * One start of a batch: asks the optimizer for flag values, runs a trial with them, records what came out, and so on until
 * the planned number is reached, nothing is left to try, or a stopping rule is met. Several trials may run at once; then a
 * trial is proposed as soon as another one has ended, and the optimizer knows which ones still run.
 */
public final class Batch {

    /** The exit status of a batch or a trial that was interrupted. */
    static final int TERMINATED = -15;

    private final RunStore store;
    private final Run run;
    private final BatchPlan plan;
    private final TrialRunner runner;
    private final BatchListener listener;
    private final TrialLog log;
    private final Tally tally;
    private final Deque<Run> again = new ArrayDeque<>();
    private StoppingRule stoppedBy;

    /**
     * Prepares a start. A program of an earlier start that outlived it is ended.
     *
     * @param store where trials are recorded
     * @param run the batch run: a new one, or one to continue
     * @param plan what to do
     * @param runner runs a trial
     * @param listener hears how it goes
     */
    public Batch(RunStore store, Run run, BatchPlan plan, TrialRunner runner, BatchListener listener) {
        this.store = store;
        this.run = run;
        this.plan = plan;
        this.runner = runner;
        this.listener = listener;
        List<Run> earlier = store.trials(run);
        earlier.forEach(Run::endOrphan);
        this.log = new TrialLog(plan.objective(), plan.conduct().informedBy(), earlier);
        this.tally = new Tally(plan.conduct().stopping());
    }

    /**
     * Runs the trials. Those of a grid that an earlier start left unfinished or failed are run again in their own
     * directories; every other trial is a new run. A trial that fails does not stop the batch.
     *
     * @return the trials of this start, in order
     * @throws InterruptedException if the thread was interrupted: the running trials have been ended, and all that was
     *     recorded stays
     */
    public List<Run> run() throws InterruptedException {
        Optimizer optimizer = plan.newOptimizer();
        ActiveRun active =
                ActiveRun.start(run, List.of("jguild", "run", plan.operation()), Map.of(), Clock.systemUTC());
        int status = TERMINATED;
        try (TrialThreads threads = threads()) {
            if (plan.optimizer() == OptimizerKind.GRID) {
                again.addAll(log.unfinished());
            }
            runAll(optimizer, threads);
            status = 0;
        } catch (RuntimeException e) {
            status = 1;
            throw e;
        } finally {
            active.finish(status);
        }
        return tally.begun();
    }

    /**
     * Tells why the batch stopped early.
     *
     * @return the rule that was met; empty if the batch went to its end or has not run
     */
    public Optional<StoppingRule> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }

    /** Only a trial on a thread of its own can be ended while this thread waits for it, or run beside others. */
    private TrialThreads threads() {
        boolean alone = plan.conduct().parallel() == 1 && tally.timeLeft() == null;
        return alone ? TrialThreads.ofCaller(runner) : TrialThreads.own(runner);
    }

    private void runAll(Optimizer optimizer, TrialThreads threads) throws InterruptedException {
        try {
            beginAll(optimizer, threads);
            while (threads.running() > 0) {
                Optional<TrialThreads.Ended> ended = threads.await(tally.timeLeft());
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
    private void beginAll(Optimizer optimizer, TrialThreads threads) throws InterruptedException {
        boolean more = true;
        while (more
                && threads.running() < plan.conduct().parallel()
                && tally.begun().size() < plan.maxTrials()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            stoppedBy = tally.met().orElse(null);
            Optional<Run> trial = stoppedBy == null ? next(optimizer) : Optional.empty();
            trial.ifPresent(next -> begin(next, threads));
            more = trial.isPresent();
        }
    }

    private void begin(Run trial, TrialThreads threads) {
        log.begin(trial);
        tally.begin(trial);
        tell();
        threads.begin(trial);
    }

    /** A trial to run again, or else the one that the optimizer proposes; empty when it has none. */
    private Optional<Run> next(Optimizer optimizer) {
        if (!again.isEmpty()) {
            return Optional.of(again.remove());
        }
        return optimizer
                .next(log.history())
                .map(flags -> runner.create(store, run, flags, plan.label().render(flags)));
    }

    private void record(TrialThreads.Ended ended) {
        double best = log.best();
        log.record(ended.run());
        if (ended.interrupted()) {
            tally.cut();
        } else {
            boolean pruned = ended.run().status() == RunStatus.PRUNED;
            tally.end(ended.status() != 0, pruned, Double.compare(log.best(), best) != 0);
        }
        tell();
    }

    private void tell() {
        SortedMap<String, Object> searched = new TreeMap<>(log.bestFlags().values());
        searched.keySet().retainAll(plan.space().searched());
        String label = LabelTemplate.defaultLabel(new FlagValues(searched));
        listener.progressed(new Progress(
                tally.ended(),
                plan.maxTrials(),
                tally.failed(),
                tally.pruned(),
                tally.running(),
                plan.objective().column().heading(),
                log.best(),
                label,
                plan.objective().maximize(),
                log.values()));
    }
}
