package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jguild.batch.BatchPlan;
import org.jguild.batch.StoppingRule;
import org.jguild.chart.Chart;
import org.jguild.chart.Charts;
import org.jguild.chart.Trials;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.error.GuildException;
import org.jguild.flag.Domain;
import org.jguild.run.Objective;
import org.jguild.run.RunId;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.search.OptimizerKind;
import org.jguild.text.BriefNumber;

/** Makes results of runs that have ended, and one sentence of those that failed. */
final class Outcomes {

    private static final int TAIL = 5;

    /** The longest stack trace that Java prints, of 1024 frames, fits in. */
    private static final int TAIL_BYTES = 1 << 18;

    private static final int LINE_LENGTH = 500;

    private Outcomes() {}

    /**
     * Tells of a single run.
     *
     * @param objective what the user wants small or large; null if that was not said
     */
    static CommandResult single(RunSnapshot run, Objective objective) {
        if (run.status() != RunStatus.COMPLETED) {
            throw new GuildException("Run " + run.id().brief() + " of " + run.operation() + " " + ending(run)
                    + "; what it wrote is kept in " + run.dir().resolve(".guild/output") + tail(run));
        }
        checkValue(run, objective);
        String scalars = run.scalars().values().stream()
                .map(scalar -> scalar.tag() + " " + BriefNumber.format(scalar.last()))
                .collect(Collectors.joining(", "));
        String text = "Run " + run.id().brief() + " of " + run.operation() + " completed"
                + (scalars.isEmpty()
                        ? "; it printed no line such as 'loss: 0.5', so there is nothing to compare."
                        : ": " + scalars)
                + "\n";
        return new CommandResult(text, Comparison.of(List.of(run), ComparisonOptions.ALL), false, List.of());
    }

