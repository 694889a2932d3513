package org.jguild.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parallel coordinate plot: each trial is a line across its flags to its objective, or to how it ended. */
final class ParallelChart {

    private static final int MAX_FLAGS = 12;
    private static final String MISSING = "missing";
    private static final String OTHER = "other";

    private final Trials trials;
    private final List<FlagAxis> flags;
    private final List<ParallelAxis> axes = new ArrayList<>();
    private final ObjectiveColours colours;

    private ParallelChart(Trials trials, List<String> flags) {
        this.trials = trials;
        this.flags = flags.stream().map(flag -> FlagAxis.of(trials, flag)).toList();
        this.colours = ObjectiveColours.of(trials);
        this.flags.forEach(flag -> axes.add(axis(flag)));
        axes.add(objective());
    }

    /** The chart of given flags. */
    static Chart of(Trials trials, List<String> flags) {
        return new ParallelChart(trials, flags).chart("");
    }

    /** The chart of all flags, or of the most important ones if they are more than twelve. */
    static Chart ofImportant(Trials trials) {
        List<String> all = trials.flags();
        if (all.size() <= MAX_FLAGS) {
            return of(trials, all);
        }
        Set<String> order = new LinkedHashSet<>(ImportanceChart.order(trials));
        order.addAll(all);
        return new ParallelChart(trials, order.stream().limit(MAX_FLAGS).toList())
                .chart("The " + MAX_FLAGS + " most important of " + all.size() + " flags; --flags chooses others.");
    }

    private ParallelAxis axis(FlagAxis flag) {
        Axis axis = flag.axis();
        Interval range = axis.range() == null
                ? Interval.around(trials.rows().stream().mapToDouble(flag::at), axis.scale())
                : axis.range();
        List<String> outside = Stream.of(MISSING, OTHER)
                .filter(label -> trials.rows().stream()
                        .anyMatch(row -> outside(flag, row).equals(label)))
                .toList();
        return ParallelAxis.of(axis, range, outside, false);
    }

    /** Where a trial is that has no place in the range of an axis; empty if it has. */
    private static String outside(FlagAxis flag, TrialRow row) {
        if (flag.shows(row)) {
            return "";
        }
        return row.flags().get(flag.flag()) == null ? MISSING : OTHER;
    }

    private ParallelAxis objective() {
        List<Double> values = trials.evaluated().stream().map(TrialRow::value).toList();
        Axis axis = Axis.linear(trials.objective());
        List<String> kinds = TrialMarks.missing(trials.rows()).keySet().stream()
                .map(ParallelChart::end)
                .toList();
        return ParallelAxis.of(axis, ObjectiveAxis.range(axis, values), kinds, !trials.maximize());
    }

    /** The label of the position at which trials of a kind end. */
    private static String end(TrialKind kind) {
        return kind == TrialKind.MISSING ? "no value" : kind.text();
    }

    private Chart chart(String chosen) {
        Map<TrialKind, List<TrialRow>> missing = TrialMarks.missing(trials.rows());
        String dashed = missing.isEmpty()
                ? ""
                : missing.entrySet().stream()
                        .map(kind ->
                                TrialMarks.name(kind.getKey(), kind.getValue().size()))
                        .collect(Collectors.joining(", ", "Dashed: ", "."));
        String note = Stream.of(
                        "One line per trial, coloured by rank from blue (best) to red (worst).",
                        dashed,
                        chosen,
                        trials.constant())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        List<ParallelLine> lines = trials.rows().stream().map(this::line).toList();
        return new Chart(
                ChartKind.PARALLEL,
                trials.context().title("parallel coordinates of flags and " + trials.objective()),
                note,
                new ParallelAxes(axes, lines, colours));
    }

    private ParallelLine line(TrialRow row) {
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            String outside = outside(flags.get(i), row);
            heights.add(
                    outside.isEmpty()
                            ? axes.get(i).height(flags.get(i).at(row))
                            : axes.get(i).outside().getOrDefault(outside, 0.0));
        }
        ParallelAxis last = axes.get(flags.size());
        heights.add(row.hasValue() ? last.height(row.value()) : last.outside().getOrDefault(end(row.kind()), 0.0));
        double rank = row.hasValue() ? colours.rank(row.value()) : Double.NaN;
        return new ParallelLine(row.number(), row.kind(), heights, rank, row.hoverText());
    }
}
