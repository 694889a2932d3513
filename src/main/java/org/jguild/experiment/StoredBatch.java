package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jguild.batch.TimeLimit;
import org.jguild.error.GuildException;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagParser;
import org.jguild.flag.FlagType;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.flag.RangeText;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Objective;
import org.jguild.run.ObjectiveRange;
import org.jguild.run.Run;
import org.jguild.run.RunId;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;
import org.jspecify.annotations.Nullable;

/**
 * A stored batch: its settings and its trials. An invalid setting is an error only when it is read, so that an option can
 * replace it.
 *
 * @param run the batch
 */
record StoredBatch(Run run) {

    private BatchAttributes attributes() {
        return new BatchAttributes(run);
    }

    /**
     * Returns the optimizer of the batch.
     *
     * @param given the optimizer, if it was created in code; otherwise null
     */
    OptimizerProvider optimizer(@Nullable OptimizerProvider given) {
        return BatchOpref.optimizer(run.opref(), given);
    }

    /** The settings of the optimizer, overridden by those of the request. */
    Map<String, Object> optimizerOptions(OptimizerProvider optimizer, Map<String, Object> given) {
        Map<String, Object> options = new TreeMap<>(run.flags().values());
        options.putAll(given);
        attributes().checked("flags", "the flag by -Fo", () -> {
            OptimizerFlag.previousTrials(options);
            return OptimizerFlag.chosen(optimizer, options);
        });
        return options;
    }

    /**
     * The settings of the Gaussian process that proposed the trials; empty if another optimizer did, or if it is no longer
     * installed.
     */
    Optional<OptimizerOptions> gaussianProcess() {
        OptimizerProvider optimizer;
        try {
            optimizer = optimizer(null);
        } catch (GuildException e) {
            return Optional.empty();
        }
        return OptimizerFlag.chosen(optimizer, run.flags().values()).gaussianProcess();
    }

    /** The space that was searched. */
    SearchSpace space() {
        TreeMap<String, Domain> domains = new TreeMap<>();
        run.proto().flags().values().forEach((name, value) -> {
            FlagDefinition any = FlagDefinition.of(name, FlagType.ANY, null);
            domains.put(name, FlagParser.parse(any, RangeText.assigned(value)));
        });
        return new SearchSpace(domains);
    }

    Objective objective() {
        return attributes().objective();
    }

    /** The values that the objective can have; any number if none are stored. */
    ObjectiveRange range() {
        return StoredRange.read(attributes());
    }

    long seed() {
        return attributes().seed();
    }

    OptionalInt maxTrials() {
        return attributes().count("max_trials", RunOption.MAX_TRIALS.option());
    }

    Optional<TimeLimit> timeLimit() {
        return attributes().timeLimit("time_limit", RunOption.TIME_LIMIT.option());
    }

    OptionalInt maxFailures() {
        return attributes().count("max_failures", RunOption.MAX_FAILURES.option());
    }

    OptionalInt noImprovement() {
        return attributes().count("no_improvement", RunOption.NO_IMPROVEMENT.option());
    }

    OptionalInt parallel() {
        return attributes().count("parallel", RunOption.PARALLEL.option());
    }

    /** The rule that stops trials early; empty if none is stored. */
    Optional<String> pruneRule() {
        Object rule = run.attribute("prune");
        return Optional.ofNullable(rule).map(String::valueOf);
    }

    /** Reads the pruning settings together; an error names the batch. */
    PruneSettings pruning(String rule, long after) {
        return attributes().checked("prune", RunOption.PRUNE.option(), () -> new PruneSettings(rule, after));
    }

    /** The first step at which a trial may be stopped; empty if none is stored. */
    OptionalLong pruneAfter() {
        Object after = run.attribute("prune_after");
        if (after != null && !(after instanceof Long step && step >= 0)) {
            throw attributes().wrong("prune_after", "must be a step, or 0 for none", RunOption.PRUNE_AFTER.option());
        }
        return after == null ? OptionalLong.empty() : OptionalLong.of((Long) after);
    }

    /** The template of the trials' labels; the default one if the batch has none. */
    LabelTemplate label() {
        Object stored = run.proto().attribute("label");
        return RunLabel.ofStored(stored == null ? null : String.valueOf(stored), tags());
    }

    /** The tags of the trials. */
    List<String> tags() {
        return RunLabel.tags(run.proto());
    }

    /** The points to try first. */
    List<FlagValues> known() {
        List<FlagValues> points = new ArrayList<>();
        for (Map<?, ?> point : attributes().points(KnownPoints.ATTRIBUTE)) {
            Map<String, Object> values = new TreeMap<>();
            point.forEach((name, value) -> values.put(String.valueOf(name), value));
            points.add(FlagValues.of(values));
        }
        return points;
    }

    /** The runs of the warm start, oldest first, without those that were deleted. */
    List<RunSnapshot> warmStart(RunStore store) {
        List<RunSnapshot> runs = new ArrayList<>();
        for (Object id : attributes().list(WarmStart.ATTRIBUTE)) {
            store.find(new RunId(String.valueOf(id))).ifPresent(runs::add);
        }
        return runs;
    }
}
