package org.jguild.batch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Objective;
import org.jguild.run.RunStatus;

/** A search over a function of which nothing is kept on disk: for functions that take no time, and many trials. */
public final class MemoryBatch {

    private final TrialLoop<MemoryRun> loop;

    /**
     * Prepares a search.
     *
     * @param operation the function
     * @param plan what to do
     * @param watch says which trials should stop early
     * @param listener hears how it goes
     */
    public MemoryBatch(FunctionOperation operation, BatchPlan plan, TrialWatch watch, BatchListener listener) {
        FunctionTrials functions = new FunctionTrials(operation, plan.objective(), watch);
        this.loop = new TrialLoop<>(plan, new InMemory(functions, plan.objective()), List.of(), listener);
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
     * Tells why the search stopped early.
     *
     * @return the rule that was met; empty if it went to its end or has not run
     */
    public Optional<StoppingRule> stoppedBy() {
        return loop.stoppedBy();
    }

    /** Trials that are records in memory. */
    private record InMemory(FunctionTrials functions, Objective objective) implements TrialKeeper<MemoryRun> {

        @Override
        public MemoryRun create(FlagValues flags) {
            return new MemoryRun(flags);
        }

        @Override
        public int run(MemoryRun trial) throws InterruptedException {
            return functions.run(trial.id(), trial.flags(), trial);
        }

        @Override
        public FlagValues flags(MemoryRun trial) {
            return trial.flags();
        }

        @Override
        public RunStatus status(MemoryRun trial) {
            return trial.ended().map(MemoryTrial::status).orElse(RunStatus.RUNNING);
        }

        @Override
        public OptionalDouble value(MemoryRun trial) {
            return trial.ended().map(ended -> objective.value(ended.scalars())).orElse(OptionalDouble.empty());
        }
    }
}
