package org.jguild.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jguild.flag.FlagValues;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The trials of all starts of a batch, as the optimizer sees them.
 *
 * @param <T> a trial
 */
final class TrialLog<T> {

    /** By value; trials with equal values by number. */
    private static final Comparator<Trial> BY_VALUE =
            Comparator.<Trial>comparingDouble(TrialLog::valueOf).thenComparingInt(Trial::number);

    private final Objective objective;
    private final TrialStore<T> store;
    private final List<T> all = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<Trial> trials = new ArrayList<>();
    /** Earlier runs that are not trials of the batch; their numbers are negative. */
    private final List<Trial> earlierRuns = new ArrayList<>();

    private final List<Double> values = new ArrayList<>();
    private @Nullable Trial best;

    /**
     * Creates a log.
     *
     * @param objective the objective of the search
     * @param store returns the results of trials
     * @param warmStart earlier runs that the optimizer sees before the first trial
     * @param earlier the trials of earlier starts
     */
    TrialLog(Objective objective, TrialStore<T> store, List<RunSnapshot> warmStart, List<T> earlier) {
        this.objective = objective;
        this.store = store;
        for (RunSnapshot run : warmStart) {
            earlierRuns.add(new Trial(
                    earlierRuns.size() - warmStart.size(),
                    run.flags(),
                    outcome(run.status(), () -> objective.value(run))));
        }
        earlier.forEach(trial -> record(trial, store.status(trial)));
    }

    /** Adds a trial that starts. */
    void start(T trial) {
        put(trial, new TrialOutcome.Running());
    }

    /** Records a trial that has ended, in place of its earlier entry. */
    void record(T trial, RunStatus status) {
        put(trial, outcome(status, () -> store.value(trial)));
    }

    private void put(T stored, TrialOutcome outcome) {
        int number = numbers.computeIfAbsent(stored, key -> all.size());
        if (number == all.size()) {
            all.add(stored);
            trials.add(null);
            values.add(null);
        }
        Trial trial = new Trial(number, store.flags(stored), outcome);
        trials.set(number, trial);
        values.set(number, objective.maximize() ? -valueOf(trial) : valueOf(trial));
        if (best != null && best.number() == number) {
            best = bestTrial();
        } else if (outcome instanceof TrialOutcome.Finished && (best == null || BY_VALUE.compare(trial, best) < 0)) {
            best = trial;
        }
    }

    private TrialOutcome outcome(RunStatus status, Supplier<OptionalDouble> objectiveValue) {
        if (status == RunStatus.RUNNING) {
            return new TrialOutcome.Running();
        }
        boolean pruned = status == RunStatus.PRUNED;
        OptionalDouble value = pruned || status == RunStatus.COMPLETED ? objectiveValue.get() : OptionalDouble.empty();
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
            return new TrialOutcome.Failed();
        }
        double loss = objective.maximize() ? -value.getAsDouble() : value.getAsDouble();
        return pruned ? new TrialOutcome.Pruned(loss) : new TrialOutcome.Finished(loss);
    }

    SearchHistory history() {
        List<Trial> history = new ArrayList<>(earlierRuns);
        history.addAll(trials);
        return new SearchHistory(history).withBounds(this::bound);
    }

    /** A bound is read whenever it is needed, as later trials change it: so it does not depend on when a batch was restarted. */
    private double bound(Trial trial) {
        return trial.number() < 0 ? Double.NEGATIVE_INFINITY : store.bound(all.get(trial.number()));
    }

    /** Returns the number of trials of all starts. */
    int size() {
        return all.size();
    }

    /** Returns the trials that were not completed, without pruned trials, whose results can be used. */
    List<T> unfinished() {
        return all.stream().filter(trial -> isUnfinished(store.status(trial))).toList();
    }

    private static boolean isUnfinished(RunStatus status) {
        return switch (status) {
            case PENDING, STAGED, ERROR, TERMINATED -> true;
            case RUNNING, COMPLETED, PRUNED -> false;
        };
    }

    /** Returns the best value as the program reported it; NaN if there is none. */
    double best() {
        double min = best == null ? Double.NaN : valueOf(best);
        return objective.maximize() ? -min : min;
    }

    /** Returns the value of each trial as its program reported it; NaN for a trial without a value. */
    List<Double> values() {
        return Collections.unmodifiableList(values);
    }

    FlagValues bestFlags() {
        return best == null ? FlagValues.NONE : best.flags();
    }

    private @Nullable Trial bestTrial() {
        return trials.stream()
                .filter(trial -> trial.outcome() instanceof TrialOutcome.Finished)
                .min(BY_VALUE)
                .orElse(null);
    }

    private static double valueOf(Trial trial) {
        return trial.outcome() instanceof TrialOutcome.Finished finished ? finished.objective() : Double.NaN;
    }
}
