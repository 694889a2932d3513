package org.jguild.batch;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jguild.flag.FlagValues;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.ActiveRun;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStart;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;

/**
 * One start of a batch whose trials are runs: asks the optimizer for flag values, runs a trial with them, records the result,
 * and repeats until the planned number of trials is reached, nothing is left to try, or a stopping rule is met.
 */
public final class Batch {

    private final RunStart start;
    private final BatchPlan plan;
    private final Clock clock;
    private final StoredTrials stored;
    private final TrialLoop<RunStart> loop;

    /**
     * Prepares a start. Programs of earlier starts that are still running are ended.
     *
     * @param store the store in which trials are recorded
     * @param start the batch run: a new one, or one to continue
     * @param plan what to do
     * @param runner runs the trials
     * @param monitor what the runner tells of the trials while they run
     * @param listener receives the progress
     */
    public Batch(
            RunStore store,
            RunStart start,
            BatchPlan plan,
            TrialRunner runner,
            TrialMonitor monitor,
            BatchListener listener) {
        this.start = start;
        Run run = start.run();
        this.plan = plan;
        this.clock = store.clock();
        List<RunSnapshot> earlier = store.trials(run);
        boolean orphans = false;
        for (RunSnapshot trial : earlier) {
            orphans |= trial.status() == RunStatus.RUNNING && trial.run().endOrphan();
        }
        this.stored = new StoredTrials(store, run, plan, runner, monitor, orphans ? store.trials(run) : earlier);
        this.loop = new TrialLoop<>(plan, stored, stored.earlier(), listener);
    }

    /**
     * Runs the trials. In a grid search, unfinished and failed trials of earlier starts are run again in their own
     * directories; every other trial is a new run. A failed trial does not stop the batch.
     *
     * @return the trials of this start, in order; without those whose directory was deleted
     * @throws InterruptedException if the thread was interrupted: the running trials have been ended, and everything
     *     recorded so far is kept
     */
    public List<RunSnapshot> run() throws InterruptedException {
        ActiveRun active = ActiveRun.start(start, List.of("jguild", "run", plan.operation()), Map.of(), clock);
        int status = TrialLoop.TERMINATED;
        try {
            List<RunStart> trials = loop.run();
            status = 0;
            return trials.stream()
                    .map(stored::recorded)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (RuntimeException e) {
            status = 1;
            throw e;
        } finally {
            active.finish(status);
        }
    }

    /**
     * Returns why the batch stopped early.
     *
     * @return the rule that was met; empty if the batch was completed or has not run
     */
    public Optional<StoppingRule> stoppedBy() {
        return loop.stoppedBy();
    }

    /** Stores trials as runs. */
    private static final class StoredTrials implements TrialStore<RunStart> {

        private static final Output NO_ECHO = (stderr, bytes, length) -> {};

        private final RunStore store;
        private final Run batch;
        private final BatchPlan plan;
        private final TrialRunner runner;
        private final TrialMonitor monitor;
        private final List<RunStart> earlier;
        private final Map<RunStart, RunSnapshot> recorded = new HashMap<>();

        StoredTrials(
                RunStore store,
                Run batch,
                BatchPlan plan,
                TrialRunner runner,
                TrialMonitor monitor,
                List<RunSnapshot> earlier) {
            this.store = store;
            this.batch = batch;
            this.plan = plan;
            this.runner = runner;
            this.monitor = monitor;
            this.earlier = earlier.stream().<RunStart>map(RunSnapshot::run).toList();
            earlier.forEach(trial -> recorded.put(trial.run(), trial));
        }

        List<RunStart> earlier() {
            return earlier;
        }

        @Override
        public RunStart create(FlagValues flags) {
            return store.createTrial(batch, flags, plan.label().render(flags));
        }

        @Override
        public int run(RunStart trial) throws InterruptedException {
            try {
                return runner.run(trial, NO_ECHO);
            } finally {
                Optional<RunSnapshot> now = TrialDirectory.find(trial);
                synchronized (recorded) {
                    recorded.remove(trial);
                    now.ifPresent(snapshot -> recorded.put(trial, snapshot));
                }
            }
        }

        Optional<RunSnapshot> recorded(RunStart trial) {
            synchronized (recorded) {
                return Optional.ofNullable(recorded.get(trial));
            }
        }

        @Override
        public FlagValues flags(RunStart trial) {
            return recorded(trial).map(RunSnapshot::flags).orElseGet(trial::flags);
        }

        /** Returns the status; a trial whose directory was deleted by its program has failed. */
        @Override
        public RunStatus status(RunStart trial) {
            return recorded(trial).map(RunSnapshot::status).orElse(RunStatus.ERROR);
        }

        @Override
        public OptionalDouble value(RunStart trial) {
            return recorded(trial).map(plan.objective()::value).orElse(OptionalDouble.empty());
        }

        @Override
        public double bound(RunStart trial) {
            return monitor.bound(trial.id());
        }
    }
}
