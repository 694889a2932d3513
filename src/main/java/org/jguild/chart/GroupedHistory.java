package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The objective by trial of several groups of trials, such as operations: points and the best so far of each group. */
final class GroupedHistory {

    private GroupedHistory() {}

    static Chart of(Map<String, Trials> groups) {
        List<TrialRow> all = groups.values().stream()
                .flatMap(trials -> trials.rows().stream())
                .toList();
        List<Double> values =
                all.stream().filter(TrialRow::hasValue).map(TrialRow::value).toList();
        Trials first = groups.values().iterator().next();
        Axis axis = ObjectiveAxis.of(first.objective(), values);
        Interval range = ObjectiveAxis.range(axis, values);
        EdgeStrip strip = EdgeStrip.of(axis, range, !first.maximize());
        List<Mark> marks = new ArrayList<>();
        int group = 0;
        for (Map.Entry<String, Trials> entry : groups.entrySet()) {
            MarkStyle style = Palette.series(group++);
            Trials trials = entry.getValue();
            int last = trials.rows().get(trials.size() - 1).number();
            if (trials.evaluated().isEmpty()) {
                continue;
            }
            if (!trials.isConstant()) {
                marks.add(BestSoFar.of(trials).line("", style, last));
            }
            marks.add(TrialMarks.points(
                    entry.getKey(), PointLook.ofSeries(style), trials.evaluated(), TrialRow::number, TrialRow::value));
        }
        Map<TrialKind, List<TrialRow>> missing = TrialMarks.missing(all);
        missing.forEach((kind, rows) -> marks.add(TrialMarks.points(
                TrialMarks.name(kind, rows.size()), PointLook.of(kind), rows, TrialRow::number, row -> strip.value())));
        Panel panel = new Panel(
                Axis.ofTrials(all.stream().mapToInt(TrialRow::number)),
                missing.isEmpty() ? axis.withRange(range) : strip.axis(),
                marks);
        return new Chart(
                ChartKind.HISTORY,
                first.objective() + " by trial",
                "The lines are the best so far of each operation.",
                PanelGrid.of(panel));
    }
}
