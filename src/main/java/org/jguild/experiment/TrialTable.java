package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jguild.compare.Comparison;
import org.jguild.compare.Headings;
import org.jspecify.annotations.Nullable;

/** A table of trials that are not stored: one row per trial. */
final class TrialTable {

    private static final List<String> CORE = List.of("trial", "status");

    private TrialTable() {}

    static Comparison of(List<TrialResult> trials) {
        TreeSet<String> flags = new TreeSet<>();
        TreeSet<String> scalars = new TreeSet<>();
        trials.forEach(trial -> {
            flags.addAll(trial.params().values().values().keySet());
            scalars.addAll(trial.scalars().keySet());
        });
        List<String> headings = new ArrayList<>(CORE);
        Headings names = new Headings(Set.copyOf(CORE), scalars);
        flags.forEach(flag -> headings.add(names.flag(flag)));
        scalars.forEach(scalar -> headings.add(names.scalar(scalar)));
        List<List<Object>> rows = new ArrayList<>();
        for (TrialResult trial : trials) {
            List<Object> row = new ArrayList<>(
                    List.of((long) trial.number(), trial.status().text()));
            flags.forEach(flag -> row.add(cell(trial.params().values().get(flag))));
            scalars.forEach(
                    scalar -> row.add(trial.scalars().containsKey(scalar) ? (Object) trial.scalar(scalar) : null));
            rows.add(row);
        }
        return new Comparison(headings, rows, List.of());
    }

    private static @Nullable Object cell(@Nullable Object flag) {
        boolean plain = flag == null || flag instanceof Number || flag instanceof Boolean;
        return plain ? flag : String.valueOf(flag);
    }
}
