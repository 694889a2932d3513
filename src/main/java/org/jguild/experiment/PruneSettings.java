package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jguild.batch.Pruner;
import org.jguild.batch.TrialMonitor;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.search.prune.PruningKind;
import org.jguild.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Which trials of a batch are stopped early, as stored in the attributes {@code prune} and {@code prune_after} of the batch.
 *
 * @param rule the name of the rule; {@code none} for none
 * @param after the first step at which a trial is stopped; 0 if the user did not set it
 */
record PruneSettings(String rule, long after) {

    private static final String NONE = "none";

    /** Rejects unknown rules. */
    PruneSettings {
        if (!rule.equals(NONE) && Named.find(rule, PruningKind.values()).isEmpty()) {
            List<String> known = new ArrayList<>(Named.names(PruningKind.values()));
            known.add(NONE);
            throw Nearest.unknown("pruning rule", rule, known);
        }
    }

    /** The settings of the request, or else those of the stored batch. */
    static PruneSettings of(RunRequest request, @Nullable StoredBatch stored) {
        PruneRequest asked = request.pruning();
        Caller caller = request.caller();
        if (asked.after() != null && asked.after() < 1) {
            throw new GuildException(
                    caller.name(RunOption.PRUNE_AFTER, asked.after()) + ": give a step of at least 1.");
        }
        PruneSettings settings = stored == null ? over(asked, NONE, 0) : over(asked, stored);
        if (asked.after() != null && settings.rule.equals(NONE)) {
            throw new GuildException(caller.name(RunOption.PRUNE_AFTER)
                    + " needs a rule that it holds back: add " + caller.name(RunOption.PRUNE, "median") + " or "
                    + caller.name(RunOption.PRUNE, "asha") + ".");
        }
        if (stored == null && !settings.rule.equals(NONE)) {
            Pruner.check(new BatchSettings(request, null).objective());
        }
        return settings;
    }

    private static PruneSettings over(PruneRequest asked, StoredBatch stored) {
        long after = asked.after() == null ? stored.pruneAfter().orElse(0) : asked.after();
        Optional<String> rule = asked.rule() == null ? stored.pruneRule() : Optional.empty();
        return rule.isPresent() ? stored.pruning(rule.get(), after) : over(asked, NONE, after);
    }

    private static PruneSettings over(PruneRequest asked, String rule, long after) {
        return new PruneSettings(
                asked.rule() == null ? rule : asked.rule(), asked.after() == null ? after : asked.after());
    }

    /** Rejects the options for a single run, which cannot be pruned. */
    static void refuse(RunRequest request) {
        if (!request.pruning().isEmpty()) {
            throw new GuildException(request.caller().name(RunOption.PRUNE)
                    + " compares the trials of a batch, and this is a single run: give a flag a range"
                    + " or a list of values.");
        }
    }

    Map<String, Object> attributes() {
        return Map.of("prune", rule, "prune_after", after);
    }

    /** Returns the watch that stops trials. Earlier trials are read only if there is a rule. */
    TrialMonitor watch(Objective objective, Supplier<List<RunSnapshot>> earlier, Consumer<String> notice) {
        return rule.equals(NONE)
                ? TrialMonitor.NONE
                : new Pruner(PruningKind.parse(rule).rule(after), objective, earlier.get(), notice);
    }
}
