package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jguild.batch.BatchOptions;
import org.jguild.batch.BatchPlan;
import org.jguild.batch.FailureLimit;
import org.jguild.batch.NoImprovement;
import org.jguild.batch.StoppingRule;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.run.Objective;
import org.jguild.run.ObjectiveRange;
import org.jguild.run.RunSnapshot;
import org.jguild.search.OptimizerProvider;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a batch: those of the request, otherwise those of the stored batch, otherwise the defaults.
 *
 * @param request the request
 * @param stored the batch that is continued; null for a new one
 */
record BatchSettings(RunRequest request, @Nullable StoredBatch stored) {

    /** The scalar that a search minimizes by default. */
    private static final String LOSS = "loss";

    private static final long SEEDS = 1L << 32;

    Objective objective() {
        if (request.objective() != null) {
            return request.objective();
        }
        return stored == null ? Objective.parse(LOSS) : stored.objective();
    }

    /** The values that the objective can have; any number if neither the request nor the batch has a range. */
    ObjectiveRange range() {
        if (request.range() != null) {
            return request.range();
        }
        return stored == null ? ObjectiveRange.ANY : stored.range();
    }

    /** A new batch without a seed has a random one, so each call returns another seed. */
    long seed() {
        if (request.seed() != null) {
            return request.seed();
        }
        return stored == null ? new SplittableRandom().nextLong(SEEDS) : stored.seed();
    }

    /** The settings of the optimizer. */
    Map<String, Object> optimizerOptions(OptimizerProvider optimizer) {
        Map<String, Object> given =
                OptimizerFlag.checked(request.caller(), request.optimizer().options(), optimizer);
        return stored == null ? given : stored.optimizerOptions(optimizer, given);
    }

    /** All points to try first: those of earlier starts, then those of the request. */
    List<FlagValues> known(List<FlagValues> given) {
        List<FlagValues> points = stored == null ? new ArrayList<>() : new ArrayList<>(stored.known());
        points.addAll(given);
        return points;
    }

    List<String> tags() {
        TreeSet<String> given = new TreeSet<>(request.tags());
        if (stored == null) {
            return request.tags();
        }
        List<String> tags = new ArrayList<>(stored.tags());
        given.removeAll(tags);
        request.tags().stream().filter(given::remove).forEach(tags::add);
        return tags;
    }

    LabelTemplate label() {
        if (request.label() != null || stored == null) {
            return RunLabel.of(request.label(), tags());
        }
        LabelTemplate kept = stored.label();
        return RunLabel.isUsual(kept) ? RunLabel.of(null, tags()) : kept;
    }

    PruneSettings pruning() {
        return PruneSettings.of(request, stored);
    }

    /** The plan of a batch. */
    BatchPlan plan(
            String operation,
            RequestedFlags flags,
            List<FlagDefinition> definitions,
            OptimizerProvider optimizer,
            Map<String, Object> optimizerOptions,
            long seed,
            List<FlagValues> known,
            List<RunSnapshot> warmStart) {
        return new BatchPlan(
                operation,
                flags.space(),
                OptimizerFlag.chosen(optimizer, optimizerOptions),
                trials(flags, optimizer, known),
                objective(),
                seed,
                label(),
                new BatchOptions(
                        stoppingRules(),
                        DefaultPoint.of(optimizer, optimizerOptions, flags.space(), definitions, warmStart),
                        known,
                        warmStart,
                        parallel(),
                        flags.rows()));
    }

    private int trials(RequestedFlags flags, OptimizerProvider optimizer, List<FlagValues> known) {
        OptionalInt kept = request.maxTrials() == null && stored != null ? stored.maxTrials() : OptionalInt.empty();
        if (stored != null && request.maxTrials() != null) {
            return request.maxTrials();
        }
        return kept.isPresent() ? kept.getAsInt() : new OptimizerChoice(request).trials(flags, optimizer, known);
    }

    private List<StoppingRule> stoppingRules() {
        List<StoppingRule> rules = new ArrayList<>();
        if (request.limits().time() != null) {
            rules.add(request.limits().time());
        } else if (stored != null) {
            stored.timeLimit().ifPresent(rules::add);
        }
        count(RunOption.MAX_FAILURES, request.limits().maxFailures(), StoredBatch::maxFailures)
                .ifPresent(failures -> rules.add(new FailureLimit(failures)));
        count(RunOption.NO_IMPROVEMENT, request.limits().noImprovement(), StoredBatch::noImprovement)
                .ifPresent(trials -> rules.add(new NoImprovement(trials)));
        return rules;
    }

    private int parallel() {
        return count(RunOption.PARALLEL, request.parallel(), StoredBatch::parallel)
                .orElse(1);
    }

    private OptionalInt count(RunOption option, @Nullable Integer given, Function<StoredBatch, OptionalInt> kept) {
        if (given != null) {
            requireAtLeastOne(request.caller(), option, given);
            return OptionalInt.of(given);
        }
        return stored == null ? OptionalInt.empty() : kept.apply(stored);
    }

    static void requireAtLeastOne(Caller caller, RunOption option, int given) {
        if (given < 1) {
            throw new GuildException(caller.name(option, given) + ": give a number of trials of at least 1.");
        }
    }

    /** The settings of the request that only batches have, as a batch records them. */
    Map<String, Object> given() {
        Map<String, Object> attributes = new TreeMap<>();
        RunLimits limits = request.limits();
        attributes.put(
                "time_limit", limits.time() == null ? null : limits.time().text());
        attributes.put("max_failures", stored(limits.maxFailures()));
        attributes.put("no_improvement", stored(limits.noImprovement()));
        attributes.put("parallel", stored(request.parallel()));
        attributes.put("max_trials", stored(request.maxTrials()));
        attributes.put(
                "objective",
                request.objective() == null ? null : request.objective().text());
        attributes.put(StoredRange.ATTRIBUTE, request.range() == null ? null : StoredRange.of(request.range()));
        attributes.put("random_seed", request.seed());
        attributes.put(StoredPatterns.ATTRIBUTE, request.scalars().isEmpty() ? null : request.scalars());
        attributes.values().removeIf(value -> value == null);
        return attributes;
    }

    private static @Nullable Long stored(@Nullable Integer count) {
        return count == null ? null : (Long) count.longValue();
    }
}
