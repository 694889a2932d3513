package org.jguild.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jguild.flag.FlagValues;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;

/** Reads the data of trials. */
final class TrialRows {

    private TrialRows() {}

    /** The rows of runs with these numbers, in the order of the numbers. */
    static List<TrialRow> of(List<RunSnapshot> runs, List<Integer> numbers, Objective objective) {
        if (runs.size() != numbers.size()) {
            throw new IllegalArgumentException(runs.size() + " runs and " + numbers.size() + " numbers");
        }
        List<TrialRow> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            RunSnapshot run = runs.get(i);
            // A run that is still running, or was stopped, may have printed a value that is not final.
            OptionalDouble value = run.status() == RunStatus.COMPLETED ? objective.value(run) : OptionalDouble.empty();
            rows.add(TrialRow.of(
                    numbers.get(i),
                    run.id().brief(),
                    run.flags(),
                    run.status(),
                    value.orElse(Double.NaN),
                    value.isPresent()));
        }
        rows.sort(Comparator.comparingInt(TrialRow::number));
        return rows;
    }

    /** The rows of trials that are not runs. */
    static List<TrialRow> of(List<FlagValues> flags, List<Double> values, List<RunStatus> statuses) {
        if (flags.size() != values.size() || flags.size() != statuses.size()) {
            throw new IllegalArgumentException(
                    flags.size() + " trials, " + values.size() + " values and " + statuses.size() + " statuses");
        }
        List<TrialRow> rows = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            double value = statuses.get(i) == RunStatus.COMPLETED ? values.get(i) : Double.NaN;
            rows.add(TrialRow.of(i + 1, "", flags.get(i), statuses.get(i), value, false));
        }
        return rows;
    }
}
