package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The empirical distribution of the objective, a line a group of trials. */
final class EdfChart {

    private EdfChart() {}

    static Chart of(Map<String, Trials> groups) {
        Trials any = groups.values().iterator().next();
        List<Mark> lines = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        groups.forEach((name, trials) -> {
            lines.add(line(name, trials, lines.size()));
            if (!trials.missing().isEmpty()) {
                note.append(groups.size() == 1 ? "" : name + ": ")
                        .append(trials.missing())
                        .append(' ');
            }
        });
        String share = any.maximize() ? "share of trials with at least this" : "share of trials with at most this";
        Panel panel = new Panel(Axis.linear(any.objective()), Axis.linear(share).within(new Interval(0, 1.04)), lines);
        return new Chart(
                ChartKind.EDF,
                "Distribution of " + any.objective(),
                note.toString().strip(),
                Panels.of(panel));
    }

    private static Line line(String name, Trials trials, int index) {
        double[] sorted = trials.valued().stream()
                .mapToDouble(row -> trials.small(row.value()))
                .sorted()
                .toArray();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0) {
                x.add(trials.small(sorted[0]));
                y.add(0.0);
            }
            x.add(trials.small(sorted[i]));
            y.add(Numbers.rounded((i + 1.0) / sorted.length));
        }
        return new Line(name, Palette.series(index), x, y, true);
    }
}
