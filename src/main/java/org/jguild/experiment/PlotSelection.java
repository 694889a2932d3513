package org.jguild.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Objective;
import org.jguild.run.RunSelection;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.jguild.search.OptimizerOptions;
import org.jspecify.annotations.Nullable;

/** Selects the runs of a chart, and finds their search. */
final class PlotSelection {

    private final RunStore store;
    private final List<RunSnapshot> batches;
    private final List<RunSnapshot> others;

    PlotSelection(RunStore store) {
        this.store = store;
        List<RunSnapshot> runs = store.runs();
        this.batches = runs.stream().filter(RunSnapshot::isBatch).toList();
        this.others = runs.stream().filter(run -> !run.isBatch()).toList();
    }

    /**
     * Runs of a chart.
     *
     * @param runs in the order of their start; each part is read at most once
     * @param batch the search whose trials they are; empty if they belong to none, or to several
     */
    record Selected(List<RunSnapshot> runs, Optional<RunSnapshot> batch) {

        /** The objective of the search; the loss if it is unknown. */
        Objective objective() {
            return stored().map(StoredBatch::objective).orElseGet(() -> Objective.parse("loss"));
        }

        private Optional<StoredBatch> stored() {
            return batch.map(snapshot -> new StoredBatch(snapshot.run()));
        }

        /** The space of the search. */
        Optional<SearchSpace> space() {
            return stored().map(StoredBatch::space);
        }

        /** The settings of the Gaussian process that proposed the trials; empty if none did. */
        Optional<OptimizerOptions> gaussianProcess() {
            return stored().flatMap(StoredBatch::gaussianProcess);
        }
    }

    /**
     * Selects runs.
     *
     * @param specs as for {@code compare}, or searches by the start of their id or their name; empty for all runs
     * @param operation the operation of the runs; null for any
     */
    Selected select(List<String> specs, @Nullable String operation) {
        Set<RunSnapshot> picked = new LinkedHashSet<>();
        Optional<RunSnapshot> named = Optional.empty();
        List<String> specsOfRuns = new ArrayList<>();
        for (String spec : specs) {
            Optional<RunSnapshot> batch = batch(spec);
            if (batch.isPresent()) {
                picked.addAll(store.trials(batch.get().run()));
                named = batch;
            } else {
                specsOfRuns.add(spec);
            }
        }
        if (specs.isEmpty() || !specsOfRuns.isEmpty()) {
            picked.addAll(RunSelection.select(others, specsOfRuns));
        }
        List<RunSnapshot> wanted = of(List.copyOf(picked), operation);
        return new Selected(inOrder(wanted), specs.size() == 1 && named.isPresent() ? named : owner(wanted));
    }

    /** The trials of the newest search over one flag; all runs if there is none. */
    Selected newestSearchOverOneFlag() {
        return batches.stream()
                .filter(batch -> new StoredBatch(batch.run()).space().searched().size() == 1)
                .map(batch -> new Selected(inOrder(store.trials(batch.run())), Optional.of(batch)))
                .filter(selected -> !selected.runs().isEmpty())
                .findFirst()
                .orElseGet(() -> select(List.of(), null));
    }

    private static List<RunSnapshot> of(List<RunSnapshot> runs, @Nullable String operation) {
        if (operation == null || runs.isEmpty()) {
            return runs;
        }
        List<RunSnapshot> wanted = runs.stream()
                .filter(run ->
                        run.operation().equals(operation) || run.opref().op().equals(operation))
                .toList();
        if (wanted.isEmpty()) {
            List<String> known = runs.stream()
                    .map(RunSnapshot::operation)
                    .distinct()
                    .sorted()
                    .toList();
            throw new GuildException("No run is of operation '" + operation + "'" + Nearest.hint(operation, known));
        }
        return wanted;
    }

    private static List<RunSnapshot> inOrder(List<RunSnapshot> runs) {
        return runs.stream()
                .sorted(Comparator.comparingLong(run -> run.initializedMicros().orElse(0)))
                .toList();
    }

    /** A search by its name or the start of its id; not a number, and not a text that is also the start of a run's id. */
    private Optional<RunSnapshot> batch(String spec) {
        boolean id = spec.matches("[0-9a-f]{4,32}")
                && !spec.matches("[1-9]\\d{0,3}")
                && store.findByPrefix(spec).stream().allMatch(RunSnapshot::isBatch);
        return batches.stream()
                .filter(batch -> (id && batch.id().value().startsWith(spec))
                        || batch.opref().op().equals(spec)
                        || batch.operation().equals(spec))
                .findFirst();
    }

    /** The search that all of these runs are trials of. */
    private Optional<RunSnapshot> owner(List<RunSnapshot> runs) {
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        for (RunSnapshot batch : batches) {
            Set<RunSnapshot> trials = new LinkedHashSet<>(store.trials(batch.run()));
            if (trials.contains(runs.get(0))) {
                return trials.containsAll(runs) ? Optional.of(batch) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
