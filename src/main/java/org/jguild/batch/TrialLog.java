package org.jguild.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jguild.flag.FlagValues;
import org.jguild.run.Objective;
import org.jguild.run.Run;
import org.jguild.run.RunId;
import org.jguild.run.RunStatus;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;

/** The trials of a batch over all its starts, as the optimizer sees them. */
final class TrialLog {

    private final Objective objective;
    private final List<Run> runs = new ArrayList<>();
    private final Map<RunId, Integer> numbers = new HashMap<>();
    private final List<Trial> trials = new ArrayList<>();
    private Trial best;

    TrialLog(Objective objective, List<Run> earlier) {
        this.objective = objective;
        earlier.forEach(this::record);
    }

    /** Takes in a trial that has ended, in place of what was known of it. */
    void record(Run run) {
        int number = numbers.computeIfAbsent(run.id(), id -> runs.size());
        if (number == runs.size()) {
            runs.add(run);
            trials.add(null);
        }
        trials.set(number, new Trial(number, run.flags(), outcome(run)));
        best = bestTrial();
    }

    private TrialOutcome outcome(Run run) {
        RunStatus status = run.status();
        if (status == RunStatus.RUNNING) {
            return new TrialOutcome.Running();
        }
        OptionalDouble value = status == RunStatus.COMPLETED ? objective.value(run) : OptionalDouble.empty();
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
            return new TrialOutcome.Failed();
        }
        return new TrialOutcome.Finished(objective.maximize() ? -value.getAsDouble() : value.getAsDouble());
    }

    SearchHistory history() {
        return new SearchHistory(trials);
    }

    /** The trials that did not complete. */
    List<Run> unfinished() {
        return runs.stream()
                .filter(run -> run.status() != RunStatus.COMPLETED && run.status() != RunStatus.RUNNING)
                .toList();
    }

    /** The best value as the program gave it; NaN when there is none. */
    double best() {
        double least = best == null ? Double.NaN : value(best);
        return objective.maximize() ? -least : least;
    }

    /** What each trial gave, as its program gave it; NaN for one without a value. */
    List<Double> values() {
        return trials.stream()
                .map(trial -> objective.maximize() ? -value(trial) : value(trial))
                .toList();
    }

    FlagValues bestFlags() {
        return best == null ? FlagValues.NONE : best.flags();
    }

    private Trial bestTrial() {
        return trials.stream()
                .filter(trial -> trial.outcome() instanceof TrialOutcome.Finished)
                .min(Comparator.comparingDouble(TrialLog::value))
                .orElse(null);
    }

    private static double value(Trial trial) {
        return trial.outcome() instanceof TrialOutcome.Finished finished ? finished.objective() : Double.NaN;
    }
}
