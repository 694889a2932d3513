package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonColumn;
import org.jguild.compare.ComparisonColumn.Kind;
import org.jguild.compare.Headings;
import org.jguild.text.NaturalOrder;
import org.jspecify.annotations.Nullable;

/** A table of trials that are not stored: one row per trial. */
final class TrialTable {

    private TrialTable() {}

    static Comparison of(List<TrialResult> trials) {
        TreeSet<String> flags = new TreeSet<>(NaturalOrder.INSTANCE);
        TreeSet<String> scalars = new TreeSet<>(NaturalOrder.INSTANCE);
        trials.forEach(trial -> {
            flags.addAll(trial.params().values().values().keySet());
            scalars.addAll(trial.scalars().keySet());
        });
        List<ComparisonColumn> columns = new ArrayList<>(
                List.of(new ComparisonColumn("trial", Kind.TRIAL), new ComparisonColumn("status", Kind.STATUS)));
        Headings names = new Headings(Set.of("trial", "status"), scalars);
        flags.forEach(flag -> columns.add(new ComparisonColumn(names.flag(flag), Kind.FLAG)));
        scalars.forEach(scalar -> columns.add(new ComparisonColumn(names.scalar(scalar), Kind.SCALAR)));
        List<List<Object>> rows = new ArrayList<>();
        for (TrialResult trial : trials) {
            List<Object> row = new ArrayList<>(
                    List.of((long) trial.number(), trial.status().text()));
            flags.forEach(flag -> row.add(cell(trial.params().values().get(flag))));
            scalars.forEach(
                    scalar -> row.add(trial.scalars().containsKey(scalar) ? (Object) trial.scalar(scalar) : null));
            rows.add(row);
        }
        return new Comparison(
                columns,
                rows,
                List.of(),
                trials.stream().map(TrialResult::number).toList());
    }

    private static @Nullable Object cell(@Nullable Object flag) {
        boolean plain = flag == null || flag instanceof Number || flag instanceof Boolean;
        return plain ? flag : String.valueOf(flag);
    }
}
