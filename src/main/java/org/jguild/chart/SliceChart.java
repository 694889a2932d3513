package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jguild.flag.Domain;

/** The objective against flags, a panel a flag. */
final class SliceChart {

    private static final int MOST_COLUMNS = 3;
    private static final double ONE_ROW = 320;
    private static final double ROW = 250;

    private SliceChart() {}

    static Chart of(Trials trials, List<String> flags) {
        Axis y = Axis.linear(trials.objective()).around(trials.valued().stream().mapToDouble(TrialRow::value));
        List<Panel> panels = flags.stream().map(flag -> panel(trials, flag, y)).toList();
        int columns = Math.min(MOST_COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        List<Double> heights = Collections.nCopies(rows, rows == 1 ? ONE_ROW : ROW);
        String title = trials.objective() + " by " + (flags.size() == 1 ? flags.get(0) : "flag");
        return new Chart(ChartKind.SLICE, title, trials.missing(), new Panels(columns, heights, panels));
    }

    private static Panel panel(Trials trials, String flag, Axis y) {
        Domain domain = trials.space().domains().get(flag);
        Axis x = Spaces.axis(flag, domain);
        List<TrialRow> shown = trials.valued().stream()
                .filter(row -> Double.isFinite(
                        x.scale().length(Spaces.place(row.flags().get(flag), domain, x))))
                .toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(points("trial", Ink.of(Palette.BLUE), shown, flag, domain, x));
        List<TrialRow> best = trials.best().filter(shown::contains).stream().toList();
        marks.add(points("best", Ink.of(Palette.VERMILION), best, flag, domain, x));
        return new Panel(x, y, marks);
    }

    private static Points points(String name, Ink ink, List<TrialRow> rows, String flag, Domain domain, Axis x) {
        return new Points(
                name,
                ink,
                rows.stream()
                        .map(row -> Spaces.place(row.flags().get(flag), domain, x))
                        .toList(),
                rows.stream().map(TrialRow::value).toList(),
                rows.stream().map(TrialRow::text).toList());
    }
}
