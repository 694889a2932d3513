package org.jguild.command;

import org.jguild.experiment.RunResult;
import org.jguild.experiment.TrialResult;
import org.jspecify.annotations.Nullable;

/** The output of the run command. */
final class RunOutput {

    private RunOutput() {}

    static CommandResult of(RunResult result) {
        Presentation presentation =
                result.isSingle() ? Presentation.PLAIN : new Presentation(null, null, result.objective(), best(result));
        return new CommandResult(
                result.text(), result::comparison, !result.isSingle(), result.charts(), presentation, "");
    }

    /** The flags of the best trial, if it is a run; null otherwise. */
    private static @Nullable BestFlags best(RunResult result) {
        TrialResult best = result.findBest().orElse(null);
        return best == null || best.run() == null
                ? null
                : new BestFlags(
                        best.run().id(),
                        result.operation(),
                        best.params().values(),
                        result.objective().column().heading(),
                        best.value());
    }
}
