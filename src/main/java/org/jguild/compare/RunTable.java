package org.jguild.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jguild.compare.ComparisonColumn.Kind;
import org.jguild.run.ColumnSpec;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * The table of runs for readers, in a notebook and in a terminal: first the trial, its objective and the flags that differ. Values
 * that are the same in all rows are not columns, empty columns are omitted. Data for programs, such as CSV files, have all columns
 * of the {@link Comparison}.
 *
 * @param columns the columns, in order
 * @param same the flags, scalars and other columns that are the same in all rows
 * @param best the rows with the best objective, from 0; empty if no row has one, or if all have the same
 * @param comparison the rows with all columns
 */
public record RunTable(List<RunColumn> columns, List<RunColumn> same, List<Integer> best, Comparison comparison) {

    /** Copies the lists. */
    public RunTable {
        columns = List.copyOf(columns);
        same = List.copyOf(same);
        best = List.copyOf(best);
    }

    /**
     * Selects and orders the columns.
     *
     * @param comparison the rows
     * @param objective the objective; null if there is none
     * @return the table; if the comparison has only runs and columns that the user asked for, with these columns in this order
     */
    public static RunTable of(Comparison comparison, @Nullable Objective objective) {
        List<RunColumn> all = columns(comparison, objective);
        boolean chosen = comparison.columns().stream()
                .allMatch(column -> column.kind() == Kind.RUN || column.kind() == Kind.EXTRA);
        if (chosen) {
            return new RunTable(all, List.of(), best(all, comparison, objective), comparison);
        }
        all.addAll(missingObjective(all, comparison, objective));
        List<RunColumn> same = new ArrayList<>();
        List<RunColumn> differing = new ArrayList<>();
        for (RunColumn column : all) {
            if (isFolded(column)) {
                same.add(column);
            } else if (isShown(column, comparison.runs())) {
                differing.add(column);
            }
        }
        List<RunColumn> ordered = new ArrayList<>(numbers(comparison, all));
        ordered.addAll(ordered(differing));
        return new RunTable(ordered, same, best(ordered, comparison, objective), comparison);
    }

    private static List<RunColumn> columns(Comparison comparison, @Nullable Objective objective) {
        Optional<String> heading = Optional.ofNullable(objective).map(o -> heading(comparison, o));
        List<RunColumn> columns = new ArrayList<>();
        List<String> headings = comparison.headings();
        for (int i = 0; i < headings.size(); i++) {
            int index = i;
            List<@Nullable Object> cells = new ArrayList<>();
            comparison.rows().forEach(row -> cells.add(row.get(index)));
            ComparisonColumn column = comparison.columns().get(i);
            boolean sought = heading.isPresent() && heading.get().equals(column.heading());
            columns.add(new RunColumn(column.heading(), column.kind(), sought, cells));
        }
        return columns;
    }

    /** The column of an objective that is not the last value of a scalar, such as its minimum; none if there is a column of it. */
    private static List<RunColumn> missingObjective(
            List<RunColumn> columns, Comparison comparison, @Nullable Objective objective) {
        if (objective == null || columns.stream().anyMatch(RunColumn::objective)) {
            return List.of();
        }
        List<@Nullable Object> cells = new ArrayList<>();
        for (RunSnapshot run : comparison.runs()) {
            OptionalDouble value = objective.value(run);
            cells.add(value.isPresent() ? (Object) value.getAsDouble() : null);
        }
        RunColumn column = new RunColumn(objective.column().heading(), Kind.SCALAR, true, cells);
        return column.isEmpty() ? List.of() : List.of(column);
    }

    /** The heading of the objective; with its kind if a column of the run or a scalar has its name. */
    private static String heading(Comparison comparison, Objective objective) {
        ColumnSpec column = objective.column();
        String qualified = (column.source() == ColumnSpec.Source.FLAG ? "flag:" : "scalar:") + column.heading();
        return comparison.headings().contains(qualified) ? qualified : column.heading();
    }

    /** Whether the one value of a column is stated once for all rows. */
    private static boolean isFolded(RunColumn column) {
        boolean folds =
                switch (column.kind()) {
                    case FLAG, SCALAR, OPERATION -> true;
                    case STATUS ->
                        !RunStatus.COMPLETED
                                .text()
                                .equals(column.cells().stream().findFirst().orElse(null));
                    case TRIAL, RUN, STARTED, TIME, LABEL, EXTRA -> false;
                };
        return folds && !column.objective() && !column.isEmpty() && column.isConstant();
    }

    private static boolean isShown(RunColumn column, List<RunSnapshot> runs) {
        return switch (column.kind()) {
            case TRIAL, STARTED -> false;
            case RUN, EXTRA -> true;
            case STATUS -> !column.cells().stream().allMatch(RunStatus.COMPLETED.text()::equals);
            case LABEL -> runs.stream().anyMatch(GivenLabel::has);
            case OPERATION -> column.cells().size() == 1 || !column.isConstant();
            case TIME -> column.cells().size() == 1 || !column.isConstant();
            case FLAG, SCALAR -> !column.isEmpty();
        };
    }

    /** The column of trial numbers; none if the rows have none. */
    private static List<RunColumn> numbers(Comparison comparison, List<RunColumn> all) {
        if (comparison.numbers().isEmpty()) {
            return List.of();
        }
        boolean taken =
                all.stream().anyMatch(column -> column.heading().equals("trial") && column.kind() != Kind.TRIAL);
        List<@Nullable Object> cells = new ArrayList<>();
        comparison.numbers().forEach(number -> cells.add((long) number));
        return List.of(new RunColumn(taken ? "trial number" : "trial", Kind.TRIAL, false, cells));
    }

    private static List<RunColumn> ordered(List<RunColumn> columns) {
        List<RunColumn> ordered = new ArrayList<>();
        columns.stream().filter(RunColumn::objective).forEach(ordered::add);
        for (Kind kind : List.of(
                Kind.FLAG, Kind.SCALAR, Kind.EXTRA, Kind.STATUS, Kind.LABEL, Kind.OPERATION, Kind.TIME, Kind.RUN)) {
            columns.stream()
                    .filter(column -> column.kind() == kind && !column.objective())
                    .forEach(ordered::add);
        }
        return ordered;
    }

    private static List<Integer> best(List<RunColumn> columns, Comparison comparison, @Nullable Objective objective) {
        Optional<RunColumn> sought = columns.stream()
                .filter(column -> column.objective() && column.isNumeric())
                .findFirst();
        if (objective == null || sought.isEmpty()) {
            return List.of();
        }
        RunColumn values = sought.get();
        List<Integer> candidates = new ArrayList<>();
        for (int row = 0; row < values.cells().size(); row++) {
            if (Double.isFinite(values.number(row)) && isCompleted(comparison, row)) {
                candidates.add(row);
            }
        }
        double[] found =
                candidates.stream().mapToDouble(values::number).sorted().toArray();
        if (found.length == 0 || (found.length > 1 && found[0] == found[found.length - 1])) {
            return List.of();
        }
        double best = objective.maximize() ? found[found.length - 1] : found[0];
        return candidates.stream().filter(row -> values.number(row) == best).toList();
    }

    /** Whether the value of a row is final: one that failed or was stopped may have printed a value before. */
    private static boolean isCompleted(Comparison comparison, int row) {
        if (!comparison.runs().isEmpty()) {
            return comparison.runs().get(row).status() == RunStatus.COMPLETED;
        }
        int status = comparison.headings().indexOf("status");
        return status < 0
                || RunStatus.COMPLETED.text().equals(comparison.rows().get(row).get(status));
    }
}
