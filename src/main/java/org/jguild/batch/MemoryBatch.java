package org.jguild.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.op.FunctionOperation;
import org.jguild.run.MemoryRecord;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;

/** A search over a function of which nothing is kept on disk: for functions that take no time, and many trials. */
public final class MemoryBatch {

    private final FunctionOperation operation;
    private final BatchPlan plan;
    private final BatchListener listener;
    private final String scalar;
    private final Executor threads = FunctionThreads.create();
    private final List<Trial> history = new ArrayList<>();
    private final List<MemoryTrial> ended = new ArrayList<>();
    private final long beganNanos = System.nanoTime();
    private int failed;
    private int sinceBest;
    private double best = Double.NaN;
    private FlagValues bestFlags = FlagValues.NONE;

    /**
     * Prepares a search.
     *
     * @param operation the function
     * @param plan what to do
     * @param listener hears how it goes
     */
    public MemoryBatch(FunctionOperation operation, BatchPlan plan, BatchListener listener) {
        this.operation = operation;
        this.plan = plan;
        this.listener = listener;
        this.scalar = ReturnedScalar.of(plan.objective());
    }

    /**
     * Runs the trials, one after the other, until the planned number is reached or nothing is left to try.
     *
     * @return the trials in order
     * @throws InterruptedException if the thread was interrupted: all trials are lost
     */
    public List<MemoryTrial> run() throws InterruptedException {
        Optimizer optimizer = plan.newOptimizer();
        while (ended.size() < plan.maxTrials() && !isToStop()) {
            Optional<FlagValues> flags = optimizer.next(new SearchHistory(history));
            if (flags.isEmpty()) {
                break;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            record(trial(flags.get()));
            tell();
        }
        return List.copyOf(ended);
    }

    private boolean isToStop() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - beganNanos);
        StoppingRule.Standing standing = new StoppingRule.Standing(elapsed, failed, sinceBest);
        return plan.conduct().stopping().stream().anyMatch(rule -> rule.isMet(standing));
    }

    private MemoryTrial trial(FlagValues flags) throws InterruptedException {
        MemoryRecord memory = new MemoryRecord(flags.values().keySet());
        TrialRecord record = new TrialRecord() {
            @Override
            public void output(boolean stderr, byte[] bytes, int length) {
                memory.output(stderr, bytes, length);
            }

            @Override
            public void scalar(String tag, double value, long step) {
                memory.scalar(tag, value, step);
            }

            @Override
            public void text(String tag, String text) {
                memory.text(tag, text);
            }
        };
        RunningFunction trial = new RunningFunction(flags, null, record);
        boolean completed = new FunctionCall(operation.function(), trial, record).complete(threads, scalar, () -> {});
        memory.finish();
        return new MemoryTrial(flags, memory.scalars(), completed, memory.output());
    }

    private void record(MemoryTrial trial) {
        OptionalDouble value = trial.completed() ? plan.objective().value(trial.scalars()) : OptionalDouble.empty();
        TrialOutcome outcome = new TrialOutcome.Failed();
        sinceBest++;
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            double sign = plan.objective().maximize() ? -1 : 1;
            outcome = new TrialOutcome.Finished(sign * value.getAsDouble());
            if (Double.isNaN(best) || sign * value.getAsDouble() < sign * best) {
                best = value.getAsDouble();
                bestFlags = trial.flags();
                sinceBest = 0;
            }
        }
        history.add(new Trial(history.size(), trial.flags(), outcome));
        ended.add(trial);
        failed += trial.completed() ? 0 : 1;
    }

    private void tell() {
        SortedMap<String, Object> searched = new TreeMap<>(bestFlags.values());
        searched.keySet().retainAll(plan.space().searched());
        listener.progressed(new Progress(
                ended.size(),
                plan.maxTrials(),
                failed,
                0,
                0,
                plan.objective().column().heading(),
                best,
                LabelTemplate.defaultLabel(new FlagValues(searched)),
                plan.objective().maximize(),
                history.stream().map(this::value).toList()));
    }

    /** The objective as the function gave it; NaN when there is none. */
    private double value(Trial trial) {
        double value = trial.outcome() instanceof TrialOutcome.Finished finished ? finished.objective() : Double.NaN;
        return plan.objective().maximize() ? -value : value;
    }
}
