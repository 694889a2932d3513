package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The objective that a Gaussian process predicts over two flags, or over each pair of up to five flags; all other flags have their
 * values of the best trial.
 */
final class ContourChart {

    private static final int GRID_POINTS = 31;
    private static final int GRID_POINTS_OF_MATRIX = 21;

    private final Trials trials;
    private final List<FlagAxis> flags;
    private final Predictions predictions;
    private final QuantileColours colours;
    private final Map<TrialKind, List<TrialRow>> missing;
    private boolean extrapolates;

    private ContourChart(Trials trials, List<String> flags) {
        this.trials = trials;
        this.flags = flags.stream().map(flag -> FlagAxis.of(trials, flag)).toList();
        this.predictions = new Predictions(trials);
        this.colours = QuantileColours.of(
                trials.evaluated().stream().map(TrialRow::value).toList());
        this.missing = TrialMarks.missing(new FlagPairs(this.flags).shown(trials.rows()));
    }

    static Chart of(Trials trials, List<String> flags) {
        return new ContourChart(trials, flags).chart();
    }

    private Chart chart() {
        FlagPairs pairs = new FlagPairs(flags);
        PanelGrid grid = pairs.grid(this::panel);
        return new Chart(
                ChartKind.CONTOUR, trials.context().title(trials.objective() + " by " + pairs.words()), note(), grid);
    }

    private Panel panel(FlagAxis x, FlagAxis y, boolean bar) {
        int points = flags.size() == 2 ? GRID_POINTS : GRID_POINTS_OF_MATRIX;
        Grid medians = predictions.medians(x, y, points);
        List<Mark> marks = new ArrayList<>();
        marks.add(new HeatMap("predicted " + trials.objective(), medians, colours, bar));
        Extrapolation unknown = new Extrapolation(predictions.lackOfSupport(x, y, points, medians));
        if (unknown.exists()) {
            extrapolates = true;
            marks.add(unknown);
        }
        Optional<TrialRow> best = trials.best();
        List<TrialRow> others = predictions.fitted().stream()
                .filter(row -> !best.equals(Optional.of(row)))
                .toList();
        marks.add(points("trial", PointLook.of(TrialKind.EVALUATED), others, x, y));
        marks.add(points("best", TrialMarks.BEST, best.stream().toList(), x, y));
        missing.forEach(
                (kind, rows) -> marks.add(points(TrialMarks.name(kind, rows.size()), PointLook.of(kind), rows, x, y)));
        return new Panel(range(x, medians.x(), points), range(y, medians.y(), points), marks);
    }

    private static Points points(String name, PointLook look, List<TrialRow> rows, FlagAxis x, FlagAxis y) {
        List<TrialRow> shown =
                rows.stream().filter(row -> x.shows(row) && y.shows(row)).toList();
        return TrialMarks.points(name, look.onHeatMap(), shown, x::spread, y::spread);
    }

    /** The axis with exactly the range of the grid, or of its cells. */
    private static Axis range(FlagAxis flag, List<Double> grid, int points) {
        Axis axis = flag.axis();
        if (axis.scale() == Scale.CATEGORY) {
            return axis;
        }
        if (flag.hasCells(points)) {
            return axis.withRange(new Interval(grid.get(0) - 0.5, grid.get(grid.size() - 1) + 0.5));
        }
        double low = axis.scale().position(grid.get(0));
        double high = axis.scale().position(grid.get(grid.size() - 1));
        return axis.withRange(low < high ? new Interval(low, high) : new Interval(low - 0.5, low + 0.5));
    }

    private String note() {
        List<String> names = flags.stream().map(FlagAxis::flag).toList();
        String fixed = trials.flags().stream()
                .filter(flag -> !names.contains(flag))
                .map(flag -> flag + "=" + Labels.value(predictions.others().get(flag)))
                .collect(Collectors.joining(", "));
        String fittedTo = predictions.isSample()
                ? "the best of " + trials.evaluated().size() + " trials and a sample of the others, "
                        + predictions.fitted().size() + " in all, which are shown"
                : "the trials";
        List<TrialRow> nowhere = new ArrayList<>(trials.rows());
        nowhere.removeAll(new FlagPairs(flags).shown(trials.rows()));
        String others = flags.size() == 2 ? "the other flags" : "all flags that are not on the axes";
        return ("The colour is the median of a Gaussian process fitted to " + fittedTo
                        + (fixed.isEmpty() && flags.size() == 2 ? "" : ", with " + others + " as in the best trial")
                        + (fixed.isEmpty() ? "" : ": " + fixed)
                        + "; colours follow the quantiles of the trials' values. "
                        + (extrapolates ? "Grey: extrapolation, far from the trials. " : "")
                        + NotShown.note(nowhere))
                .strip();
    }
}
