package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import org.jguild.batch.TimeLimit;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunRequestBuilder;
import org.jguild.flag.Assignment;
import org.jguild.run.ObjectiveRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the run command that only batches have. */
final class BatchOptionWords {

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description =
                    "Stop a batch after this time: 90 (seconds), 90s, 10m, 1.5h, 2d. After it, no trial starts, and running "
                            + "trials are terminated.")
    private @Nullable String timeLimit;

    @Option(names = "--max-failures", paramLabel = "N", description = "Stop a batch after N failed trials.")
    private @Nullable Integer maxFailures;

    @Option(
            names = "--no-improvement",
            paramLabel = "N",
            description = "Stop a batch after N trials in a row without a new best value.")
    private @Nullable Integer noImprovement;

    @Option(
            names = "--try",
            paramLabel = "X=VALUE,..",
            description =
                    "Try this point first; the optimizer chooses the flags that it does not set (can be repeated).")
    private final List<String> known = new ArrayList<>();

    @Option(
            names = "--range",
            paramLabel = "LOW:HIGH",
            description =
                    "The values that the objective can have, as 0:1 for an accuracy: predictions in charts do not leave them.")
    private @Nullable String range;

    @Option(names = "--parallel", paramLabel = "N", description = "Run N trials of a batch at once (default: 1).")
    private @Nullable Integer parallel;

    void addTo(RunRequestBuilder request) {
        request.parallel(parallel)
                .range(range == null ? null : ObjectiveRange.parse(range))
                .known(known.stream().map(Assignment::parseAll).toList());
    }

    @Nullable
    TimeLimit timeLimit() {
        return timeLimit == null ? null : time("--time-limit", timeLimit);
    }

    @Nullable
    Integer maxFailures() {
        return maxFailures;
    }

    @Nullable
    Integer noImprovement() {
        return noImprovement;
    }

    /** Parses the time of an option. */
    static TimeLimit time(String option, String text) {
        return TimeLimit.parse(text)
                .orElseThrow(() -> new GuildException(
                        option + " " + text + ": give a time of more than 0 such as 90s, 10m, 1.5h or 2d."));
    }
}
