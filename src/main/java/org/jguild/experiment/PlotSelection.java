package org.jguild.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.run.Objective;
import org.jguild.run.RunSelection;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
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
     * @param runs in the order of their start
     * @param numbers the number of each run: of the trials of a search their numbers in the search
     * @param search the search whose trials they are; empty if they belong to none, or to several
     */
    record Selected(List<RunSnapshot> runs, List<Integer> numbers, Optional<SearchRuns> search) {

        /** The objective of the search; the loss if it is unknown. */
        Objective objective() {
            return search.map(SearchRuns::objective).orElseGet(() -> Objective.parse("loss"));
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
        List<RunSnapshot> wanted = inOrder(of(List.copyOf(picked), operation));
        return selected(wanted, specs.size() == 1 && named.isPresent() ? named : owner(wanted));
    }

    private Selected selected(List<RunSnapshot> runs, Optional<RunSnapshot> batch) {
        List<RunSnapshot> all = batch.map(this::trials).orElse(runs);
        List<Integer> numbers = runs.stream().map(run -> all.indexOf(run) + 1).toList();
        return new Selected(runs, numbers, batch.map(SearchRuns::new));
    }

    private List<RunSnapshot> trials(RunSnapshot batch) {
        return inOrder(store.trials(batch.run()));
    }

    /**
     * Selects several searches side by side.
     *
     * @param specs searches by the start of their id or their name
     * @return for each search its trials and, if it was named and not given by its id, those of all its repetitions, by the name of the
     *     search; empty if fewer than two searches are given, or other runs
     */
    Map<SearchRuns, List<Selected>> searches(List<String> specs) {
        Map<SearchRuns, List<Selected>> searches = new LinkedHashMap<>();
        for (String spec : specs) {
            Optional<RunSnapshot> found = batch(spec);
            if (found.isEmpty()) {
                return Map.of();
            }
            SearchRuns search = new SearchRuns(found.get());
            boolean isName = !found.get().id().value().startsWith(spec);
            List<Selected> repeats = batches.stream()
                    .map(SearchRuns::new)
                    .filter(other -> isName ? search.isRepeatedBy(other) : search.equals(other))
                    .map(other -> selected(trials(other.batch()), Optional.of(other.batch())))
                    .filter(selected -> !selected.runs().isEmpty())
                    .toList();
            searches.put(search, repeats);
        }
        return searches.size() < 2 ? Map.of() : searches;
    }

    /** The trials of the newest search over one flag by a Gaussian process, or by another optimizer; all runs if there is none. */
    Selected newestSearchOverOneFlag() {
        List<Selected> found = batches.stream()
                .filter(batch -> new SearchRuns(batch).space().searched().size() == 1)
                .map(batch -> selected(trials(batch), Optional.of(batch)))
                .filter(selected -> !selected.runs().isEmpty())
                .toList();
        return found.stream()
                .filter(selected ->
                        selected.search().orElseThrow().gaussianProcess().isPresent())
                .findFirst()
                .or(() -> found.stream().findFirst())
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
                        || new SearchRuns(batch).name().equals(spec)
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
