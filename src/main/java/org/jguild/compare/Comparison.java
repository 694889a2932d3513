package org.jguild.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.run.ColumnSpec;
import org.jguild.run.RunSnapshot;

/**
 * A table of runs: one row per run; columns for the run, its operation, status and so on, and one column per flag and per scalar.
 * A cell is null if the run has no such value; otherwise it is a {@link Boolean}, {@link Number}, {@link String},
 * {@link java.time.LocalDateTime}, or the text of a list or map. Numbers are not rounded.
 *
 * @param headings the headings of the columns, all different
 * @param rows the cells, one list per row, as many as there are headings
 * @param runs the run of each row
 */
public record Comparison(List<String> headings, List<List<Object>> rows, List<RunSnapshot> runs) {

    /** A comparison without runs. */
    public static final Comparison NONE = new Comparison(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Comparison {
        headings = List.copyOf(headings);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
        runs = List.copyOf(runs);
    }

    /**
     * Creates a comparison of runs.
     *
     * @param runs the runs; rows with equal values stay in this order
     * @param options the columns and rows to show
     * @return the comparison
     * @throws GuildException if the column to sort by does not exist; the message lists the columns
     */
    public static Comparison of(List<RunSnapshot> runs, ComparisonOptions options) {
        Map<String, Function<RunSnapshot, Object>> columns = columns(runs, options);
        List<RunSnapshot> ordered = runs;
        if (options.sort() != null && !runs.isEmpty()) {
            Function<RunSnapshot, Object> key = sortKey(options.sort().column(), columns, runs);
            ordered = RowOrder.sort(runs, key, options.sort().descending());
        }
        if (options.top() > 0 && options.top() < ordered.size()) {
            ordered = ordered.subList(0, options.top());
        }
        if (options.skipUnchanged() && ordered.size() > 1) {
            List<RunSnapshot> shown = ordered;
            columns.values()
                    .removeIf(column -> new HashSet<>(shown.stream().map(column).toList()).size() == 1);
        }
        List<List<Object>> rows = new ArrayList<>();
        for (RunSnapshot run : ordered) {
            List<Object> row = new ArrayList<>();
            columns.values().forEach(column -> row.add(column.apply(run)));
            rows.add(row);
        }
        return new Comparison(new ArrayList<>(columns.keySet()), rows, ordered);
    }

    private static Map<String, Function<RunSnapshot, Object>> columns(
            List<RunSnapshot> runs, ComparisonOptions options) {
        Map<String, Function<RunSnapshot, Object>> columns = new LinkedHashMap<>(CoreColumn.all(options));
        TreeSet<String> scalars = new TreeSet<>();
        if (!options.coreOnly()) {
            runs.forEach(run -> scalars.addAll(run.scalars().keySet()));
        }
        Headings headings = new Headings(columns.keySet(), scalars);
        if (!options.strict() && !options.coreOnly()) {
            for (String flag : flags(runs)) {
                columns.putIfAbsent(
                        headings.flag(flag), run -> Cells.of(run.flags().get(flag)));
            }
            for (String scalar : scalars) {
                columns.putIfAbsent(headings.scalar(scalar), run -> Cells.last(run, scalar));
            }
        }
        for (ColumnSpec spec : options.extraColumns()) {
            columns.put(headings.of(spec), run -> Cells.of(spec.value(run)));
        }
        return columns;
    }

    private static TreeSet<String> flags(List<RunSnapshot> runs) {
        TreeSet<String> flags = new TreeSet<>();
        runs.forEach(run -> flags.addAll(run.flags().values().keySet()));
        return flags;
    }

    private static Function<RunSnapshot, Object> sortKey(
            String name, Map<String, Function<RunSnapshot, Object>> columns, List<RunSnapshot> runs) {
        // A scalar takes precedence over a flag and a core column of its name, as in an objective.
        if (runs.stream().anyMatch(run -> run.scalars().containsKey(name))) {
            return run -> Cells.last(run, name);
        }
        Function<RunSnapshot, Object> shown = columns.get(name);
        if (shown != null) {
            return shown;
        }
        List<ColumnSpec> specs = ColumnSpec.parse(name);
        if (specs.size() == 1 && runs.stream().anyMatch(run -> specs.get(0).value(run) != null)) {
            return run -> Cells.of(specs.get(0).value(run));
        }
        throw new GuildException("No column '" + name + "' to sort by" + Nearest.hint(name, columns.keySet()));
    }

    /**
     * Returns one column.
     *
     * @param heading its heading
     * @return its cells; empty if there is no such column
     */
    public List<Object> column(String heading) {
        int index = headings.indexOf(heading);
        List<Object> cells = new ArrayList<>();
        if (index >= 0) {
            rows.forEach(row -> cells.add(row.get(index)));
        }
        return Collections.unmodifiableList(cells);
    }
}
