package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jguild.flag.Domain;

/** Every trial as a line across its flags to its objective. */
final class ParallelChart {

    private final Trials trials;
    private final List<String> flags;
    private final List<Axis> axes = new ArrayList<>();

    private ParallelChart(Trials trials, List<String> flags) {
        this.trials = trials;
        this.flags = flags;
        flags.forEach(flag -> axes.add(Spaces.axis(flag, domain(flag))));
    }

    static Chart of(Trials trials, List<String> flags) {
        return new ParallelChart(trials, flags).chart();
    }

    private Domain domain(String flag) {
        return trials.space().domains().get(flag);
    }

    private Chart chart() {
        List<TrialRow> shown = trials.valued().stream()
                .filter(row -> IntStream.range(0, flags.size())
                        .allMatch(i -> Double.isFinite(axes.get(i).scale().length(place(row, i)))))
                .toList();
        List<List<Double>> lines = new ArrayList<>();
        for (TrialRow row : shown) {
            List<Double> line = new ArrayList<>();
            for (int i = 0; i < flags.size(); i++) {
                line.add(place(row, i));
            }
            line.add(row.value());
            lines.add(line);
        }
        List<Axis> all = new ArrayList<>(axes);
        all.add(Axis.linear(trials.objective()));
        String note = "A line is a trial: the best blue, the worst red, by rank. " + trials.missing();
        int incomplete = trials.valued().size() - shown.size();
        if (incomplete > 0) {
            note += " " + incomplete + (incomplete == 1 ? " trial that lacks" : " trials that lack")
                    + " a flag left out.";
        }
        return new Chart(
                ChartKind.PARALLEL,
                trials.objective() + " across flags",
                note.strip(),
                new ParallelAxes(
                        all,
                        lines,
                        badness(shown),
                        shown.stream().map(TrialRow::text).toList()));
    }

    private double place(TrialRow row, int axis) {
        String flag = flags.get(axis);
        return Spaces.place(row.flags().get(flag), domain(flag), axes.get(axis));
    }

    /** The rank of each trial, from 0 for the best to 1 for the worst. */
    private List<Double> badness(List<TrialRow> rows) {
        double[] sorted = rows.stream()
                .mapToDouble(row -> trials.small(row.value()))
                .sorted()
                .distinct()
                .toArray();
        List<Double> badness = new ArrayList<>();
        for (TrialRow row : rows) {
            int rank = java.util.Arrays.binarySearch(sorted, trials.small(row.value()));
            badness.add(sorted.length == 1 ? 0 : Numbers.rounded((double) rank / (sorted.length - 1)));
        }
        return badness;
    }
}
