package org.jguild.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.ListRequest;
import org.jguild.run.RunSnapshot;
import org.jguild.text.NaturalOrder;

/** Words for completion that the store of runs provides: ids, names of searches, columns and flags. */
record StoredNames(Experiment experiment) {

    private static final int MAX_RUNS = 50;

    /** Returns the short ids of the newest runs. */
    List<String> runs(boolean deleted) {
        return newest(deleted, false).map(run -> run.id().brief()).toList();
    }

    /** Returns the names of searches, such as {@code gp}, then the ids of searches, then those of other runs. */
    List<String> searchesAndRuns() {
        List<RunSnapshot> all = newest(false, true).toList();
        Set<String> words = new LinkedHashSet<>();
        List<RunSnapshot> batches = all.stream().filter(RunSnapshot::isBatch).toList();
        batches.forEach(batch -> words.add(batch.opref().op()));
        batches.forEach(batch -> words.add(batch.id().brief()));
        all.forEach(run -> words.add(run.id().brief()));
        return List.copyOf(words);
    }

    /** Returns the scalars of the newest runs first, because they are the usual columns to sort by, then the flags. */
    List<String> columns() {
        Collection<String> scalars = new TreeSet<>(NaturalOrder.INSTANCE);
        newest(false, false).forEach(run -> scalars.addAll(run.scalars().keySet()));
        return Stream.concat(scalars.stream(), flags().stream()).toList();
    }

    /** Returns the names of the flags of the newest runs. */
    List<String> flags() {
        Collection<String> flags = new TreeSet<>(NaturalOrder.INSTANCE);
        newest(false, false).forEach(run -> flags.addAll(run.flags().values().keySet()));
        return new ArrayList<>(flags);
    }

    /** Returns completions of a list of flags that is separated by commas: the typed ones, and each other flag. */
    List<String> flagLists(String typed) {
        String before = typed.substring(0, typed.lastIndexOf(',') + 1);
        List<String> given = List.of(before.split(",", -1));
        return flags().stream()
                .filter(flag -> !given.contains(flag))
                .map(flag -> before + flag)
                .toList();
    }

    private Stream<RunSnapshot> newest(boolean deleted, boolean batches) {
        return experiment.list(new ListRequest(List.of(), deleted, batches)).runs().stream()
                .limit(MAX_RUNS);
    }
}