    /** A loss that is no number is a mistake, a run without a loss only when one was asked for. */
    private static void checkValue(RunSnapshot run, Objective objective) {
        Objective sought = objective == null ? Objective.parse("loss") : objective;
        String heading = sought.column().heading();
        OptionalDouble value = sought.value(run);
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new GuildException("Run " + run.id().brief() + " of " + run.operation() + " completed, but its '"
                    + heading + "' is " + BriefNumber.format(value.getAsDouble()) + ", not a finite number.");
        }
        if (value.isEmpty() && objective != null) {
            throw new GuildException(
                    "Run " + run.id().brief() + " of " + run.operation() + " completed, but printed no '" + heading
                            + "': let it print a line such as '" + heading + ": 0.5'" + known(List.of(run)));
        }
    }

    private static String ending(RunSnapshot run) {
        int status = run.exitStatus().orElse(1);
        return status < 0 ? "was terminated (signal " + -status + ")" : "ended with exit status " + status;
    }

    /** The last lines of a run's output, to be put behind a sentence. */
    private static String tail(RunSnapshot run) {
        List<String> lines =
                withoutFrames(run.run().outputTail(TAIL_BYTES).lines().toList());
        if (lines.isEmpty()) {
            return ".";
        }
        return ", its last lines are:\n"
                + lines.stream()
                        .skip(Math.max(0, lines.size() - TAIL))
                        .map(Outcomes::end)
                        .collect(Collectors.joining("\n"));
    }

    private static String end(String line) {
        return line.length() <= LINE_LENGTH ? line : "…" + line.substring(line.length() - LINE_LENGTH);
    }

    /** Of each stack trace only the place where it begins: the message above it is what tells most. */
    private static List<String> withoutFrames(List<String> lines) {
        List<String> kept = new ArrayList<>();
        String before = "";
        for (String line : lines) {
            if (!isFrame(line) || !isFrame(before)) {
                kept.add(line);
            }
            before = line;
        }
        return kept;
    }

    private static boolean isFrame(String line) {
        return line.startsWith("\tat ") || line.startsWith("\t... ");
    }

    /**
     * Tells of a batch.
     *
     * @param trials those of this start
     * @param all those of all its starts
     * @param stoppedBy why it stopped before its end, if it did
     */
    static CommandResult batch(
            BatchPlan plan,
            RunId batch,
            List<RunSnapshot> trials,
            List<RunSnapshot> all,
            Optional<StoppingRule> stoppedBy) {
        TrialCounts counts = counts(trials);
        boolean cutShort = stoppedBy.isPresent() && counts.count(RunStatus.ERROR) == 0;
        if (counts.size() > 0 && counts(all).count(RunStatus.COMPLETED) == 0 && !cutShort) {
            RunSnapshot last = trials.get(trials.size() - 1);
            throw new GuildException("All " + trials.size() + " trials of " + plan.operation()
                    + " failed: the last, run " + last.id().brief() + ", " + ending(last) + tail(last));
        }
        String objective = plan.objective().column().heading();
        boolean valued = all.stream()
                .anyMatch(run -> Double.isFinite(plan.objective().value(run).orElse(Double.NaN)));
        boolean printed =
                all.stream().anyMatch(run -> plan.objective().value(run).isPresent());
        // A grid needs no objective: it may be there for what its trials write.
        boolean needed = printed || plan.optimizer() != OptimizerKind.GRID;
        if (counts.count(RunStatus.COMPLETED) > 0 && !valued && needed) {
            throw new GuildException("No trial of " + plan.operation() + " gave a finite '" + objective
                    + "' to search by: let it print lines such as '" + objective
                    + ": 0.5', or name another scalar with --minimize or --maximize"
                    + known(trials) + " The " + trials.size() + " runs are kept.");
        }
        Comparison comparison = Comparison.of(all, ComparisonOptions.ALL);
        String remark =
                valued || counts.count(RunStatus.COMPLETED) == 0 ? "" : ", none of which printed '" + objective + "'";
        String summary = "Batch " + batch.brief() + ": " + counts.text() + remark + reason(stoppedBy) + "\n";
        BestFlags best = best(plan, all);
        return new CommandResult(
                        summary, comparison, true, valued ? charts(plan, Trials.of(all, plan.objective())) : List.of())
                .with(new Presentation(null, null, plan.objective(), best));
    }

    /** The trial with the best finite value; null when there is none. */
    private static BestFlags best(BatchPlan plan, List<RunSnapshot> trials) {
        Objective objective = plan.objective();
        BestFlags best = null;
        for (RunSnapshot trial : trials) {
            double value = objective.value(trial).orElse(Double.NaN);
            boolean counts = trial.status() == RunStatus.COMPLETED && Double.isFinite(value);
            if (counts && (best == null || (objective.maximize() ? value > best.value() : value < best.value()))) {
                best = new BestFlags(
                        trial.id(),
                        plan.operation(),
                        trial.flags(),
                        objective.column().heading(),
                        value);
            }
        }
        return best;
    }

    private static String known(List<RunSnapshot> trials) {
        List<String> scalars = trials.stream()
                .flatMap(run -> run.scalars().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return scalars.isEmpty() ? "." : " (printed: " + String.join(", ", scalars) + ").";
    }

    private static TrialCounts counts(List<RunSnapshot> trials) {
        return TrialCounts.of(trials.stream().map(RunSnapshot::status));
    }

    /** Why a search stopped early, as it follows what came out; empty if it did not. */
    static String reason(Optional<StoppingRule> stoppedBy) {
        return stoppedBy.map(rule -> ". It stopped: " + rule.reason() + ".").orElse("");
    }

    /** The objective by trial, and by the value of a flag that was searched alone. */
    static List<Chart> charts(BatchPlan plan, Trials trials) {
        List<Chart> charts = new ArrayList<>();
        charts.add(Charts.history(trials.within(plan.space()), plan.optimizer() == OptimizerKind.GP));
        List<String> searched = plan.space().searched();
        if (searched.size() == 1) {
            Domain domain = plan.space().domains().get(searched.get(0));
            charts.add(Charts.flag(trials, searched.get(0), domain.isLogarithmic()));
        }
        return charts;
    }
}
