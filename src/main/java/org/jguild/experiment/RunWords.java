package org.jguild.experiment;

import java.io.File;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jguild.batch.TimeLimit;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagEncoder;
import org.jspecify.annotations.Nullable;

/** Writes a request as the words of the command. */
final class RunWords {

    private final List<String> words = new ArrayList<>();

    private RunWords() {}

    static List<String> of(RunRequest request) {
        RunWords written = new RunWords();
        written.words.add("run");
        written.target(request.target());
        request.batchFiles().forEach(file -> written.words.add("@" + file));
        request.assignments().forEach(flag -> written.words.add(word(flag)));
        OptimizerRequest optimizer = request.optimizer();
        written.add(
                RunOption.OPTIMIZER,
                optimizer.given() == null ? optimizer.name() : optimizer.given().name());
        request.optimizer()
                .options()
                .forEach((name, value) -> written.add(RunOption.OPTIMIZER_OPTION, option(name, value)));
        written.add(RunOption.MAX_TRIALS, request.maxTrials());
        if (request.objective() != null) {
            boolean maximize = request.objective().maximize();
            written.add(
                    maximize ? RunOption.MAXIMIZE : RunOption.MINIMIZE,
                    request.objective().column().text());
        }
        written.add(
                RunOption.RANGE,
                request.range() == null ? null : request.range().text());
        request.scalars().forEach(pattern -> written.add(RunOption.SCALAR, pattern));
        written.add(RunOption.SEED, request.seed());
        written.limits(request.limits());
        written.add(RunOption.PRUNE, request.pruning().rule());
        written.add(RunOption.PRUNE_AFTER, request.pruning().after());
        written.add(RunOption.PARALLEL, request.parallel());
        request.known().forEach(point -> written.add(RunOption.TRY, point(point)));
        written.add(RunOption.LABEL, request.label());
        request.tags().forEach(tag -> written.add(RunOption.TAG, tag));
        request.variables().forEach(name -> written.add(RunOption.ENV, name));
        written.java(request.java());
        written.add(RunOption.FORCE_FLAGS, request.forceFlags());
        written.add(RunOption.NO_STORE, request.noStore());
        return List.copyOf(written.words);
    }

    private void target(RunTarget target) {
        if (target instanceof RunTarget.Named named && named.name().isEmpty()) {
            return; // Nothing is named yet.
        }
        if (target instanceof RunTarget.Named named) {
            words.add(named.name());
        } else if (target instanceof RunTarget.Function function) {
            words.add(function.function().name());
        } else if (target instanceof RunTarget.Earlier earlier) {
            add(RunOption.RESTART, earlier.run());
        }
    }

    private void limits(RunLimits limits) {
        add(RunOption.TIME_LIMIT, limits.time() == null ? null : limits.time().text());
        add(RunOption.MAX_FAILURES, limits.maxFailures());
        add(RunOption.NO_IMPROVEMENT, limits.noImprovement());
        add(RunOption.TRIAL_TIMEOUT, limits.trial() == null ? null : seconds(limits.trial()));
    }

    private static String seconds(Duration time) {
        if (time.isZero() || time.isNegative()) {
            return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
        }
        return new TimeLimit(time).text();
    }

    private void java(JavaOptions java) {
        add(
                RunOption.CLASS_PATH,
                java.classPath().isEmpty() ? null : String.join(File.pathSeparator, java.classPath()));
        add(RunOption.JVM_ARGS, java.jvmArgs().isEmpty() ? null : String.join(" ", java.jvmArgs()));
        add(RunOption.ISOLATE, java.isolate());
    }

    private void add(RunOption option, @Nullable Object value) {
        if (value != null) {
            words.add(option.option());
            words.add(value.toString());
        }
    }

    private void add(RunOption option, boolean isSet) {
        if (isSet) {
            words.add(option.option());
        }
    }

    private static String word(Assignment flag) {
        return flag.name() + "=" + flag.text();
    }

    private static String option(String name, @Nullable Object value) {
        return name + "=" + FlagEncoder.encode(value);
    }

    private static String point(List<Assignment> point) {
        return point.stream().map(RunWords::word).collect(Collectors.joining(","));
    }
}
