package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.gp.GpPredictor;

/** The prediction interval of a Gaussian process before each trial, for a chart of the objective by trial. */
final class PredictedTrials {

    /** Predictions from fewer trials are not informative. */
    private static final int MIN_TRIALS_BEFORE = 3;

    /** The Cholesky decomposition for this number of trials takes a fraction of a second. */
    private static final int MAX_PREDICTED = 500;

    private PredictedTrials() {}

    /**
     * Predicts the trials.
     *
     * @param trials the trials
     * @param axis the axis of the objective
     * @param range the visible range of the axis, in positions, which determines how predictions are rounded
     * @return the 95 % intervals, within the possible range of the objective; empty if there are too few or too many trials
     */
    static Optional<Band> band(Trials trials, Axis axis, Interval range) {
        if (trials.flags().isEmpty() || trials.evaluated().size() > MAX_PREDICTED || trials.isConstant()) {
            return Optional.empty();
        }
        return GpPredictor.of(
                        trials.space(), OptimizerOptions.DEFAULT, trials.history(trials.size()), Integer.MAX_VALUE)
                .filter(surrogate -> surrogate.numbers().size() > MIN_TRIALS_BEFORE)
                .map(surrogate -> band(trials, surrogate, axis.scale(), range));
    }

    private static Band band(Trials trials, GpPredictor surrogate, Scale scale, Interval range) {
        List<GpPredictor.Prediction> predictions = surrogate.oneStepAhead();
        List<Double> x = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = MIN_TRIALS_BEFORE; i < predictions.size(); i++) {
            double[] ends = DoubleStream.of(
                            trials.minimized(predictions.get(i).low()),
                            trials.minimized(predictions.get(i).high()))
                    .map(trials.context().range()::nearest)
                    .sorted()
                    .toArray();
            x.add((double) trials.rows().get(surrogate.numbers().get(i)).number());
            low.add(shown(ends[0], scale, range));
            high.add(shown(ends[1], scale, range));
        }
        return new Band("95 % prediction interval", MarkStyle.of(Palette.BLUE), x, low, high);
    }

    /** A value that a logarithmic axis cannot show is drawn a decade below its visible range. */
    private static double shown(double value, Scale scale, Interval range) {
        boolean below = scale == Scale.LOG && !(scale.position(value) > range.low() - 1);
        return range.rounded(below ? scale.value(range.low() - 1) : value, scale);
    }
}
