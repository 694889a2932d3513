package org.jguild.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jguild.error.GuildException;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.gp.GpPredictor;

/** The Gaussian process and the acquisition function of a Bayesian search over one flag, after each of its trials. */
final class AcquisitionChart {

    private static final int GRID_POINTS = 101;
    private static final int MAX_FRAMES = 20;
    private static final int LONG_SEARCH = 40;
    private static final int FRAMES_OF_LONG_SEARCH = 12;
    private static final int MAX_TRIALS = 80;
    private static final int MIN_TRIALS = 2;

    private final Trials trials;
    private final String flag;
    private final OptimizerOptions options;
    private final FlagAxis flagAxis;
    private final Axis x;
    private final Axis y;
    private final Interval xRange;
    private final Interval yRange;
    private final EdgeStrip strip;
    private final Map<TrialKind, List<TrialRow>> missing;
    private final List<Double> grid = new ArrayList<>();
    private final List<FlagValues> points = new ArrayList<>();

    private AcquisitionChart(Trials trials, String flag, OptimizerOptions options) {
        this.trials = trials;
        this.flag = flag;
        this.options = options;
        Domain domain = requireNonNull(trials.space().domains().get(flag));
        Axis axis = TrialSpace.axis(flag, domain);
        if (axis.scale() == Scale.CATEGORY) {
            throw new GuildException(
                    "An acquisition chart needs a numeric flag; the values of '" + flag + "' are not numbers.");
        }
        for (int i = 0; i < GRID_POINTS; i++) {
            Object value = domain.fromUnit(i / (GRID_POINTS - 1.0));
            double number = ((Number) requireNonNull(value)).doubleValue();
            if (!grid.contains(number)) {
                grid.add(number);
                points.add(trials.space().fixed().with(flag, value));
            }
        }
        this.flagAxis = new FlagAxis(flag, domain, axis);
        this.missing = TrialMarks.missing(
                trials.rows().stream().filter(flagAxis::shows).toList());
        this.xRange = Interval.around(grid.stream().mapToDouble(Double::doubleValue), axis.scale());
        this.x = axis.withRange(xRange);
        Interval range = Interval.around(trials.evaluated().stream().mapToDouble(TrialRow::value), Scale.LINEAR);
        Interval shown = range.widened(0.3);
        this.strip = EdgeStrip.of(Axis.linear(trials.objective()), shown, !trials.maximize());
        this.y = missing.isEmpty() ? Axis.linear(trials.objective()).withRange(shown) : strip.axis();
        this.yRange = requireNonNull(y.range());
    }

    static Chart of(Trials trials, String flag, OptimizerOptions options) {
        return new AcquisitionChart(trials, flag, options).chart();
    }

    private Chart chart() {
        List<SliderPanels.Frame> frames = counts().parallelStream()
                .map(this::frame)
                .flatMap(Optional::stream)
                .toList();
        if (frames.isEmpty()) {
            throw new GuildException("An acquisition chart needs at least two trials with a finite '"
                    + trials.objective() + "' and a value of '" + flag + "'.");
        }
        SliderPanels content = new SliderPanels("trials:", frames);
        return new Chart(
                ChartKind.ACQUISITION,
                content.title(),
                ("Above: the trials, and the median and the 95 % credible interval of a Gaussian process. Below: the "
                                + criterion()
                                + ", scaled to a maximum of 1. "
                                + NotShown.note(trials.rows().stream()
                                        .filter(row -> !flagAxis.shows(row))
                                        .toList()))
                        .strip(),
                content);
    }

    private String criterion() {
        return switch (options.acquisition()) {
            case EI, GP_HEDGE, MIXED -> "expected improvement";
            case PI -> "probability of improvement";
            case LCB -> "negative lower confidence bound";
        };
    }

    /** The numbers of trials that have a frame: all of them, or for a long search a geometric sequence; always the last. */
    private Set<Integer> counts() {
        Set<Integer> counts = new TreeSet<>();
        int max = trials.size();
        int frames =
                Math.min(max > LONG_SEARCH ? FRAMES_OF_LONG_SEARCH : MAX_FRAMES, Math.max(1, max - MIN_TRIALS + 1));
        for (int i = 0; i < frames; i++) {
            double share = frames == 1 ? 1 : i / (frames - 1.0);
            counts.add((int) Math.round(
                    max > LONG_SEARCH
                            ? MIN_TRIALS * Math.pow((double) max / MIN_TRIALS, share)
                            : MIN_TRIALS + share * (max - MIN_TRIALS)));
        }
        return counts;
    }

