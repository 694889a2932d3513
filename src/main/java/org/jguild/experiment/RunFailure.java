package org.jguild.experiment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jguild.batch.BatchPlan;
import org.jguild.batch.TimeLimit;
import org.jguild.batch.TrialCounts;
import org.jguild.batch.TrialEnd;
import org.jguild.error.GuildException;
import org.jguild.op.MissingFile;
import org.jguild.op.MissingModule;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.ScalarSummary;
import org.jguild.text.BriefNumber;
import org.jspecify.annotations.Nullable;

/** Reports runs without a result as errors of one sentence. */
final class RunFailure {

    private RunFailure() {}

    /**
     * Throws if a single run failed, or if its objective is missing or not a finite number.
     *
     * @param objective the objective of the user; null if not set
     * @param limit the time limit of the run; null if it has none
     * @param caller the origin of the request
     */
    static void check(RunSnapshot run, @Nullable Objective objective, @Nullable Duration limit, Caller caller) {
        if (run.status() != RunStatus.COMPLETED) {
            // The output was shown while the program ran, so that it is not repeated here.
            throw new GuildException("Run " + run.id().brief() + " of " + run.operation() + " " + ending(run, limit)
                    + FailureReasons.remark(run)
                    + "; its output is in " + run.dir().resolve(".guild/output") + "."
                    + remedy(run, LastLines.of(run)));
        }
        Objective sought = objective == null ? Objective.parse("loss") : objective;
        String heading = sought.column().heading();
        OptionalDouble value = sought.value(run);
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new GuildException("Run " + run.id().brief() + " of " + run.operation() + " completed, but its '"
                    + heading + "' is " + BriefNumber.format(value.getAsDouble()) + ", not a finite number.");
        }
        if (value.isEmpty() && objective != null) {
            throw new GuildException("Run " + run.id().brief() + " of " + run.operation()
                    + " completed, but printed no '" + heading
                    + "': let it print a line such as '" + heading + ": 0.5'"
                    + printed(run.scalars().values().stream())
                    + MissingScalar.remedy(caller, List.of(run), sought.column().key()));
        }
    }

    /**
     * Throws if no trial of a batch completed, unless a rule stopped the batch, or if no trial of a search has an objective.
     *
     * @param started the trials of this start
     * @param all the trials of all starts
     * @param failures why trials failed
     * @param last describes the end of the last trial, if all failed
     * @param remedy says how the objective can be read from the output, given its name; may be empty
     */
    static void check(
            BatchPlan plan,
            List<TrialResult> started,
            List<TrialResult> all,
            boolean stopped,
            FailureReasons failures,
            Supplier<String> last,
            UnaryOperator<String> remedy) {
        TrialCounts counts = TrialCounts.of(started.stream().map(trial -> trial.end(plan.objective())));
        boolean cutShort = stopped && counts.count(TrialEnd.FAILED) == 0;
        boolean anyCompleted = all.stream().anyMatch(trial -> trial.status() == RunStatus.COMPLETED);
        if (counts.size() > 0 && !anyCompleted && !cutShort) {
            throw new GuildException((started.size() == 1
                            ? "The only trial of "
                            : "All " + started.size() + " trials of ")
                    + plan.operation() + " failed"
                    + (started.size() == 1 || failures.reasons().isEmpty() ? "" : " (" + failures.reasons() + ")")
                    + last.get());
        }
        List<OptionalDouble> values =
                all.stream().map(trial -> trial.reported(plan.objective())).toList();
        boolean valued = values.stream().anyMatch(value -> Double.isFinite(value.orElse(Double.NaN)));
        // A grid needs no objective: it may be run for the files that its trials write.
        boolean needed =
                !plan.optimizer().provider().isGrid() || values.stream().anyMatch(OptionalDouble::isPresent);
        boolean anyCompletedNow = started.stream().anyMatch(trial -> trial.status() == RunStatus.COMPLETED);
        if (anyCompletedNow && !valued && needed) {
            String objective = plan.objective().column().heading();
            throw new GuildException("No trial of " + plan.operation() + " reported a finite '" + objective
                    + "' to search by: let it print lines such as '" + objective
                    + ": 0.5', or choose another scalar to minimize or maximize"
                    + printed(started.stream().flatMap(trial -> trial.scalars().values().stream()))
                    + remedy.apply(plan.objective().column().key())
                    + (started.get(0).run() == null ? "" : kept(started.size())));
        }
    }

    private static String kept(int runs) {
        return runs == 1 ? " The run is kept." : " The " + runs + " runs are kept.";
    }

    /**
     * Describes the end of the last trial of a batch.
     *
     * @param limit the time limit of a trial; null if there is none
     */
    static String last(RunSnapshot run, @Nullable Duration limit) {
        return ": the last, run " + run.id().brief() + ", " + ending(run, limit) + tail(run);
    }

    private static String ending(RunSnapshot run, @Nullable Duration limit) {
        int status = run.exitStatus().orElse(1);
        // The end is recorded a little later than the limit.
        if (status < 0 && limit != null && run.elapsed().orElse(Duration.ZERO).compareTo(limit) >= 0) {
            return "was terminated after its time limit (" + new TimeLimit(limit).text() + ")";
        }
        return status < 0 ? "was terminated (signal " + -status + ")" : "ended with exit status " + status;
    }

    /** The last lines of a run's output, to be put after a sentence. */
    private static String tail(RunSnapshot run) {
        List<String> lines = LastLines.of(run);
        return lines.isEmpty() ? "." : ", its last lines are:\n" + String.join("\n", lines) + remedy(run, lines);
    }

    /** What the user can do about a file or a module that the program did not find, on a line of its own. */
    private static String remedy(RunSnapshot run, List<String> lines) {
        String remedy = run.attribute("cmd") instanceof List<?> command ? MissingModule.remedy(lines, command) : "";
        if (remedy.isEmpty() && run.opref().pkg().startsWith("/")) {
            remedy = MissingFile.remedy(Path.of(run.opref().pkg()), run.dir(), lines)
                    .orElse("");
        }
        return remedy.isEmpty() ? "" : "\n" + remedy;
    }

    private static String printed(Stream<ScalarSummary> scalars) {
        List<String> names = scalars.map(ScalarSummary::tag).distinct().sorted().toList();
        return names.isEmpty() ? "." : " (printed: " + String.join(", ", names) + ").";
    }
}
