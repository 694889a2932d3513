package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objective by trial. */
final class HistoryChart {

    private static final double MARGIN = 0.25;

    private final Trials trials;
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private HistoryChart(Trials trials) {
        this.trials = trials;
    }

    static Chart of(Trials trials, boolean predicted) {
        return new HistoryChart(trials).chart(predicted);
    }

    private Chart chart(boolean predicted) {
        List<Double> values = trials.evaluated().stream().map(TrialRow::value).toList();
        Axis y = ObjectiveAxis.of(trials.objective(), values);
        Interval range = ObjectiveAxis.range(y, values);
        notes.add(trials.constant());
        if (predicted) {
            Interval wide = range.widened(MARGIN);
            Optional<Band> band = PredictedTrials.band(trials, y, wide);
            band.ifPresent(marks::add);
            band.ifPresent(
                    found -> notes.add("Shaded: 95 % prediction interval before each trial, by a Gaussian process."));
            // The range follows the values, not the band, which may be much wider.
            range = band.isPresent() ? wide : range;
        }
        if (!trials.isConstant()) {
            marks.add(BestSoFar.of(trials).line("best so far", MarkStyle.of(Palette.VERMILION), lastNumber()));
        }
        marks.add(TrialMarks.points(
                trials.objective(),
                PointLook.of(TrialKind.EVALUATED),
                trials.evaluated(),
                TrialRow::number,
                TrialRow::value));
        Interval shown = expectedBest(y, range);
        Axis withStrip = missing(y.withRange(shown));
        Panel panel = new Panel(Axis.ofTrials(trials.rows().stream().mapToInt(TrialRow::number)), withStrip, marks);
        notes.removeIf(String::isEmpty);
        return new Chart(
                ChartKind.HISTORY,
                trials.context().title(trials.objective() + " by trial"),
                String.join(" ", notes),
                PanelGrid.of(panel));
    }

    private int lastNumber() {
        return trials.rows().stream().mapToInt(TrialRow::number).max().orElse(0);
    }

    /** Draws the trial with the best expected objective at that objective, and returns the range with it. */
    private Interval expectedBest(Axis y, Interval range) {
        ExpectedBest best = trials.context().expected();
        if (best == null) {
            return range;
        }
        Optional<TrialRow> row = trials.rows().stream()
                .filter(candidate -> candidate.number() == best.number())
                .findFirst();
        double expected = trials.context().range().nearest(best.expected());
        double low = trials.context().range().nearest(best.low());
        double high = trials.context().range().nearest(best.high());
        if (row.isEmpty() || !Double.isFinite(y.scale().position(expected))) {
            return range;
        }
        String text = "best expected " + trials.objective() + ": " + Labels.value(expected) + "\n"
                + row.get().hoverText();
        double number = best.number();
        marks.add(new Line(
                "",
                MarkStyle.of(Palette.GREEN),
                List.of(number, number),
                List.of(y.scale() == Scale.LOG && low <= 0 ? expected : low, high),
                false));
        marks.add(TrialMarks.points(
                "best expected",
                new PointLook(MarkStyle.of(Palette.GREEN), PointShape.DIAMOND, false, null),
                List.of(row.get().withHoverText(text)),
                TrialRow::number,
                trial -> expected));
        notes.add("Results are noisy, so the best single value is in part luck: trial " + best.number()
                + " has the best expected " + trials.objective() + ", " + Labels.brief(expected) + " (95 % interval "
                + Labels.brief(low) + " to " + Labels.brief(high) + ").");
        return range.with(y.scale().position(expected));
    }

    /** Draws the trials without a finite objective at the edge, and returns the axis with the edge. */
    private Axis missing(Axis y) {
        Map<TrialKind, List<TrialRow>> kinds = TrialMarks.missing(trials.rows());
        if (kinds.isEmpty() || y.range() == null) {
            return y;
        }
        EdgeStrip strip = EdgeStrip.of(y, y.range(), !trials.maximize());
        kinds.forEach((kind, rows) -> marks.add(TrialMarks.points(
                TrialMarks.name(kind, rows.size()), PointLook.of(kind), rows, TrialRow::number, row -> strip.value())));
        return strip.axis();
    }
}
