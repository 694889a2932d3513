package org.jguild.command;

import org.jguild.experiment.FlagVariables;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.TrialResult;
import org.jguild.run.Opref;
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
                        operation(result, best.run().opref()),
                        FlagVariables.of(best.run()),
                        best.params().values(),
                        result.objective().column().heading(),
                        best.value());
    }

    /** A command line is shown by its short name, but has to be written in full. */
    private static String operation(RunResult result, Opref opref) {
        return opref.type().equals(Opref.COMMAND) ? opref.op() : result.operation();
    }
}
