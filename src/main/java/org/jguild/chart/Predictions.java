package org.jguild.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jguild.error.GuildException;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.gp.GpPredictor;
import org.jspecify.annotations.Nullable;

/** The predictions of a Gaussian process over two flags; all other flags have their values of the best trial. */
final class Predictions {

    private static final int MAX_TRIALS = 200;

    private final Trials trials;
    private final GpPredictor surrogate;
    private final FlagValues others;

    Predictions(Trials trials) {
        this.trials = trials;
        this.surrogate = GpPredictor.of(
                        trials.space(), OptimizerOptions.DEFAULT, trials.history(trials.size()), MAX_TRIALS)
                .orElseThrow(() -> new GuildException("A contour chart needs at least two trials with a finite '"
                        + trials.objective() + "' that have all flags of the search."));
        FlagValues best = trials.best().orElseThrow().flags();
        FlagValues fixed = trials.space().fixed();
        for (String flag : trials.flags()) {
            fixed = fixed.with(flag, best.get(flag));
        }
        this.others = fixed;
    }

    /** The values of the flags that are not on the axes. */
    FlagValues others() {
        return others;
    }

    /** Whether the process is fitted to some of the trials only. */
    boolean isSample() {
        return trials.evaluated().size() > MAX_TRIALS;
    }

    /** The trials with an objective that the process is fitted to: more points would hide the heat map. */
    List<TrialRow> fitted() {
        if (!isSample()) {
            return trials.evaluated();
        }
        Set<Integer> indices = new HashSet<>(surrogate.numbers());
        List<TrialRow> rows = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            if (indices.contains(i)) {
                rows.add(trials.rows().get(i));
            }
        }
        return rows;
    }

    /** The predicted medians, within the possible range of the objective. */
    Grid medians(FlagAxis x, FlagAxis y, int points) {
        Grid exact = grid(
                x, y, points, flags -> trials.context().range().nearest(trials.minimized(surrogate.median(flags))));
        Interval range = Interval.around(values(exact), Scale.LINEAR);
        return rounded(exact, range, Scale.LINEAR);
    }

    /**
     * How little the trials support the predictions.
     *
     * @param medians the predictions of {@link #medians} over the same flags
     * @return at least 1 for an {@link Extrapolation}
     */
    Grid lackOfSupport(FlagAxis x, FlagAxis y, int points, Grid medians) {
        List<TrialRow> near =
                fitted().stream().filter(row -> x.shows(row) && y.shows(row)).toList();
        Grid distances = grid(x, y, points, flags -> near.stream()
                .mapToDouble(row -> Math.hypot(x.distance(row.flags(), flags), y.distance(row.flags(), flags)))
                .min()
                .orElse(1));
        Grid uncertain = grid(x, y, points, surrogate::relativeDeviation).with(distances, Extrapolation::lackOfSupport);
        Grid losses = medians.with(medians, (median, same) -> trials.minimized(median));
        double best = values(losses.with(
                        supported(uncertain, distances),
                        (loss, supported) -> supported > 0 ? loss : Double.POSITIVE_INFINITY))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        double range = values(losses).max().orElse(0) - values(losses).min().orElse(0);
        Grid tempting = losses.with(
                distances,
                (loss, distance) ->
                        range > 0 ? Extrapolation.lackOfSupportForBest((best - loss) / range, distance) : 0);
        return rounded(uncertain.with(tempting, Math::max), new Interval(0, 1), Scale.LINEAR);
    }

    /** 1 for the predictions that are near trials and no extrapolations, otherwise 0. */
    private static Grid supported(Grid lack, Grid distances) {
        return lack.with(
                distances, (value, distance) -> value < Extrapolation.MIN && !Extrapolation.isFar(distance) ? 1 : 0);
    }

    private Grid grid(FlagAxis x, FlagAxis y, int points, ToDoubleFunction<FlagValues> value) {
        Map<Double, Object> xs = values(x, points);
        Map<Double, Object> ys = values(y, points);
        List<List<Double>> z = ys.values().parallelStream()
                .map(row -> xs.values().stream()
                        .map(column ->
                                value.applyAsDouble(others.with(y.flag(), row).with(x.flag(), column)))
                        .toList())
                .toList();
        boolean smooth = !x.hasCells(points) && !y.hasCells(points);
        return new Grid(List.copyOf(xs.keySet()), List.copyOf(ys.keySet()), z, smooth);
    }

    private static DoubleStream values(Grid grid) {
        return grid.z().stream().flatMap(List::stream).mapToDouble(Double::doubleValue);
    }

    private static Grid rounded(Grid grid, Interval range, Scale scale) {
        List<List<Double>> z = grid.z().stream()
                .map(row ->
                        row.stream().map(value -> range.rounded(value, scale)).toList())
                .toList();
        return new Grid(grid.x(), grid.y(), z, grid.smooth());
    }

    /** The grid points on an axis, with the flag value of each. */
    private static Map<Double, Object> values(FlagAxis flag, int points) {
        Domain domain = flag.domain();
        Map<Double, Object> grid = new LinkedHashMap<>();
        if (flag.axis().scale() == Scale.CATEGORY) {
            domain.categories()
                    .forEach(value -> grid.putIfAbsent(TrialSpace.coordinate(value, domain, flag.axis()), value));
            return grid;
        }
        Interval range =
                Interval.around(DoubleStream.of(number(domain.fromUnit(0)), number(domain.fromUnit(1))), Scale.LINEAR);
        for (int i = 0; i < points; i++) {
            Object value = domain.fromUnit(i / (points - 1.0));
            grid.putIfAbsent(range.rounded(number(value), flag.axis().scale()), value);
        }
        return grid;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
