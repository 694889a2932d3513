package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jguild.batch.BatchPlan;
import org.jguild.batch.MemoryTrial;
import org.jguild.compare.Comparison;
import org.jguild.error.GuildException;
import org.jguild.run.ScalarSummary;

/** Makes a result of trials that are not kept on disk. */
final class MemoryOutcome {

    private MemoryOutcome() {}

    /**
     * Tells of the trials.
     *
     * @throws GuildException if none completed, or none of a search gave the objective
     */
    static CommandResult of(BatchPlan plan, List<MemoryTrial> trials) {
        if (!trials.isEmpty() && trials.stream().noneMatch(MemoryTrial::completed)) {
            String output = trials.get(trials.size() - 1).output();
            throw new GuildException("All " + trials.size() + " trials of " + plan.operation()
                    + " failed; the last says:\n" + output.strip());
        }
        long failed = trials.stream().filter(trial -> !trial.completed()).count();
        String text = trials.size() + (trials.size() == 1 ? " trial" : " trials")
                + (failed == 0 ? "" : ", " + failed + " failed") + "; no run is kept\n";
        return new CommandResult(text, table(trials), true, List.of());
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
            List<Object> row = new ArrayList<>(List.of(rows.size() + 1L, trial.completed() ? "completed" : "error"));
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
