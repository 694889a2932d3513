package org.jguild.command;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jguild.experiment.JavaOptions;
import org.jguild.experiment.RunRequest;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.TrialResult;
import org.jspecify.annotations.Nullable;

/** The output of the run command. */
final class RunOutput {

    private RunOutput() {}

    static CommandResult of(RunResult result, RunRequest request) {
        Presentation presentation = result.isSingle()
                ? Presentation.PLAIN
                : new Presentation(null, null, result.objective(), found(result, request));
        return new CommandResult(
                result.text(), result::comparison, !result.isSingle(), result.charts(), presentation, "");
    }

    private static Presentation.@Nullable Found found(RunResult result, RunRequest request) {
        return result.answer()
                .map(answer ->
                        new Presentation.Found(answer, result.isConstant() ? null : flags(answer.trial(), request)))
                .orElse(null);
    }

    private static @Nullable BestFlags flags(TrialResult trial, RunRequest request) {
        return trial.run() == null ? null : BestFlags.of(trial.run(), options(request));
    }

    /** The options without which the program would not run, or would not report its scalars. */
    private static List<String> options(RunRequest request) {
        List<String> words = new ArrayList<>();
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
}
