package org.jguild.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jguild.flag.Domain;

/** A parallel coordinate plot: each trial is a line across its flags to its objective. */
final class ParallelChart {

    private final Trials trials;
    private final List<String> flags;
    private final List<Axis> axes = new ArrayList<>();

    private ParallelChart(Trials trials, List<String> flags) {
        this.trials = trials;
        this.flags = flags;
        flags.forEach(flag -> axes.add(TrialSpace.axis(flag, domain(flag))));
    }

    static Chart of(Trials trials, List<String> flags) {
        return new ParallelChart(trials, flags).chart();
    }

    private Domain domain(String flag) {
        return requireNonNull(trials.space().domains().get(flag));
    }

    private Chart chart() {
        List<TrialRow> shown = trials.evaluated().stream()
                .filter(row -> IntStream.range(0, flags.size())
                        .allMatch(i -> Double.isFinite(axes.get(i).scale().position(coordinate(row, i)))))
                .toList();
        List<List<Double>> lines = new ArrayList<>();
        for (TrialRow row : shown) {
            List<Double> line = new ArrayList<>();
            for (int i = 0; i < flags.size(); i++) {
                line.add(coordinate(row, i));
            }
            line.add(row.value());
            lines.add(line);
        }
        List<Axis> all = new ArrayList<>(axes);
        all.add(Axis.linear(trials.objective()));
        String note = "One line per trial, coloured by rank from blue (best) to red (worst). " + trials.notShown();
        int incomplete = trials.evaluated().size() - shown.size();
        if (incomplete > 0) {
            note += " " + incomplete + (incomplete == 1 ? " trial" : " trials")
                    + " without one of the flags not shown.";
        }
        return new Chart(
                ChartKind.PARALLEL,
                "Parallel coordinates of flags and " + trials.objective(),
                note.strip(),
                new ParallelAxes(
                        all,
                        lines,
                        relativeRanks(shown),
                        shown.stream().map(TrialRow::hoverText).toList()));
    }

    private double coordinate(TrialRow row, int axis) {
        String flag = flags.get(axis);
        return TrialSpace.coordinate(row.flags().get(flag), domain(flag), axes.get(axis));
    }

    /** The rank of each trial, from 0 for the best to 1 for the worst. */
    private List<Double> relativeRanks(List<TrialRow> rows) {
        double[] sorted = rows.stream()
                .mapToDouble(row -> trials.minimized(row.value()))
                .sorted()
                .distinct()
                .toArray();
        List<Double> relativeRanks = new ArrayList<>();
        for (TrialRow row : rows) {
            int rank = java.util.Arrays.binarySearch(sorted, trials.minimized(row.value()));
            relativeRanks.add(sorted.length == 1 ? 0 : Numbers.rounded((double) rank / (sorted.length - 1)));
        }
        return relativeRanks;
    }
}
