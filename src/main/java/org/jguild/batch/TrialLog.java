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

/**
 * The trials of a batch over all its starts, as the optimizer sees them.
 *
 * @param <T> a trial
 */
final class TrialLog<T> {

    /** Of equal ones the earlier. */
    private static final Comparator<Trial> BY_VALUE =
            Comparator.<Trial>comparingDouble(TrialLog::valueOf).thenComparingInt(Trial::number);

    private final Objective objective;
    private final TrialKeeper<T> keeper;
    private final List<T> known = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<Trial> trials = new ArrayList<>();
    /** Runs that are no trials of the batch; their numbers are negative. */
    private final List<Trial> informing = new ArrayList<>();

    private final List<Double> values = new ArrayList<>();
    private Trial best;

    /**
     * Begins a log.
     *
     * @param objective what is searched for
     * @param keeper knows what came of a trial
     * @param informedBy runs that the optimizer sees before the first trial
     * @param earlier the trials of earlier starts
     */
    TrialLog(Objective objective, TrialKeeper<T> keeper, List<RunSnapshot> informedBy, List<T> earlier) {
        this.objective = objective;
        this.keeper = keeper;
        for (RunSnapshot run : informedBy) {
            informing.add(new Trial(
                    informing.size() - informedBy.size(),
                    run.flags(),
                    outcome(run.status(), () -> objective.value(run))));
        }
        earlier.forEach(trial -> record(trial, keeper.status(trial)));
    }

    /** Takes in a trial that begins. */
    void begin(T trial) {
        put(trial, new TrialOutcome.Running());
    }

    /** Takes in a trial that has ended, in place of what was known of it. */
    void record(T trial, RunStatus status) {
        put(trial, outcome(status, () -> keeper.value(trial)));
    }

    private void put(T made, TrialOutcome outcome) {
        int number = numbers.computeIfAbsent(made, key -> known.size());
        if (number == known.size()) {
            known.add(made);
            trials.add(null);
            values.add(null);
        }
        Trial trial = new Trial(number, keeper.flags(made), outcome);
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
        if (informing.isEmpty()) {
            return new SearchHistory(trials);
        }
        List<Trial> all = new ArrayList<>(informing);
        all.addAll(trials);
        return new SearchHistory(all);
    }

    /** The trials that did not complete, but for the pruned ones, which told what they had to tell. */
    List<T> unfinished() {
        return known.stream()
                .filter(trial -> isUnfinished(keeper.status(trial)))
                .toList();
    }

    private static boolean isUnfinished(RunStatus status) {
        return switch (status) {
            case PENDING, STAGED, ERROR, TERMINATED -> true;
            case RUNNING, COMPLETED, PRUNED -> false;
        };
    }

    /** The best value as the program gave it; NaN when there is none. */
    double best() {
        double least = best == null ? Double.NaN : valueOf(best);
        return objective.maximize() ? -least : least;
    }

    /** What each trial gave, as its program gave it; NaN for one without a value. */
    List<Double> values() {
        return Collections.unmodifiableList(values);
    }

    FlagValues bestFlags() {
        return best == null ? FlagValues.NONE : best.flags();
    }

    private Trial bestTrial() {
        return trials.stream()
                .filter(trial -> trial.outcome() instanceof TrialOutcome.Finished)
                .min(BY_VALUE)
                .orElse(null);
    }

    private static double valueOf(Trial trial) {
        return trial.outcome() instanceof TrialOutcome.Finished finished ? finished.objective() : Double.NaN;
    }
}
