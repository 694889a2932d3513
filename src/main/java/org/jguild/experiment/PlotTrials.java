package org.jguild.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.chart.ExpectedBest;
import org.jguild.chart.Trials;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.search.OptimizerOptions;

/**
 * Reads the trials of charts from runs.
 *
 * @param request what to draw
 */
record PlotTrials(PlotRequest request) {

    private Objective objective(Objective ofSearch) {
        return request.objective() == null ? ofSearch : request.objective();
    }

    /** The trials of a selection, in the space of their search. */
    Trials of(PlotSelection.Selected selected) {
        Objective objective = objective(selected.objective());
        requireValues(selected.runs(), objective);
        return read(selected, objective);
    }

    /** The trials of a selection, of which none needs to have an objective. */
    Trials read(PlotSelection.Selected selected) {
        return read(selected, objective(selected.objective()));
    }

    private Trials read(PlotSelection.Selected selected, Objective objective) {
        Trials trials = Trials.of(selected.runs(), selected.numbers(), objective);
        Trials inSearch = selected.search()
                .map(search -> search.in(trials, operation(selected.runs())))
                .orElse(trials);
        return request.range() == null ? inSearch : inSearch.withRange(request.range());
    }

    /** The trials of a selection with the one that has the best expected objective. */
    Trials withExpectedBest(PlotSelection.Selected selected) {
        Trials trials = of(selected);
        return selected.search()
                .filter(search -> !search.isGrid())
                .map(search -> trials.expecting(
                        ExpectedBest.of(trials, search.gaussianProcess().orElse(OptimizerOptions.DEFAULT))))
                .orElse(trials);
    }

    /** The trials of each operation. */
    Map<String, Trials> byOperation(PlotSelection.Selected selected) {
        Objective objective = objective(selected.objective());
        requireValues(selected.runs(), objective);
        return groups(selected.runs(), selected.numbers(), objective);
    }

    /** The trials of each operation, with the given numbers. */
    static Map<String, Trials> groups(List<RunSnapshot> runs, List<Integer> numbers, Objective objective) {
        Map<String, List<Integer>> byOperation = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            byOperation
                    .computeIfAbsent(runs.get(i).operation(), name -> new ArrayList<>())
                    .add(i);
        }
        Map<String, Trials> groups = new LinkedHashMap<>();
        byOperation.forEach((name, indices) -> groups.put(
                name,
                Trials.of(
                        indices.stream().map(runs::get).toList(),
                        indices.stream().map(numbers::get).toList(),
                        objective)));
        return groups;
    }

    /** The trials of several searches and of their repetitions, by the names of the searches. */
    Map<String, List<Trials>> of(Map<SearchRuns, List<PlotSelection.Selected>> searches) {
        Objective objective = objective(searches.keySet().iterator().next().objective());
        Map<String, List<Trials>> named = new LinkedHashMap<>();
        searches.forEach((search, repeats) -> {
            List<Trials> trials = repeats.stream()
                    .filter(selected -> selected.runs().stream()
                            .anyMatch(run -> objective.value(run).isPresent()))
                    .map(selected -> read(selected, objective))
                    .toList();
            if (trials.isEmpty()) {
                throw unknown(
                        repeats.stream()
                                .flatMap(selected -> selected.runs().stream())
                                .toList(),
                        objective.column().heading());
            }
            named.put(name(search, searches.keySet()), trials);
        });
        return named;
    }

    /** The optimizer; with the operation or the id of the batch where another search has the same. */
    private static String name(SearchRuns search, Iterable<SearchRuns> all) {
        boolean sameName = false;
        boolean sameOperation = false;
        for (SearchRuns other : all) {
            boolean different = !other.equals(search);
            sameName |= different && other.name().equals(search.name());
            sameOperation |=
                    different && other.batch().operation().equals(search.batch().operation());
        }
        if (sameOperation) {
            return search.batch().operation() + " " + search.batch().id().brief();
        }
        return sameName ? search.batch().operation() : search.name();
    }

    /** The operation of all runs; empty if they have several. */
    private static String operation(List<RunSnapshot> runs) {
        List<String> operations =
                runs.stream().map(RunSnapshot::operation).distinct().toList();
        return operations.size() == 1 ? operations.get(0) : "";
    }

    private void requireValues(List<RunSnapshot> runs, Objective objective) {
        if (runs.stream().noneMatch(run -> objective.value(run).isPresent())) {
            throw unknown(runs, objective.column().heading());
        }
    }

    /** The error that no run has a value of a name; it lists the names of those that there are. */
    GuildException unknown(List<RunSnapshot> runs, String name) {
        List<String> known = runs.stream()
                .flatMap(run -> run.scalars().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        String all = runs.size() == 1 ? "The run" : "None of the " + runs.size() + " runs";
        Caller caller = request.caller();
        return new GuildException(all + " has " + (runs.size() == 1 ? "no" : "a") + " value '" + name + "'"
                + Nearest.hint(name, known) + " " + caller.name(RunOption.MINIMIZE) + " and "
                + caller.name(RunOption.MAXIMIZE) + " name another.");
    }
}
