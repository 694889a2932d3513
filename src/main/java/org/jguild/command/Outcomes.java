package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jguild.batch.BatchPlan;
import org.jguild.chart.Chart;
import org.jguild.chart.Charts;
import org.jguild.compare.BriefNumber;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.error.GuildException;
import org.jguild.flag.Domain;
import org.jguild.flag.LogIntegerRange;
import org.jguild.flag.LogUniformRange;
import org.jguild.run.Run;
import org.jguild.run.RunStatus;

/** Makes results of runs that have ended, and one sentence of those that failed. */
final class Outcomes {

    private static final int TAIL = 5;

    private Outcomes() {}

    static CommandResult single(Run run) {
        if (run.status() != RunStatus.COMPLETED) {
            throw new GuildException("Run " + run.id().brief() + " of " + run.operation() + " " + ending(run)
                    + "; what it wrote is kept in " + run.guildDir().resolve("output") + tail(run));
        }
        String scalars = run.scalars().values().stream()
                .map(scalar -> scalar.tag() + " " + BriefNumber.format(scalar.last()))
                .collect(Collectors.joining(", "));
        String text = "Run " + run.id().brief() + " of " + run.operation() + " completed"
                + (scalars.isEmpty() ? "" : ": " + scalars) + "\n";
        return new CommandResult(text, Comparison.of(List.of(run), ComparisonOptions.ALL), false, List.of());
    }

    private static String ending(Run run) {
        int status = run.exitStatus().orElse(1);
        return status < 0 ? "was terminated (signal " + -status + ")" : "ended with exit status " + status;
    }

    /** The last lines of a run's output, to be put behind a sentence. */
    private static String tail(Run run) {
        List<String> lines = run.output().lines().toList();
        if (lines.isEmpty()) {
            return ".";
        }
        return ", its last lines are:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    static CommandResult batch(BatchPlan plan, Run batch, List<Run> trials, List<Run> all) {
        if (!trials.isEmpty() && all.stream().noneMatch(run -> run.status() == RunStatus.COMPLETED)) {
            Run last = trials.get(trials.size() - 1);
            throw new GuildException("All " + trials.size() + " trials of " + plan.operation()
                    + " failed: the last, run " + last.id().brief() + ", " + ending(last) + tail(last));
        }
        String objective = plan.objective().column().heading();
        boolean valued = all.stream()
                .anyMatch(run -> Double.isFinite(plan.objective().value(run).orElse(Double.NaN)));
        if (!trials.isEmpty() && !valued) {
            throw new GuildException("No trial of " + plan.operation() + " gave a finite '" + objective
                    + "' to search by: let it print lines such as '" + objective
                    + ": 0.5', or name another scalar with --minimize or --maximize"
                    + known(trials) + " The " + trials.size() + " runs are kept.");
        }
        Comparison comparison = Comparison.of(all, ComparisonOptions.ALL);
        return new CommandResult(summary(batch, trials), comparison, true, charts(plan, all));
    }

    private static String known(List<Run> trials) {
        List<String> scalars = trials.stream()
                .flatMap(run -> run.scalars().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return scalars.isEmpty() ? "." : " (printed: " + String.join(", ", scalars) + ").";
    }

    private static String summary(Run batch, List<Run> trials) {
        long failed = trials.stream()
                .filter(run -> run.status() != RunStatus.COMPLETED)
                .count();
        String text =
                "Batch " + batch.id().brief() + ": " + trials.size() + (trials.size() == 1 ? " trial" : " trials");
        return text + (failed == 0 ? "" : ", " + failed + " failed") + "\n";
    }

    private static List<Chart> charts(BatchPlan plan, List<Run> trials) {
        if (trials.isEmpty()) {
            return List.of();
        }
        List<Chart> charts = new ArrayList<>();
        charts.add(Charts.history(trials, plan.objective()));
        List<String> searched = plan.space().searched();
        if (searched.size() == 1) {
            Domain domain = plan.space().domains().get(searched.get(0));
            boolean logarithmic = domain instanceof LogUniformRange || domain instanceof LogIntegerRange;
            charts.add(Charts.flag(trials, searched.get(0), logarithmic, plan.objective()));
        }
        return charts;
    }
}
