package org.jguild.experiment;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;
import org.jguild.batch.StoppingRule;
import org.jguild.run.RunStatus;
import org.jguild.text.BriefNumber;

/** Describes the result of a run or a batch in one line, and the reasons of failed trials in another. */
final class RunText {

    private RunText() {}

    static String of(RunResult result) {
        TrialCounts counts = result.counts();
        if (counts == null) {
            return single(result);
        }
        String reason = result.stoppedBy().map(RunText::reason).orElse("") + remedy(result, counts);
        return result.batch()
                        .map(id -> "Batch " + id.brief() + ": " + counts.text() + remark(result, counts) + reason)
                        .orElse(counts.text() + "; no run is kept" + reason)
                + "\n"
                + result.failures();
    }

    private static String single(RunResult result) {
        TrialResult run = result.trials().get(0);
        String scalars = run.scalars().values().stream()
                .map(scalar -> scalar.tag() + " " + BriefNumber.format(scalar.last()))
                .collect(Collectors.joining(", "));
        return "Run " + requireNonNull(run.run()).id().brief() + " of " + result.operation() + " completed"
                + (scalars.isEmpty()
                        ? "; it printed no line such as 'loss: 0.5', so there is nothing to compare."
                                + MissingScalar.remedy(Caller.COMMAND, result.runs())
                        : ": " + scalars)
                + "\n";
    }

    private static String remark(RunResult result, TrialCounts counts) {
        return isWithoutValue(result, counts)
                ? ", none of which printed '" + result.objective().column().heading() + "'"
                : "";
    }

    private static boolean isWithoutValue(RunResult result, TrialCounts counts) {
        return counts.count(RunStatus.COMPLETED) > 0 && result.findBest().isEmpty();
    }

    private static String remedy(RunResult result, TrialCounts counts) {
        String remedy = isWithoutValue(result, counts)
                ? MissingScalar.remedy(
                        Caller.COMMAND,
                        result.runs(),
                        result.objective().column().key())
                : "";
        return remedy.isEmpty() || result.stoppedBy().isPresent() ? remedy : "." + remedy;
    }

    private static String reason(StoppingRule rule) {
        return ". It stopped: " + rule.reason() + ".";
    }

    /** The answer of a batch; empty if there is none. */
    static String answer(RunResult result) {
        return result.answer().map(answer -> answer.text() + "\n").orElse("");
    }
}
