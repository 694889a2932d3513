package org.jguild.chart;

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

/** What a Gaussian process expects of the objective over two flags, the others being as in the best trial. */
final class ContourChart {

    private static final int PLACES = 31;
    private static final int MOST_TRIALS = 200;

    private final Trials trials;
    private final String first;
    private final String second;
    private final GpPredictor surrogate;

    private ContourChart(Trials trials, String first, String second) {
        this.trials = trials;
        this.first = first;
        this.second = second;
        this.surrogate = GpPredictor.of(
                        trials.space(), OptimizerOptions.DEFAULT, trials.history(trials.size()), MOST_TRIALS)
                .orElseThrow(() -> new GuildException("A contour needs at least two trials with a finite '"
                        + trials.objective() + "' that have all flags of the search."));
    }

    static Chart of(Trials trials, String first, String second) {
        return new ContourChart(trials, first, second).chart();
    }

    private Domain domain(String flag) {
        return trials.space().domains().get(flag);
    }

    private Chart chart() {
        Axis x = Spaces.axis(first, domain(first));
        Axis y = Spaces.axis(second, domain(second));
        Map<Double, Object> across = places(first, x);
        Map<Double, Object> up = places(second, y);
        FlagValues others = others();
        List<List<Double>> z = new ArrayList<>();
        for (Object row : up.values()) {
            List<Double> values = new ArrayList<>();
            for (Object column : across.values()) {
                FlagValues point = others.with(second, row).with(first, column);
                values.add(trials.small(surrogate.median(point)));
            }
            z.add(values);
        }
        boolean smooth = x.scale() != Scale.CATEGORY && y.scale() != Scale.CATEGORY;
        HeatMap map = new HeatMap(
                trials.objective() + ", expected",
                List.copyOf(across.keySet()),
                List.copyOf(up.keySet()),
                rounded(z),
                smooth);
        List<Mark> marks = new ArrayList<>(List.of(map));
        marks.add(points("trial", Ink.of(Palette.WHITE), heeded(), x, y));
        marks.add(
                points("best", Ink.of(Palette.VERMILION), trials.best().stream().toList(), x, y));
        Panel panel = new Panel(stretched(x, across), stretched(y, up), marks);
        return new Chart(
                ChartKind.CONTOUR,
                trials.objective() + " by " + first + " and " + second,
                note(others),
                Panels.of(panel));
    }

    /** The trials that the surrogate heeds, if it does not heed all: more points would hide the map. */
    private List<TrialRow> heeded() {
        List<TrialRow> valued = trials.valued();
        Set<Integer> numbers = new HashSet<>(surrogate.numbers());
        return valued.size() <= MOST_TRIALS
                ? valued
                : valued.stream()
                        .filter(row -> numbers.contains(row.number() - 1))
                        .toList();
    }

    private static List<List<Double>> rounded(List<List<Double>> z) {
        Interval seen =
                Interval.around(z.stream().flatMap(List::stream).mapToDouble(Double::doubleValue), Scale.LINEAR);
        return z.stream()
                .map(row -> row.stream()
                        .map(value -> seen.rounded(value, Scale.LINEAR))
                        .toList())
                .toList();
    }

    /** Exactly as wide as the map: there is nothing to see beyond. */
    private static Axis stretched(Axis axis, Map<Double, Object> places) {
        if (axis.scale() == Scale.CATEGORY) {
            return axis;
        }
        List<Double> lengths =
                places.keySet().stream().map(axis.scale()::length).toList();
        double low = lengths.get(0);
        double high = lengths.get(lengths.size() - 1);
        return axis.within(low < high ? new Interval(low, high) : new Interval(low - 0.5, low + 0.5));
    }

    /** The places along an axis, and the flag values there. */
    private Map<Double, Object> places(String flag, Axis axis) {
        Domain domain = domain(flag);
        Map<Double, Object> places = new LinkedHashMap<>();
        if (axis.scale() == Scale.CATEGORY) {
            domain.categories().forEach(value -> places.putIfAbsent(Spaces.place(value, domain, axis), value));
            return places;
        }
        Interval whole =
                Interval.around(DoubleStream.of(number(domain.fromUnit(0)), number(domain.fromUnit(1))), Scale.LINEAR);
        for (int i = 0; i < PLACES; i++) {
            Object value = domain.fromUnit(i / (PLACES - 1.0));
            places.putIfAbsent(whole.rounded(number(value), axis.scale()), value);
        }
        return places;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private FlagValues others() {
        FlagValues best = trials.best().orElseThrow().flags();
        FlagValues others = trials.space().fixed();
        for (String flag : trials.flags()) {
            others = others.with(flag, best.get(flag));
        }
        return others;
    }

    private Points points(String name, Ink ink, List<TrialRow> rows, Axis x, Axis y) {
        List<TrialRow> shown = rows.stream()
                .filter(row -> Double.isFinite(x.scale().length(place(row, first, x)))
                        && Double.isFinite(y.scale().length(place(row, second, y))))
                .toList();
        return new Points(
                name,
                ink,
                shown.stream().map(row -> place(row, first, x)).toList(),
                shown.stream().map(row -> place(row, second, y)).toList(),
                shown.stream()
                        .map(row -> row.text() + ": " + Labels.value(row.value()))
                        .toList());
    }

    private double place(TrialRow row, String flag, Axis axis) {
        return Spaces.place(row.flags().get(flag), domain(flag), axis);
    }

    private String note(FlagValues others) {
        String kept = trials.flags().stream()
                .filter(flag -> !flag.equals(first) && !flag.equals(second))
                .map(flag -> flag + "=" + Labels.value(others.get(flag)))
                .collect(Collectors.joining(", "));
        int valued = trials.valued().size();
        return ("The colour is the median of a Gaussian process fitted to "
                        + (valued <= MOST_TRIALS
                                ? "the trials"
                                : "the best of " + valued + " trials and some of the others")
                        + (kept.isEmpty() ? "" : ", with the other flags as in the best trial: " + kept)
                        + ". "
                        + trials.missing())
                .strip();
    }
}
