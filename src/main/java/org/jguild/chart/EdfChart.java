package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The empirical distribution function of the objective, one line per group of trials. */
final class EdfChart {

    private EdfChart() {}

    static Chart of(Map<String, Trials> groups) {
        Trials first = groups.values().iterator().next();
        List<Mark> lines = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        groups.forEach((name, trials) -> {
            if (!trials.evaluated().isEmpty()) {
                lines.add(line(name, trials, lines.size()));
            }
            String prefix = groups.size() == 1 ? "" : name + ": ";
            for (String sentence : List.of(trials.constant(), trials.notShown())) {
                if (!sentence.isEmpty()) {
                    notes.add(prefix + sentence);
                }
            }
        });
        String share = "share of trials with at " + (first.maximize() ? "least" : "most") + " this value";
        Panel panel =
                new Panel(Axis.linear(first.objective()), Axis.linear(share).withRange(new Interval(0, 1.04)), lines);
        String subject = "empirical distribution of " + first.objective();
        String title = groups.size() == 1 ? first.context().title(subject) : subject;
        return new Chart(
                ChartKind.EDF,
                title.equals(subject) ? "Empirical distribution of " + first.objective() : title,
                String.join(" ", notes),
                PanelGrid.of(panel));
    }

    private static Line line(String name, Trials trials, int index) {
        double[] sorted = trials.evaluated().stream()
                .mapToDouble(row -> trials.minimized(row.value()))
                .sorted()
                .toArray();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0) {
                x.add(trials.minimized(sorted[0]));
                y.add(0.0);
            }
            x.add(trials.minimized(sorted[i]));
            y.add(Numbers.rounded((i + 1.0) / sorted.length));
        }
        return new Line(name, Palette.series(index), x, y, true);
    }
}
