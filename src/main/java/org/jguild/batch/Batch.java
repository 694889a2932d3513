package org.jguild.batch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.ActiveRun;
import org.jguild.run.Run;
import org.jguild.run.RunStore;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerKind;
import org.jguild.search.Optimizers;

/**
 * One start of a batch: asks the optimizer for flag values, runs a trial with them, records what came out, and so on until
 * the planned number is reached or nothing is left to try.
 */
public final class Batch {

    /** The exit status of a batch that was interrupted. */
    private static final int TERMINATED = -15;

    private static final Output NOWHERE = (stderr, bytes, length) -> {};

    private final RunStore store;
    private final Run run;
    private final BatchPlan plan;
    private final TrialRunner runner;
    private final BatchListener listener;
    private final TrialLog log;
    private final List<Run> started = new ArrayList<>();
    private int done;
    private int failed;

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
        this.log = new TrialLog(plan.objective(), earlier);
    }

    /**
     * Runs the trials. Those of a grid that an earlier start left unfinished or failed are run again in their own
     * directories; every other trial is a new run. A trial that fails does not stop the batch.
     *
     * @return the trials of this start, in order
     * @throws InterruptedException if the thread was interrupted: the running trial has been ended, and all that was
     *     recorded stays
     */
    public List<Run> run() throws InterruptedException {
        Optimizer optimizer = plan.optimizer() == OptimizerKind.GRID
                ? Optimizers.grid(plan.space(), plan.seed(), plan.maxTrials())
                : Optimizers.create(plan.optimizer(), plan.space(), plan.options(), plan.seed());
        ActiveRun active =
                ActiveRun.start(run, List.of("jguild", "run", plan.operation()), Map.of(), Clock.systemUTC());
        int status = TERMINATED;
        try {
            if (plan.optimizer() == OptimizerKind.GRID) {
                for (Run unfinished : log.unfinished()) {
                    trial(unfinished);
                }
            }
            boolean more = true;
            while (more && done < plan.maxTrials()) {
                more = propose(optimizer);
            }
            status = 0;
        } catch (RuntimeException e) {
            status = 1;
            throw e;
        } finally {
            active.finish(status);
        }
        return List.copyOf(started);
    }

    /** Runs the trial that the optimizer proposes; false when it has none. */
    private boolean propose(Optimizer optimizer) throws InterruptedException {
        Optional<FlagValues> flags = optimizer.next(log.history());
        if (flags.isPresent()) {
            trial(store.createTrial(run, flags.get(), plan.label().render(flags.get())));
        }
        return flags.isPresent();
    }

    private void trial(Run trial) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        started.add(trial);
        tell(1);
        int status = runner.run(trial, NOWHERE);
        log.record(trial);
        done++;
        failed += status == 0 ? 0 : 1;
        tell(0);
    }

    private void tell(int running) {
        SortedMap<String, Object> searched = new TreeMap<>(log.bestFlags().values());
        searched.keySet().retainAll(plan.space().searched());
        String label = LabelTemplate.defaultLabel(new FlagValues(searched));
        listener.progressed(new Progress(
                done,
                plan.maxTrials(),
                failed,
                running,
                plan.objective().column().heading(),
                log.best(),
                label,
                plan.objective().maximize(),
                log.values()));
    }
}
