package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        boolean cutShort =
                stoppedBy.isPresent() && trials.stream().noneMatch(trial -> trial.status() == RunStatus.ERROR);
        if (!trials.isEmpty() && !cutShort && trials.stream().noneMatch(MemoryTrial::completed)) {
            String output = trials.get(trials.size() - 1).output();
            throw new GuildException("All " + trials.size() + " trials of " + plan.operation()
                    + " failed; the last says:\n" + output.strip());
        }
        String text = trials.size() + (trials.size() == 1 ? " trial" : " trials")
                + counted(trials, RunStatus.PRUNED, "pruned")
                + counted(trials, RunStatus.ERROR, "failed")
                + counted(trials, RunStatus.TERMINATED, "terminated")
                + "; no run is kept"
                + stoppedBy.map(rule -> ". It stopped: " + rule.reason() + ".").orElse("") + "\n";
        return new CommandResult(text, table(trials), true, charts(plan, trials))
                .with(Presentation.ofRuns(plan.objective()));
    }

    private static String counted(List<MemoryTrial> trials, RunStatus status, String word) {
        long count = trials.stream().filter(trial -> trial.status() == status).count();
        return count == 0 ? "" : ", " + count + " " + word;
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
            List<Object> row = new ArrayList<>(
                    List.of(rows.size() + 1L, trial.status().name().toLowerCase(Locale.ROOT)));
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
