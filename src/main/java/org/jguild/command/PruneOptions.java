package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jguild.batch.Pruner;
import org.jguild.batch.TrialWatch;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.run.Objective;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.search.prune.PruningKind;
import org.jguild.text.Named;

/**
 * Which trials of a batch are stopped early, as the attributes {@code prune} and {@code prune_after} of the batch keep it.
 *
 * @param rule the name of the rule; {@code none} for none
 * @param after the first step at which a trial is stopped; 0 if the user did not say
 */
record PruneOptions(String rule, long after) {

    private static final String NONE = "none";

    /** Refuses what is no rule. */
    PruneOptions {
        if (!rule.equals(NONE) && Named.find(rule, PruningKind.values()).isEmpty()) {
            List<String> known = new ArrayList<>(Named.names(PruningKind.values()));
            known.add(NONE);
            throw Nearest.unknown("pruning rule", rule, known);
        }
    }

    /** What the user asks of a new batch. */
    static PruneOptions of(Objective objective, RunCommand options) {
        PruneOptions asked = over(NONE, 0, options);
        if (!asked.rule.equals(NONE)) {
            Pruner.check(objective);
        }
        return asked;
    }

    /** What a batch was asked, and what the user asks now in place of it. */
    static PruneOptions of(Run batch, RunCommand options) {
        BatchAttributes kept = new BatchAttributes(batch);
        Object rule = batch.attribute("prune");
        Object after = batch.attribute("prune_after");
        if (after != null && options.pruneAfter == null && !(after instanceof Long step && step >= 0)) {
            throw kept.wrong("prune_after", "must be a step, or 0 for none", "--prune-after");
        }
        long step = after instanceof Long known ? known : 0;
        if (rule == null || options.prune != null) {
            return over(NONE, step, options);
        }
        PruneOptions before = kept.checked("prune", "--prune", () -> new PruneOptions(String.valueOf(rule), step));
        return over(before.rule, before.after, options);
    }

    private static PruneOptions over(String rule, long after, RunCommand options) {
        if (options.pruneAfter != null && options.pruneAfter < 1) {
            throw new GuildException("--prune-after " + options.pruneAfter + ": give a step of at least 1.");
        }
        PruneOptions asked = new PruneOptions(
                options.prune == null ? rule : options.prune, options.pruneAfter == null ? after : options.pruneAfter);
        if (options.pruneAfter != null && asked.rule.equals(NONE)) {
            throw new GuildException(
                    "--prune-after needs a rule that it holds back: add --prune median or --prune asha.");
        }
        return asked;
    }

    /** Refuses the options where nothing can be pruned. */
    static void refuse(RunCommand options) {
        if (options.prune != null || options.pruneAfter != null) {
            throw new GuildException(
                    "--prune compares the trials of a batch, and this is a single run: give a flag a range"
                            + " or a list of values.");
        }
    }

    Map<String, Object> attributes() {
        return Map.of("prune", rule, "prune_after", after);
    }

    /** Who stops trials; the earlier ones are read only where there is a rule. */
    TrialWatch watch(Objective objective, Supplier<List<RunSnapshot>> earlier, Consumer<String> notice) {
        return rule.equals(NONE)
                ? TrialWatch.NONE
                : new Pruner(PruningKind.parse(rule).rule(after), objective, earlier.get(), notice);
    }
}
