package org.jguild.experiment;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jguild.batch.MemoryTrial;
import org.jguild.batch.TrialEnd;
import org.jguild.flag.LabelTemplate;
import org.jguild.flag.Params;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarSummary;
import org.jguild.text.BriefNumber;
import org.jspecify.annotations.Nullable;

/**
 * A trial and its result.
 *
 * @param number its number among the trials, from 1
 * @param params its flags
 * @param scalars the scalars that it logged, by name
 * @param status how it ended
 * @param value its objective as the program reported it, possibly infinite; NaN if it did not complete or has none
 * @param run the run of the trial; null if it is not stored
 */
public record TrialResult(
        int number,
        Params params,
        SortedMap<String, ScalarSummary> scalars,
        RunStatus status,
        double value,
        @Nullable RunSnapshot run) {

    /** Copies the scalars. */
    public TrialResult {
        scalars = Collections.unmodifiableSortedMap(new TreeMap<>(scalars));
    }

    static TrialResult of(int number, RunSnapshot run, Objective objective) {
        // The last value of a run that is running, or that was stopped, may not be its final value.
        double value =
                run.status() == RunStatus.COMPLETED ? objective.value(run).orElse(Double.NaN) : Double.NaN;
        return new TrialResult(number, new Params(run.flags()), run.scalars(), run.status(), value, run);
    }

    static TrialResult of(int number, MemoryTrial trial, Objective objective) {
        double value = trial.completed() ? objective.value(trial.scalars()).orElse(Double.NaN) : Double.NaN;
        return new TrialResult(number, new Params(trial.flags()), trial.scalars(), trial.status(), value, null);
    }

    /** Returns how it ended, and whether it has a finite objective. */
    TrialEnd end(Objective objective) {
        return TrialEnd.of(status, () -> reported(objective));
    }

    /** Returns the objective as the program reported it, whether or not the trial completed; empty if it did not. */
    OptionalDouble reported(Objective objective) {
        return run == null ? objective.value(scalars) : objective.value(run);
    }

    /**
     * Returns the last value of a scalar.
     *
     * @param name its name, such as {@code loss}
     * @return the value at its highest step; NaN if there is no scalar of that name
     */
    public double scalar(String name) {
        return scalars.containsKey(name) ? scalars.get(name).last() : Double.NaN;
    }

    /** Whether it is better than another trial. A value that is not finite is never better. */
    boolean isBetter(@Nullable TrialResult other, boolean maximize) {
        if (!Double.isFinite(value)) {
            return false;
        }
        return other == null || (maximize ? value > other.value : value < other.value);
    }

    /**
     * Returns the trial as text for display.
     *
     * @return for example {@code trial 3 (x=0.1): loss 0.25}
     */
    @Override
    public String toString() {
        String logged = scalars.values().stream()
                .map(scalar -> scalar.tag() + " " + BriefNumber.format(scalar.last()))
                .collect(Collectors.joining(", "));
        boolean hasValue = status == RunStatus.COMPLETED && !logged.isEmpty();
        return "trial " + number + " (" + LabelTemplate.defaultLabel(params.values()) + "): "
                + (hasValue ? logged : status.text());
    }
}
