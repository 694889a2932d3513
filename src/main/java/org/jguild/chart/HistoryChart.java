package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.gp.GpPredictor;

/** The objective by trial. */
final class HistoryChart {

    /** Predictions from so few trials say nothing yet. */
    private static final int FIRST_PREDICTED = 3;

    /** One factorization of so many trials takes a fraction of a second. */
    private static final int MOST_PREDICTED = 500;

    private static final double ROOM = 0.25;

    private final Trials trials;
    private final List<Double> numbers = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Double> best = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private HistoryChart(Trials trials) {
        this.trials = trials;
        for (TrialRow row : trials.valued()) {
            double before = best.isEmpty() ? row.value() : best.get(best.size() - 1);
            numbers.add((double) row.number());
            values.add(row.value());
            texts.add(row.text());
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
        marks.add(new Line("best so far", Ink.of(Palette.VERMILION), numbers, best, true));
        marks.add(new Points(trials.objective(), Ink.of(Palette.BLUE), numbers, values, texts));
        Axis y = Axis.linear(trials.objective());
        String note = trials.missing();
        if (band.isPresent()) {
            y = y.within(room());
            note = "The band is where the trials before it let a Gaussian process expect a trial, with a probability of"
                    + " 95 %. " + note;
        }
        Panel panel = new Panel(Axis.linear("trial"), y, marks);
        return new Chart(ChartKind.HISTORY, trials.objective() + " by trial", note.strip(), Panels.of(panel));
    }

    /** The band may be wider than the values by far; they are what is looked at. */
    private Interval room() {
        Interval values = Interval.around(this.values.stream().mapToDouble(Double::doubleValue), Scale.LINEAR);
        double more = ROOM * (values.high() - values.low());
        return new Interval(values.low() - more, values.high() + more);
    }

    private Optional<Band> band() {
        if (trials.flags().isEmpty() || values.size() > MOST_PREDICTED) {
            return Optional.empty();
        }
        return GpPredictor.of(
                        trials.space(), OptimizerOptions.DEFAULT, trials.history(trials.size()), Integer.MAX_VALUE)
                .filter(surrogate -> surrogate.numbers().size() > FIRST_PREDICTED)
                .map(this::band);
    }

    private Band band(GpPredictor surrogate) {
        List<GpPredictor.Prediction> predictions = surrogate.oneStepAhead();
        Interval room = room();
        List<Double> places = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = FIRST_PREDICTED; i < predictions.size(); i++) {
            DoubleStream ends = DoubleStream.of(
                    trials.small(predictions.get(i).low()),
                    trials.small(predictions.get(i).high()));
            double[] sorted = ends.sorted().toArray();
            places.add(surrogate.numbers().get(i) + 1.0);
            low.add(room.rounded(sorted[0], Scale.LINEAR));
            high.add(room.rounded(sorted[1], Scale.LINEAR));
        }
        return new Band("predicted", Ink.of(Palette.BLUE), places, low, high);
    }
}
