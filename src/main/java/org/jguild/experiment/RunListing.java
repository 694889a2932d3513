package org.jguild.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jguild.run.RunId;
import org.jguild.run.RunList;
import org.jguild.run.RunSelection;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;

/**
 * Some runs of a store.
 *
 * @param runs newest first, or in the order in which they were named
 * @param numbers the number of each run, which other commands accept
 * @param note messages, for example about runs that cannot be read; usually empty
 */
public record RunListing(List<RunSnapshot> runs, List<Integer> numbers, String note) {

    /** Copies the lists. */
    public RunListing {
        runs = List.copyOf(runs);
        numbers = List.copyOf(numbers);
    }

    static RunListing of(RunStore store, ListRequest request) {
        RunList list = request.deleted() ? store.deleted() : store.list();
        RunList wanted = request.includeBatch() ? list : list.withoutBatches();
        return of(store, list, wanted, request.runs(), list.damage() + problem(store));
    }

    /** A line about the index, if it cannot be used. */
    static String problem(RunStore store) {
        return store.indexProblem().isEmpty() ? "" : store.indexProblem() + "\n";
    }

    /** Returns one run of a list, or a batch, which has no number. */
    static RunListing one(RunList all, String run) {
        Optional<RunSnapshot> batch = ListedRuns.batch(all, run);
        if (batch.isPresent()) {
            return new RunListing(List.of(batch.get()), List.of(0), "");
        }
        RunList list = all.withoutBatches();
        List<RunSnapshot> selected = RunSelection.select(list, List.of(run)).subList(0, 1);
        return new RunListing(selected, List.of(list.runs().indexOf(selected.get(0)) + 1), "");
    }

    private static RunListing of(RunStore store, RunList all, RunList list, List<String> specs, String note) {
        Map<RunId, Integer> numbers = new HashMap<>();
        list.runs().forEach(run -> numbers.put(run.id(), numbers.size() + 1));
        List<RunSnapshot> selected = ListedRuns.select(store, all, list, specs);
        List<Integer> own = new ArrayList<>();
        selected.forEach(run -> own.add(numbers.get(run.id())));
        return new RunListing(selected, own, note);
    }
}
