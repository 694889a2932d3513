package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jguild.batch.BatchPlan;
import org.jguild.batch.MemoryTrial;
import org.jguild.batch.StoppingRule;
import org.jguild.chart.Chart;
import org.jguild.chart.Trials;
import org.jguild.compare.Comparison;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarSummary;

/** Makes a result of trials that are not kept on disk. */
final class MemoryOutcome {

    private MemoryOutcome() {}

    /**
     * Tells of the trials.
     *
     * @throws GuildException if none completed, or none of a search gave the objective
     */
    static CommandResult of(BatchPlan plan, List<MemoryTrial> trials, Optional<StoppingRule> stoppedBy) {
        TrialCounts counts = TrialCounts.of(trials.stream().map(MemoryTrial::status));
        boolean cutShort = stoppedBy.isPresent() && counts.count(RunStatus.ERROR) == 0;
        if (counts.size() > 0 && counts.count(RunStatus.COMPLETED) == 0 && !cutShort) {
            String output = trials.get(trials.size() - 1).output();
            throw new GuildException("All " + trials.size() + " trials of " + plan.operation()
                    + " failed; the last says:\n" + output.strip());
        }
        String text = counts.text() + "; no run is kept" + Outcomes.reason(stoppedBy) + "\n";
        return new CommandResult(text, table(trials), true, charts(plan, trials))
                .with(Presentation.ofRuns(plan.objective()));
    }

    private static List<Chart> charts(BatchPlan plan, List<MemoryTrial> trials) {
        List<Double> values = trials.stream()
                .map(trial -> trial.completed()
                        ? plan.objective().value(trial.scalars()).orElse(Double.NaN)
                        : Double.NaN)
                .toList();
        if (values.stream().noneMatch(Double::isFinite)) {
            return List.of();
        }
        String objective = plan.objective().column().heading();
        List<FlagValues> flags = trials.stream().map(MemoryTrial::flags).toList();
        return Outcomes.charts(plan, Trials.of(objective, plan.objective().maximize(), flags, values));
    }

    private static Comparison table(List<MemoryTrial> trials) {
        TreeSet<String> flags = new TreeSet<>();
        TreeSet<String> scalars = new TreeSet<>();
        trials.forEach(trial -> {
            flags.addAll(trial.flags().values().keySet());
            scalars.addAll(trial.scalars().keySet());
        });
        scalars.removeAll(flags);
        List<String> headings = new ArrayList<>(List.of("trial", "status"));
        headings.addAll(flags);
        headings.addAll(scalars);
        List<List<Object>> rows = new ArrayList<>();
        for (MemoryTrial trial : trials) {
            List<Object> row =
                    new ArrayList<>(List.of(rows.size() + 1L, trial.status().text()));
            flags.forEach(flag -> row.add(cell(trial.flags().get(flag))));
            scalars.forEach(scalar -> row.add(last(trial.scalars().get(scalar))));
            rows.add(row);
        }
        return new Comparison(headings, rows, List.of());
    }

    private static Object cell(Object flag) {
        boolean plain = flag == null || flag instanceof Number || flag instanceof Boolean;
        return plain ? flag : String.valueOf(flag);
    }

    private static Object last(ScalarSummary scalar) {
        return scalar == null ? null : (Object) scalar.last();
    }
}
