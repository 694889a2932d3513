package org.jguild.batch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jguild.flag.FlagValues;
import org.jguild.op.OperationProcess.Output;
import org.jguild.run.ActiveRun;
import org.jguild.run.Run;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;

/**
 * One start of a batch whose trials are runs: asks the optimizer for flag values, runs a trial with them, records what came
 * out, and so on until the planned number is reached, nothing is left to try, or a stopping rule is met.
 */
public final class Batch {

    private static final Output NOWHERE = (stderr, bytes, length) -> {};

    private final Run run;
    private final BatchPlan plan;
    private final TrialLoop<Run> loop;

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
        this.run = run;
        this.plan = plan;
        List<Run> earlier = store.trials(run);
        earlier.forEach(Run::endOrphan);
        this.loop = new TrialLoop<>(plan, new Stored(store, run, plan, runner), earlier, listener);
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
        ActiveRun active =
                ActiveRun.start(run, List.of("jguild", "run", plan.operation()), Map.of(), Clock.systemUTC());
        int status = TrialLoop.TERMINATED;
        try {
            List<Run> trials = loop.run();
            status = 0;
            return trials;
        } catch (RuntimeException e) {
            status = 1;
            throw e;
        } finally {
            active.finish(status);
        }
    }

    /**
     * Tells why the batch stopped early.
     *
     * @return the rule that was met; empty if the batch went to its end or has not run
     */
    public Optional<StoppingRule> stoppedBy() {
        return loop.stoppedBy();
    }

    /** Trials that are runs. */
    private record Stored(RunStore store, Run batch, BatchPlan plan, TrialRunner runner) implements TrialKeeper<Run> {

        @Override
        public Run create(FlagValues flags) {
            return runner.create(store, batch, flags, plan.label().render(flags));
        }

        @Override
        public int run(Run trial) throws InterruptedException {
            return runner.run(trial, NOWHERE);
        }

        @Override
        public FlagValues flags(Run trial) {
            return trial.flags();
        }

        @Override
        public RunStatus status(Run trial) {
            return trial.status();
        }

        @Override
        public OptionalDouble value(Run trial) {
            return plan.objective().value(trial);
        }
    }
}
