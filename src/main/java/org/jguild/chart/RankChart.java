package org.jguild.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The rank of the objective as a colour: over pairs of flags, or, for one flag, at its value and the objective. A model is not used,
 * so a region of one colour is where trials really were good or bad.
 */
final class RankChart {

    private static final String NAME = "trial, coloured by rank";

    /** The best trial is on top of the others and has a shape of its own, as its colour alone is not noticed by everyone. */
    private static final PointLook BEST = new PointLook(MarkStyle.of(Palette.BLUE), PointShape.SQUARE, false, null);

    private final Trials trials;
    private final List<FlagAxis> flags;

    private RankChart(Trials trials, List<String> flags) {
        this.trials = trials;
        this.flags = flags.stream().map(flag -> FlagAxis.of(trials, flag)).toList();
    }

    static Chart of(Trials trials, List<String> flags) {
        RankChart chart = new RankChart(trials, flags);
        return flags.size() == 1 ? chart.ofOneFlag() : chart.ofPairs();
    }

    private Chart ofPairs() {
        FlagPairs pairs = new FlagPairs(flags);
        List<TrialRow> shown = pairs.shown(trials.rows());
        return chart(
                pairs.words(),
                pairs.grid((x, y, bar) -> new Panel(x.axis(), y.axis(), marks(shown, x, y, bar))),
                shown);
    }

    private List<Mark> marks(List<TrialRow> shown, FlagAxis x, FlagAxis y, boolean bar) {
        List<TrialRow> rows =
                shown.stream().filter(row -> x.shows(row) && y.shows(row)).toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(TrialMarks.points(NAME, look(bar), worstFirst(rows), x::spread, y::spread));
        marks.add(TrialMarks.points("best", BEST, best(rows), x::spread, y::spread));
        TrialMarks.missing(shown)
                .forEach((kind, all) -> marks.add(TrialMarks.points(
                        TrialMarks.name(kind, all.size()),
                        PointLook.of(kind),
                        all.stream().filter(rows::contains).toList(),
                        x::spread,
                        y::spread)));
        return marks;
    }

    private Chart ofOneFlag() {
        FlagAxis flag = flags.get(0);
        List<TrialRow> shown = trials.rows().stream().filter(flag::shows).toList();
        List<Double> values =
                shown.stream().filter(TrialRow::hasValue).map(TrialRow::value).toList();
        Axis axis = ObjectiveAxis.of(trials.objective(), values);
        Interval range = ObjectiveAxis.range(axis, values);
        EdgeStrip strip = EdgeStrip.of(axis, range, !trials.maximize());
        Map<TrialKind, List<TrialRow>> missing = TrialMarks.missing(shown);
        List<Mark> marks = new ArrayList<>();
        marks.add(TrialMarks.points(NAME, look(true), worstFirst(shown), flag::spread, TrialRow::value));
        marks.add(TrialMarks.points("best", BEST, best(shown), flag::spread, TrialRow::value));
        missing.forEach((kind, rows) -> marks.add(TrialMarks.points(
                TrialMarks.name(kind, rows.size()), PointLook.of(kind), rows, flag::spread, row -> strip.value())));
        Axis y = missing.isEmpty() ? axis.withRange(range) : strip.axis();
        return chart(flag.flag(), PanelGrid.of(new Panel(flag.axis(), y, marks)), shown);
    }

    private Chart chart(String words, PanelGrid panels, List<TrialRow> shown) {
        List<TrialRow> nowhere = new ArrayList<>(trials.rows());
        nowhere.removeAll(shown);
        String subject = "rank of " + trials.objective() + " by " + words;
        return new Chart(ChartKind.RANK, trials.context().title(subject), NotShown.note(nowhere), panels);
    }

    private PointLook look(boolean bar) {
        return PointLook.of(TrialKind.EVALUATED).with(RankColours.of(trials, bar));
    }

    private boolean isBest(TrialRow row) {
        return trials.best().filter(row::equals).isPresent();
    }

    private List<TrialRow> best(List<TrialRow> rows) {
        return rows.stream().filter(this::isBest).toList();
    }

    /** The trials with a value except the best, so that better ones are drawn later. */
    private List<TrialRow> worstFirst(List<TrialRow> rows) {
        Comparator<TrialRow> byValue = Comparator.comparingDouble(row -> trials.minimized(row.value()));
        return rows.stream()
                .filter(row -> row.hasValue() && !isBest(row))
                .sorted(byValue.reversed())
                .toList();
    }
}
