package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objective against flags, one panel per flag. */
final class SliceChart {

    private static final int MAX_COLUMNS = 3;
    private static final double SINGLE_ROW_HEIGHT = 320;
    private static final double ROW_HEIGHT = 250;

    private final Trials trials;
    private final List<FlagAxis> flags;
    private final EdgeStrip strip;
    private final Axis y;
    private final Map<TrialKind, List<TrialRow>> missing;

    private SliceChart(Trials trials, List<String> flags) {
        this.trials = trials;
        this.flags = flags.stream().map(flag -> FlagAxis.of(trials, flag)).toList();
        List<Double> values = trials.evaluated().stream().map(TrialRow::value).toList();
        Axis axis = Axis.linear(trials.objective());
        Interval range = ObjectiveAxis.range(axis, values);
        this.strip = EdgeStrip.of(axis, range, !trials.maximize());
        this.missing = TrialMarks.missing(trials.rows().stream()
                .filter(row -> this.flags.stream().anyMatch(flag -> flag.shows(row)))
                .toList());
        this.y = missing.isEmpty() ? axis.withRange(range) : strip.axis();
    }

    static Chart of(Trials trials, List<String> flags) {
        return new SliceChart(trials, flags).chart();
    }

    private Chart chart() {
        List<Panel> panels = new ArrayList<>();
        for (FlagAxis flag : flags) {
            panels.add(panel(flag, panels.isEmpty()));
        }
        int columns = Math.min(MAX_COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        List<Double> heights = Collections.nCopies(rows, rows == 1 ? SINGLE_ROW_HEIGHT : ROW_HEIGHT);
        String subject =
                trials.objective() + " by " + (flags.size() == 1 ? flags.get(0).flag() : "flag");
        return new Chart(
                ChartKind.SLICE, trials.context().title(subject), note(), new PanelGrid(columns, heights, panels));
    }

    private Panel panel(FlagAxis flag, boolean first) {
        Optional<TrialRow> best = trials.isConstant() ? Optional.empty() : trials.best();
        List<TrialRow> shown = trials.evaluated().stream().filter(flag::shows).toList();
        List<TrialRow> others =
                shown.stream().filter(row -> !best.equals(Optional.of(row))).toList();
        PointLook look = PointLook.of(TrialKind.EVALUATED).with(TrialColours.of(trials.rows(), first));
        List<Mark> marks = new ArrayList<>();
        marks.add(
                TrialMarks.points("trial, the first grey, the last blue", look, others, flag::spread, TrialRow::value));
        if (best.isPresent()) {
            List<TrialRow> shownBest = shown.stream().filter(best.get()::equals).toList();
            marks.add(TrialMarks.points("best", TrialMarks.BEST, shownBest, flag::spread, TrialRow::value));
        }
        missing.forEach((kind, rows) -> marks.add(TrialMarks.points(
                TrialMarks.name(kind, rows.size()),
                PointLook.of(kind),
                rows.stream().filter(flag::shows).toList(),
                flag::spread,
                row -> strip.value())));
        return new Panel(flag.axis(), y, marks);
    }

    private String note() {
        List<TrialRow> nowhere = trials.rows().stream()
                .filter(row -> flags.stream().noneMatch(flag -> flag.shows(row)))
                .toList();
        Stream<String> lacking = flags.stream().map(flag -> lacking(flag, nowhere));
        return Stream.concat(Stream.of(trials.constant(), NotShown.note(nowhere)), lacking)
                .filter(sentence -> !sentence.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** The trials that are in other panels, but not in that of the flag. */
    private String lacking(FlagAxis flag, List<TrialRow> nowhere) {
        long count = trials.rows().stream()
                .filter(row -> !flag.shows(row) && !nowhere.contains(row))
                .count();
        return count == 0
                ? ""
                : count + (count == 1 ? " trial is" : " trials are") + " not in the panel of " + flag.flag()
                        + ", which " + (count == 1 ? "it lacks." : "they lack.");
    }
}
