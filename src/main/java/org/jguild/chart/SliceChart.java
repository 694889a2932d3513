package org.jguild.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jguild.flag.Domain;

/** The objective against flags, one panel per flag. */
final class SliceChart {

    private static final int MAX_COLUMNS = 3;
    private static final double SINGLE_ROW_HEIGHT = 320;
    private static final double ROW_HEIGHT = 250;

    private SliceChart() {}

    static Chart of(Trials trials, List<String> flags) {
        Axis y = Axis.linear(trials.objective())
                .withRangeOf(trials.evaluated().stream().mapToDouble(TrialRow::value));
        List<Panel> panels = flags.stream().map(flag -> panel(trials, flag, y)).toList();
        int columns = Math.min(MAX_COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        List<Double> heights = Collections.nCopies(rows, rows == 1 ? SINGLE_ROW_HEIGHT : ROW_HEIGHT);
        String title = trials.objective() + " by " + (flags.size() == 1 ? flags.get(0) : "flag");
        return new Chart(ChartKind.SLICE, title, trials.notShown(), new PanelGrid(columns, heights, panels));
    }

    private static Panel panel(Trials trials, String flag, Axis y) {
        Domain domain = requireNonNull(trials.space().domains().get(flag));
        Axis x = TrialSpace.axis(flag, domain);
        List<TrialRow> shown = trials.evaluated().stream()
                .filter(row -> Double.isFinite(
                        x.scale().position(TrialSpace.coordinate(row.flags().get(flag), domain, x))))
                .toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(points("trial", MarkStyle.of(Palette.BLUE), shown, flag, domain, x));
        List<TrialRow> best = trials.best().filter(shown::contains).stream().toList();
        marks.add(points("best", MarkStyle.of(Palette.VERMILION), best, flag, domain, x));
        return new Panel(x, y, marks);
    }

    private static Points points(
            String name, MarkStyle style, List<TrialRow> rows, String flag, Domain domain, Axis x) {
        return new Points(
                name,
                style,
                rows.stream()
                        .map(row -> TrialSpace.coordinate(row.flags().get(flag), domain, x))
                        .toList(),
                rows.stream().map(TrialRow::value).toList(),
                rows.stream().map(TrialRow::hoverText).toList());
    }
}