    private Optional<SliderPanels.Frame> frame(int count) {
        return GpPredictor.of(trials.space(), shown(), trials.history(count), MAX_TRIALS)
                .map(surrogate -> new SliderPanels.Frame(
                        String.valueOf(count),
                        trials.context().title("Gaussian process after " + count + " trials"),
                        panels(count, surrogate)));
    }

    /** Where one of three acquisition functions is drawn for each trial, the expected improvement is shown. */
    private OptimizerOptions shown() {
        return options.acquisition() == AcquisitionFunction.GP_HEDGE
                        || options.acquisition() == AcquisitionFunction.MIXED
                ? new OptimizerOptions(
                        options.randomStarts(), AcquisitionFunction.EI, options.kappa(), options.xi(), options.noise())
                : options;
    }

    private PanelGrid panels(int count, GpPredictor surrogate) {
        List<Double> median = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (FlagValues point : points) {
            GpPredictor.Prediction prediction = surrogate.at(point);
            double[] ends = DoubleStream.of(trials.minimized(prediction.low()), trials.minimized(prediction.high()))
                    .sorted()
                    .toArray();
            median.add(roundedY(possible(trials.minimized(prediction.median()))));
            low.add(roundedY(possible(ends[0])));
            high.add(roundedY(possible(ends[1])));
            values.add(surrogate.acquisition(point));
        }
        List<Double> scaled = scaled(values);
        double next = next(count, scaled);
        List<Mark> above = new ArrayList<>();
        List<Double> xs = grid.stream().map(this::roundedX).toList();
        above.add(new Band("95 % credible interval", MarkStyle.of(Palette.GREY), xs, low, high));
        above.add(new Line("median", MarkStyle.of(Palette.GREY), xs, median, false));
        above.add(verticalLine("", next, yRange.low(), yRange.high()));
        above.add(observed(count));
        missing.forEach((kind, rows) -> above.add(missing(kind, rows, count)));
        List<Mark> below = new ArrayList<>();
        below.add(new Line("acquisition", MarkStyle.of(Palette.GREEN), xs, scaled, false));
        below.add(verticalLine("next trial", next, -0.05, 1.1));
        Axis scale = Axis.linear("acquisition").withRange(new Interval(-0.05, 1.1));
        Axis unlabelled = new Axis("", x.scale(), List.of(), xRange);
        return new PanelGrid(
                1, List.of(270.0, 160.0), List.of(new Panel(unlabelled, y, above), new Panel(x, scale, below)));
    }

    private Line verticalLine(String name, double value, double low, double high) {
        double rounded = roundedX(value);
        return new Line(
                name, MarkStyle.dashed(Palette.VERMILION), List.of(rounded, rounded), List.of(low, high), false);
    }

    private double roundedX(double value) {
        return xRange.rounded(value, x.scale());
    }

    private double roundedY(double value) {
        return yRange.rounded(value, Scale.LINEAR);
    }

    private double possible(double value) {
        return trials.context().range().nearest(value);
    }

    private Points observed(int count) {
        List<TrialRow> rows = trials.rows().subList(0, count).stream()
                .filter(row -> row.hasValue() && flagAxis.shows(row))
                .toList();
        return TrialMarks.points(
                "trial",
                PointLook.of(TrialKind.EVALUATED),
                rows,
                row -> roundedX(coordinate(row)),
                row -> roundedY(row.value()));
    }

    /** The trials of a kind among the first trials. The legend counts all of them. */
    private Points missing(TrialKind kind, List<TrialRow> all, int count) {
        List<TrialRow> first = trials.rows().subList(0, count);
        return TrialMarks.points(
                TrialMarks.name(kind, all.size()),
                PointLook.of(kind),
                all.stream().filter(first::contains).toList(),
                row -> roundedX(coordinate(row)),
                row -> roundedY(strip.value()));
    }

    private double coordinate(TrialRow row) {
        return flagAxis.at(row);
    }

    /** The flag value of the next trial, or, after the last trial, the maximizer of the acquisition function. */
    private double next(int count, List<Double> scaled) {
        if (count < trials.size()) {
            double actual = coordinate(trials.rows().get(count));
            if (Double.isFinite(actual)) {
                return actual;
            }
        }
        int best = 0;
        for (int i = 1; i < scaled.size(); i++) {
            best = scaled.get(i) > scaled.get(best) ? i : best;
        }
        return grid.get(best);
    }

    /** The acquisition function scaled to a maximum of 1. Expected and probable improvement come as logarithms. */
    private List<Double> scaled(List<Double> values) {
        double max = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double min = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double span = max > min ? max - min : 1;
        return values.stream()
                .map(value -> Numbers.rounded(
                        shown().acquisition() == AcquisitionFunction.LCB
                                ? (value - min) / span
                                : StrictMath.exp(value - max)))
                .toList();
    }
}
