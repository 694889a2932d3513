package org.jguild.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jguild.error.GuildException;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.gp.GpPredictor;
import org.jspecify.annotations.Nullable;

/** The objective that a Gaussian process predicts over two flags; all other flags have their values of the best trial. */
final class ContourChart {

    private static final int GRID_POINTS = 31;
    private static final int MAX_TRIALS = 200;

    private final Trials trials;
    private final String first;
    private final String second;
    private final GpPredictor surrogate;

    private ContourChart(Trials trials, String first, String second) {
        this.trials = trials;
        this.first = first;
        this.second = second;
        this.surrogate = GpPredictor.of(
                        trials.space(), OptimizerOptions.DEFAULT, trials.history(trials.size()), MAX_TRIALS)
                .orElseThrow(() -> new GuildException("A contour chart needs at least two trials with a finite '"
                        + trials.objective() + "' that have all flags of the search."));
    }

    static Chart of(Trials trials, String first, String second) {
        return new ContourChart(trials, first, second).chart();
    }

    private Domain domain(String flag) {
        return requireNonNull(trials.space().domains().get(flag));
    }

    private Chart chart() {
        Axis x = TrialSpace.axis(first, domain(first));
        Axis y = TrialSpace.axis(second, domain(second));
        Map<Double, Object> xs = grid(first, x);
        Map<Double, Object> ys = grid(second, y);
        FlagValues others = others();
        List<List<Double>> z = new ArrayList<>();
        for (Object row : ys.values()) {
            List<Double> values = new ArrayList<>();
            for (Object column : xs.values()) {
                FlagValues point = others.with(second, row).with(first, column);
                values.add(trials.minimized(surrogate.median(point)));
            }
            z.add(values);
        }
        boolean smooth = x.scale() != Scale.CATEGORY && y.scale() != Scale.CATEGORY;
        HeatMap map = new HeatMap(
                "predicted " + trials.objective(),
                List.copyOf(xs.keySet()),
                List.copyOf(ys.keySet()),
                rounded(z),
                smooth);
        List<Mark> marks = new ArrayList<>(List.of(map));
        marks.add(points("trial", MarkStyle.of(Palette.WHITE), fitted(), x, y));
        marks.add(points(
                "best", MarkStyle.of(Palette.VERMILION), trials.best().stream().toList(), x, y));
        Panel panel = new Panel(withRangeOf(x, xs), withRangeOf(y, ys), marks);
        return new Chart(
                ChartKind.CONTOUR,
                trials.objective() + " by " + first + " and " + second,
                note(others),
                PanelGrid.of(panel));
    }

    /** The trials that the surrogate is fitted to. The other trials are not shown: more points would hide the heat map. */
    private List<TrialRow> fitted() {
        List<TrialRow> evaluated = trials.evaluated();
        Set<Integer> numbers = new HashSet<>(surrogate.numbers());
        return evaluated.size() <= MAX_TRIALS
                ? evaluated
                : evaluated.stream()
                        .filter(row -> numbers.contains(row.number() - 1))
                        .toList();
    }

    private static List<List<Double>> rounded(List<List<Double>> z) {
        Interval range =
                Interval.around(z.stream().flatMap(List::stream).mapToDouble(Double::doubleValue), Scale.LINEAR);
        return z.stream()
                .map(row -> row.stream()
                        .map(value -> range.rounded(value, Scale.LINEAR))
                        .toList())
                .toList();
    }

    /** The axis with exactly the range of the grid. */
    private static Axis withRangeOf(Axis axis, Map<Double, Object> grid) {
        if (axis.scale() == Scale.CATEGORY) {
            return axis;
        }
        List<Double> positions =
                grid.keySet().stream().map(axis.scale()::position).toList();
        double low = positions.get(0);
        double high = positions.get(positions.size() - 1);
        return axis.withRange(low < high ? new Interval(low, high) : new Interval(low - 0.5, low + 0.5));
    }

    /** The grid points on an axis, with the flag value of each. */
    private Map<Double, Object> grid(String flag, Axis axis) {
        Domain domain = domain(flag);
        Map<Double, Object> grid = new LinkedHashMap<>();
        if (axis.scale() == Scale.CATEGORY) {
            domain.categories().forEach(value -> grid.putIfAbsent(TrialSpace.coordinate(value, domain, axis), value));
            return grid;
        }
        Interval range =
                Interval.around(DoubleStream.of(number(domain.fromUnit(0)), number(domain.fromUnit(1))), Scale.LINEAR);
        for (int i = 0; i < GRID_POINTS; i++) {
            Object value = domain.fromUnit(i / (GRID_POINTS - 1.0));
            grid.putIfAbsent(range.rounded(number(value), axis.scale()), value);
        }
        return grid;
    }

    private static double number(@Nullable Object value) {
        return ((Number) requireNonNull(value)).doubleValue();
    }

    private FlagValues others() {
        FlagValues best = trials.best().orElseThrow().flags();
        FlagValues others = trials.space().fixed();
        for (String flag : trials.flags()) {
            others = others.with(flag, best.get(flag));
        }
        return others;
    }

    private Points points(String name, MarkStyle style, List<TrialRow> rows, Axis x, Axis y) {
        List<TrialRow> shown = rows.stream()
                .filter(row -> Double.isFinite(x.scale().position(coordinate(row, first, x)))
                        && Double.isFinite(y.scale().position(coordinate(row, second, y))))
                .toList();
        return new Points(
                name,
                style,
                shown.stream().map(row -> coordinate(row, first, x)).toList(),
                shown.stream().map(row -> coordinate(row, second, y)).toList(),
                shown.stream()
                        .map(row -> row.hoverText() + ": " + Labels.value(row.value()))
                        .toList());
    }

    private double coordinate(TrialRow row, String flag, Axis axis) {
        return TrialSpace.coordinate(row.flags().get(flag), domain(flag), axis);
    }

    private String note(FlagValues others) {
        String fixed = trials.flags().stream()
                .filter(flag -> !flag.equals(first) && !flag.equals(second))
                .map(flag -> flag + "=" + Labels.value(others.get(flag)))
                .collect(Collectors.joining(", "));
        int count = trials.evaluated().size();
        return ("The colour is the median of a Gaussian process fitted to "
                        + (count <= MAX_TRIALS
                                ? "the trials"
                                : "the best of " + count + " trials and a sample of the others")
                        + (fixed.isEmpty() ? "" : ", with the other flags as in the best trial: " + fixed)
                        + ". "
                        + trials.notShown())
                .strip();
    }
}
