package org.jguild.experiment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.batch.TimeLimit;
import org.jguild.error.NamedFile;
import org.jguild.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * Settings of single runs and of batches that determine how a program runs, and that a restart keeps: the time limit of a trial,
 * the class path, the options of the JVM, and whether functions run in their own JVM.
 */
final class KeptSettings {

    private static final String TRIAL_TIMEOUT = "trial_timeout";
    private static final String CLASS_PATH = "class_path";
    private static final String JVM_ARGS = "jvm_args";
    private static final String ISOLATE = "isolate";

    private KeptSettings() {}

    /** Returns the settings of a request as attributes; the class path as absolute paths. */
    static Map<String, Object> attributes(RunRequest request, Path directory) {
        Map<String, Object> attributes = new TreeMap<>();
        Duration trial = request.limits().trial();
        JavaOptions java = request.java();
        if (trial != null) {
            attributes.put(TRIAL_TIMEOUT, new TimeLimit(trial).text());
        }
        if (!java.classPath().isEmpty()) {
            attributes.put(
                    CLASS_PATH,
                    java.classPath().stream()
                            .map(entry -> NamedFile.of(directory, entry).toString())
                            .toList());
        }
        if (!java.jvmArgs().isEmpty()) {
            attributes.put(JVM_ARGS, java.jvmArgs());
        }
        if (java.isolate()) {
            attributes.put(ISOLATE, true);
        }
        return attributes;
    }

    /**
     * Returns a request with the settings of an earlier start where it has none.
     *
     * @param run the run or the batch
     * @throws org.jguild.error.GuildException if a stored setting is invalid
     */
    static RunRequest restore(Run run, RunRequest request) {
        JavaOptions java = request.java();
        Duration trial = request.limits().trial();
        return request.toBuilder()
                .limits(request.limits().withTrial(trial == null ? trialTimeout(run) : trial))
                .java(new JavaOptions(
                        java.classPath().isEmpty() ? words(run, CLASS_PATH) : java.classPath(),
                        java.jvmArgs().isEmpty() ? words(run, JVM_ARGS) : java.jvmArgs(),
                        java.isolate() || Boolean.TRUE.equals(run.attribute(ISOLATE))))
                .build();
    }

    private static @Nullable Duration trialTimeout(Run run) {
        return new BatchAttributes(run)
                .timeLimit(TRIAL_TIMEOUT, RunOption.TRIAL_TIMEOUT.option())
                .map(TimeLimit::limit)
                .orElse(null);
    }

    private static List<String> words(Run run, String attribute) {
        return new BatchAttributes(run)
                .list(attribute).stream().map(String::valueOf).toList();
    }
}
