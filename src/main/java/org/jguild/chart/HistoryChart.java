package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.gp.GpPredictor;

/** The objective by trial. */
final class HistoryChart {

    /** Predictions from fewer trials are not informative. */
    private static final int MIN_TRIALS_BEFORE = 3;

    /** The Cholesky decomposition for this number of trials takes a fraction of a second. */
    private static final int MAX_PREDICTED = 500;

    private static final double MARGIN = 0.25;

    private final Trials trials;
    private final List<Double> numbers = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Double> best = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private HistoryChart(Trials trials) {
        this.trials = trials;
        for (TrialRow row : trials.evaluated()) {
            double before = best.isEmpty() ? row.value() : best.get(best.size() - 1);
            numbers.add((double) row.number());
            values.add(row.value());
            texts.add(row.hoverText());
            best.add(trials.maximize() ? Math.max(before, row.value()) : Math.min(before, row.value()));
        }
    }

    static Chart of(Trials trials, boolean predicted) {
        return new HistoryChart(trials).chart(predicted);
    }

    private Chart chart(boolean predicted) {
        Optional<Band> band = predicted ? band() : Optional.empty();
        List<Mark> marks = new ArrayList<>();
        band.ifPresent(marks::add);
        marks.add(new Line("best so far", MarkStyle.of(Palette.VERMILION), numbers, best, true));
        marks.add(new Points(trials.objective(), MarkStyle.of(Palette.BLUE), numbers, values, texts));
        Axis y = Axis.linear(trials.objective());
        String note = trials.notShown();
        if (band.isPresent()) {
            y = y.withRange(range());
            note = "Shaded: 95 % prediction interval before each trial, by a Gaussian process. " + note;
        }
        Panel panel = new Panel(Axis.linear("trial"), y, marks);
        return new Chart(ChartKind.HISTORY, trials.objective() + " by trial", note.strip(), PanelGrid.of(panel));
    }

    /** The range of the y axis follows the values, not the band, which may be much wider. */
    private Interval range() {
        Interval values = Interval.around(this.values.stream().mapToDouble(Double::doubleValue), Scale.LINEAR);
        double margin = MARGIN * (values.high() - values.low());
        return new Interval(values.low() - margin, values.high() + margin);
    }

    private Optional<Band> band() {
        if (trials.flags().isEmpty() || values.size() > MAX_PREDICTED) {
            return Optional.empty();
        }
        return GpPredictor.of(
                        trials.space(), OptimizerOptions.DEFAULT, trials.history(trials.size()), Integer.MAX_VALUE)
                .filter(surrogate -> surrogate.numbers().size() > MIN_TRIALS_BEFORE)
                .map(this::band);
    }

    private Band band(GpPredictor surrogate) {
        List<GpPredictor.Prediction> predictions = surrogate.oneStepAhead();
        Interval range = range();
        List<Double> x = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = MIN_TRIALS_BEFORE; i < predictions.size(); i++) {
            DoubleStream ends = DoubleStream.of(
                    trials.minimized(predictions.get(i).low()),
                    trials.minimized(predictions.get(i).high()));
            double[] sorted = ends.sorted().toArray();
            x.add(surrogate.numbers().get(i) + 1.0);
            low.add(range.rounded(sorted[0], Scale.LINEAR));
            high.add(range.rounded(sorted[1], Scale.LINEAR));
        }
        return new Band("95 % prediction interval", MarkStyle.of(Palette.BLUE), x, low, high);
    }
}
