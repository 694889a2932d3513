package org.jguild.command;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jguild.experiment.FlagVariables;
import org.jguild.experiment.JavaOptions;
import org.jguild.experiment.RecommendedTrial;
import org.jguild.experiment.RunRequest;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.TrialResult;
import org.jguild.run.Opref;
import org.jguild.run.RunSnapshot;
import org.jspecify.annotations.Nullable;

/** The output of the run command. */
final class RunOutput {

    private RunOutput() {}

    static CommandResult of(RunResult result, RunRequest request) {
        Presentation presentation = result.isSingle()
                ? Presentation.PLAIN
                : new Presentation(null, null, result.objective(), best(result, request));
        return new CommandResult(
                result.text(), result::comparison, !result.isSingle(), result.charts(), presentation, "");
    }

    /** The flags of the best trial, or of the recommended one, if it is a run; null otherwise. */
    private static @Nullable BestFlags best(RunResult result, RunRequest request) {
        TrialResult best = result.findBest().orElse(null);
        if (best == null || best.run() == null) {
            return null;
        }
        RecommendedTrial recommended = result.recommended().orElse(null);
        RunSnapshot run = best.run();
        if (recommended == null || recommended.trial().run() == null) {
            return flags(result, request, best, run, null);
        }
        BestFlags.Expectation expectation = new BestFlags.Expectation(
                recommended.expected(), recommended.low(), recommended.high(), run.id(), best.value());
        return flags(result, request, recommended.trial(), recommended.trial().run(), expectation);
    }

    private static BestFlags flags(
            RunResult result,
            RunRequest request,
            TrialResult trial,
            RunSnapshot run,
            BestFlags.@Nullable Expectation expectation) {
        return new BestFlags(
                run.id(),
                operation(result, run.opref()),
                options(FlagVariables.of(run), request),
                trial.params().values(),
                result.objective().column().heading(),
                trial.value(),
                expectation);
    }

    /** The options without which the program would not run, would not receive its flags, or would not report its scalars. */
    private static List<String> options(List<String> variables, RunRequest request) {
        List<String> words = new ArrayList<>();
        variables.forEach(name -> words.addAll(List.of("--env", name)));
        request.scalars().forEach(pattern -> words.addAll(List.of("--scalar", pattern)));
        JavaOptions java = request.java();
        if (!java.classPath().isEmpty()) {
            words.addAll(List.of("--classpath", String.join(File.pathSeparator, java.classPath())));
        }
        if (!java.jvmArgs().isEmpty()) {
            words.addAll(List.of("--jvm-args", String.join(" ", java.jvmArgs())));
        }
        if (request.forceFlags()) {
            words.add("--force-flags");
        }
        return words;
    }

    /** A command line is shown by its short name, but has to be written in full. */
    private static String operation(RunResult result, Opref opref) {
        return opref.type().equals(Opref.COMMAND) ? opref.op() : result.operation();
    }
}
