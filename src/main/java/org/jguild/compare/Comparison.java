package org.jguild.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jguild.compare.ComparisonColumn.Kind;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.run.ColumnSpec;
import org.jguild.run.RunId;
import org.jguild.run.RunSnapshot;
import org.jguild.text.NaturalOrder;

/**
 * A table of runs: one row per run; columns for the run, its operation, status and so on, and one column per flag and per scalar.
 * A cell is null if the run has no such value; otherwise it is a {@link Boolean}, {@link Number}, {@link String},
 * {@link java.time.LocalDateTime}, or the text of a list or map. Numbers are not rounded. {@link RunTable} selects and orders
 * the columns for readers.
 *
 * @param columns the columns; their headings are all different
 * @param rows the cells, one list per row, as many as there are columns
 * @param runs the run of each row; empty if the rows are not runs
 * @param numbers the trial number of each row, counted from 1 in the order in which the compared runs started, also if not all of
 *     them are shown; empty if the rows have none
 */
public record Comparison(
        List<ComparisonColumn> columns, List<List<Object>> rows, List<RunSnapshot> runs, List<Integer> numbers) {

    /** A comparison without runs. */
    public static final Comparison NONE = new Comparison(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Comparison {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
        runs = List.copyOf(runs);
        numbers = List.copyOf(numbers);
    }

    /**
     * Creates a table whose columns are all shown as they are, and whose rows have no trial number.
     *
     * @param headings the headings of the columns, all different
     * @param rows the cells, one list per row, as many as there are headings
     * @param runs the run of each row; empty if the rows are not runs
     */
    public Comparison(List<String> headings, List<List<Object>> rows, List<RunSnapshot> runs) {
        this(
                headings.stream()
                        .map(heading -> new ComparisonColumn(heading, ComparisonColumn.Kind.EXTRA))
                        .toList(),
                rows,
                runs,
                List.of());
    }

    /**
     * Returns the headings of the columns.
     *
     * @return all different
     */
    public List<String> headings() {
        return columns.stream().map(ComparisonColumn::heading).toList();
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
        return of(runs, startOrder(runs), options);
    }

    /**
     * Creates a comparison of runs whose trial numbers are known.
     *
     * @param runs the runs; rows with equal values stay in this order
     * @param numbers the trial number of each run
     * @param options the columns and rows to show
     * @return the comparison
     * @throws GuildException if the column to sort by does not exist; the message lists the columns
     */
    public static Comparison of(List<RunSnapshot> runs, Map<RunId, Integer> numbers, ComparisonOptions options) {
        Map<ComparisonColumn, Function<RunSnapshot, Object>> columns = columns(runs, options);
        List<RunSnapshot> ordered = runs;
        if (options.sort() != null && !runs.isEmpty()) {
            Function<RunSnapshot, Object> key = sortKey(options.sort().column(), columns, runs);
            ordered = RowOrder.sort(
                    runs,
                    key,
                    options.sort().descending(),
                    isResult(options.sort().column(), columns, runs));
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
        List<Integer> shownNumbers = ordered.stream()
                .map(run -> requireNonNull(numbers.get(run.id())))
                .toList();
        return new Comparison(new ArrayList<>(columns.keySet()), rows, ordered, shownNumbers);
    }

    /** Numbers runs from 1 in the order in which they started; of equal times, the later one in the list started first. */
    private static Map<RunId, Integer> startOrder(List<RunSnapshot> runs) {
        List<RunSnapshot> oldestFirst = new ArrayList<>(runs);
        Collections.reverse(oldestFirst);
        oldestFirst.sort(Comparator.comparingLong(run -> run.initializedMicros().orElse(0)));
        Map<RunId, Integer> numbers = new HashMap<>();
        oldestFirst.forEach(run -> numbers.put(run.id(), numbers.size() + 1));
        return numbers;
    }

    private static Map<ComparisonColumn, Function<RunSnapshot, Object>> columns(
            List<RunSnapshot> runs, ComparisonOptions options) {
        Map<ComparisonColumn, Function<RunSnapshot, Object>> columns = new LinkedHashMap<>(CoreColumn.all(options));
        TreeSet<String> scalars = new TreeSet<>(NaturalOrder.INSTANCE);
        if (!options.coreOnly()) {
            runs.forEach(run -> scalars.addAll(run.scalars().keySet()));
        }
        Set<String> taken = new HashSet<>();
        columns.keySet().forEach(core -> taken.add(core.heading()));
        Headings headings = new Headings(taken, scalars);
        if (!options.strict() && !options.coreOnly()) {
            for (String flag : flags(runs)) {
                add(
                        columns,
                        taken,
                        headings.flag(flag),
                        Kind.FLAG,
                        run -> Cells.of(run.flags().get(flag)));
            }
            for (String scalar : scalars) {
                add(columns, taken, headings.scalar(scalar), Kind.SCALAR, run -> Cells.last(run, scalar));
            }
        }
        for (ColumnSpec spec : options.extraColumns()) {
            String heading = headings.of(spec);
            columns.keySet().removeIf(column -> column.heading().equals(heading));
            columns.put(new ComparisonColumn(heading, Kind.EXTRA), run -> Cells.of(spec.value(run)));
        }
        return columns;
    }

    private static void add(
            Map<ComparisonColumn, Function<RunSnapshot, Object>> columns,
            Set<String> taken,
            String heading,
            Kind kind,
            Function<RunSnapshot, Object> cell) {
        if (taken.add(heading)) {
            columns.put(new ComparisonColumn(heading, kind), cell);
        }
    }

    private static TreeSet<String> flags(List<RunSnapshot> runs) {
        TreeSet<String> flags = new TreeSet<>(NaturalOrder.INSTANCE);
        runs.forEach(run -> flags.addAll(run.flags().values().keySet()));
        return flags;
    }

    /** Whether a name means a scalar. */
    private static boolean isResult(
            String name, Map<ComparisonColumn, Function<RunSnapshot, Object>> columns, List<RunSnapshot> runs) {
        if (runs.stream().anyMatch(run -> run.scalars().containsKey(name))) {
            return true;
        }
        boolean shown = columns.keySet().stream()
                .anyMatch(column -> column.heading().equals(name) && column.kind() != Kind.EXTRA);
        if (shown) {
            return columns.keySet().stream()
                    .anyMatch(column -> column.heading().equals(name) && column.kind() == Kind.SCALAR);
        }
        List<ColumnSpec> specs = ColumnSpec.parse(name);
        return specs.size() == 1 && specs.get(0).source() == ColumnSpec.Source.SCALAR;
    }

    private static Function<RunSnapshot, Object> sortKey(
            String name, Map<ComparisonColumn, Function<RunSnapshot, Object>> columns, List<RunSnapshot> runs) {
        // A scalar takes precedence over a flag and a core column of its name, as in an objective.
        if (runs.stream().anyMatch(run -> run.scalars().containsKey(name))) {
            return run -> Cells.last(run, name);
        }
        for (Map.Entry<ComparisonColumn, Function<RunSnapshot, Object>> column : columns.entrySet()) {
            if (column.getKey().heading().equals(name)) {
                return column.getValue();
            }
        }
        List<ColumnSpec> specs = ColumnSpec.parse(name);
        if (specs.size() == 1 && runs.stream().anyMatch(run -> specs.get(0).value(run) != null)) {
            return run -> Cells.of(specs.get(0).value(run));
        }
        throw new GuildException("No column '" + name + "' to sort by"
                + Nearest.hint(
                        name,
                        columns.keySet().stream().map(ComparisonColumn::heading).toList()));
    }

    /**
     * Returns one column.
     *
     * @param heading its heading
     * @return its cells; empty if there is no such column
     */
    public List<Object> column(String heading) {
        int index = headings().indexOf(heading);
        List<Object> cells = new ArrayList<>();
        if (index >= 0) {
            rows.forEach(row -> cells.add(row.get(index)));
        }
        return Collections.unmodifiableList(cells);
    }
}
