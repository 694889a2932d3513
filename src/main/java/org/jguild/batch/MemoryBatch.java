package org.jguild.batch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Objective;
import org.jguild.run.OutputScalars;
import org.jguild.run.RunStatus;

/** A search over a function that writes nothing to disk: for fast functions and many trials. */
public final class MemoryBatch {

    private final TrialLoop<MemoryTrialRecorder> loop;

    /**
     * Prepares a search.
     *
     * @param operation the function
     * @param plan what to do
     * @param scalars how scalars are read from what the function prints
     * @param monitor decides which trials should stop early
     * @param listener receives the progress
     */
    public MemoryBatch(
            FunctionOperation operation,
            BatchPlan plan,
            OutputScalars scalars,
            TrialMonitor monitor,
            BatchListener listener) {
        FunctionTrialExecutor functions = new FunctionTrialExecutor(operation, plan.objective(), monitor);
        this.loop = new TrialLoop<>(
                plan, new MemoryTrialStore(functions, monitor, plan.objective(), scalars), List.of(), listener);
    }

    /**
     * Runs the trials until the planned number is reached, nothing is left to try, or a stopping rule is met.
     *
     * @return the trials in order
     * @throws InterruptedException if the thread was interrupted: all trials are lost
     */
    public List<MemoryTrial> run() throws InterruptedException {
        TrialStreams.Hold hold = TrialStreams.hold();
        try {
            return loop.run().stream().flatMap(trial -> trial.ended().stream()).toList();
        } finally {
            hold.close();
        }
    }

    /**
     * Returns why the search stopped early.
     *
     * @return the rule that was met; empty if the search was completed or has not run
     */
    public Optional<StoppingRule> stoppedBy() {
        return loop.stoppedBy();
    }

    /** Keeps trials in memory. */
    private record MemoryTrialStore(
            FunctionTrialExecutor functions, TrialMonitor monitor, Objective objective, OutputScalars scalars)
            implements TrialStore<MemoryTrialRecorder> {

        @Override
        public MemoryTrialRecorder create(FlagValues flags) {
            return new MemoryTrialRecorder(flags, scalars);
        }

        @Override
        public int run(MemoryTrialRecorder trial) throws InterruptedException {
            return functions.run(trial.id(), trial.flags(), trial);
        }

        @Override
        public FlagValues flags(MemoryTrialRecorder trial) {
            return trial.flags();
        }

        @Override
        public RunStatus status(MemoryTrialRecorder trial) {
            return trial.ended().map(MemoryTrial::status).orElse(RunStatus.RUNNING);
        }

        @Override
        public OptionalDouble value(MemoryTrialRecorder trial) {
            return trial.ended().map(ended -> objective.value(ended.scalars())).orElse(OptionalDouble.empty());
        }

        @Override
        public double bound(MemoryTrialRecorder trial) {
            return monitor.bound(trial.id());
        }
    }
}
