package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jguild.batch.BatchOptions;
import org.jguild.batch.FailureLimit;
import org.jguild.batch.NoImprovement;
import org.jguild.batch.StoppingRule;
import org.jguild.batch.TimeLimit;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import picocli.CommandLine.Option;

/** The options of the run command that are for batches alone. What is set is kept with the batch for its restarts. */
final class BatchSettings {

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description =
                    "Stop a batch after this time: 90 (seconds), 90s, 10m, 1.5h, 2d. No trial begins after it, and those "
                            + "that run are ended as terminated.")
    String timeLimit;

    @Option(names = "--max-failures", paramLabel = "N", description = "Stop a batch when N of its trials have failed.")
    Integer maxFailures;

    @Option(
            names = "--no-improvement",
            paramLabel = "N",
            description = "Stop a batch when N trials in a row have not improved on the best.")
    Integer noImprovement;

    @Option(
            names = "--try",
            paramLabel = "X=VALUE,..",
            description = "Try this point first; the optimizer gives what it leaves open (may be given again).")
    List<String> known = new ArrayList<>();

    @Option(names = "--parallel", paramLabel = "N", description = "Run N trials of a batch at once (default: 1).")
    Integer parallel;

    /**
     * Gives how a batch goes about its trials.
     *
     * @param earlier the batch as an earlier start left it, whose settings count where none are given; null for a new one
     * @param points what to try first
     * @param informedBy what tells the optimizer of the space beforehand
     * @param rows those of batch files
     * @throws GuildException if a given or a kept value makes no sense
     */
    BatchOptions conduct(Run earlier, List<FlagValues> points, List<RunSnapshot> informedBy, List<SearchSpace> rows) {
        List<StoppingRule> rules = new ArrayList<>();
        if (timeLimit != null) {
            rules.add(time("--time-limit", timeLimit));
        } else if (earlier != null) {
            new BatchAttributes(earlier).timeLimit("time_limit", "--time-limit").ifPresent(rules::add);
        }
        add(rules, FailureLimit::new, atLeastOne("--max-failures", maxFailures, earlier, "max_failures"));
        add(rules, NoImprovement::new, atLeastOne("--no-improvement", noImprovement, earlier, "no_improvement"));
        Integer atOnce = atLeastOne("--parallel", parallel, earlier, "parallel");
        return new BatchOptions(rules, points, informedBy, atOnce == null ? 1 : atOnce, rows);
    }

    /** Reads the time that an option gives. */
    static TimeLimit time(String option, String text) {
        return TimeLimit.parse(text)
                .orElseThrow(() -> new GuildException(
                        option + " " + text + ": give a time of more than 0 such as 90s, 10m, 1.5h or 2d."));
    }

    private static void add(List<StoppingRule> rules, IntFunction<StoppingRule> rule, Integer count) {
        if (count != null) {
            rules.add(rule.apply(count));
        }
    }

    private static Integer atLeastOne(String option, Integer given, Run earlier, String attribute) {
        if (given == null) {
            OptionalInt stored =
                    earlier == null ? OptionalInt.empty() : new BatchAttributes(earlier).count(attribute, option);
            return stored.isPresent() ? (Integer) stored.getAsInt() : null;
        }
        if (given < 1) {
            throw new GuildException(option + " " + given + ": give a number of trials of at least 1.");
        }
        return given;
    }

    /** What is given, as the batch records it. */
    Map<String, Object> attributes() {
        Map<String, Object> attributes = new TreeMap<>();
        attributes.put("time_limit", timeLimit);
        attributes.put("max_failures", maxFailures == null ? null : (long) maxFailures);
        attributes.put("no_improvement", noImprovement == null ? null : (long) noImprovement);
        attributes.put("parallel", parallel == null ? null : (long) parallel);
        attributes.values().removeIf(value -> value == null);
        return attributes;
    }

    /**
     * Refuses to pass over what a single run has no use for.
     *
     * @throws GuildException if anything is given
     */
    void refuseForSingleRun() {
        Map<String, Object> given = attributes();
        if (!known.isEmpty()) {
            given.put(KnownPoints.ATTRIBUTE, known);
        }
        if (!given.isEmpty()) {
            String option = "--" + given.keySet().iterator().next().replace('_', '-');
            throw new GuildException(option
                    + " is for batches, and this is a single run: give a flag a list or a range, as in x=[-1.0:1.0].");
        }
    }
}
