package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jguild.error.GuildException;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.gp.Surrogate;

/** How Bayesian search over one flag chooses its next trial, after each of its trials. */
final class AcquisitionChart {

    private static final int PLACES = 101;
    private static final int MOST_SLIDES = 20;
    private static final int MANY = 40;
    private static final int SLIDES_OF_MANY = 12;
    private static final int MOST_TRIALS = 80;
    private static final int FIRST = 2;

    private final Trials trials;
    private final String flag;
    private final OptimizerOptions options;
    private final Domain domain;
    private final Axis x;
    private final Axis y;
    private final List<Double> places = new ArrayList<>();
    private final List<FlagValues> points = new ArrayList<>();

    private AcquisitionChart(Trials trials, String flag, OptimizerOptions options) {
        this.trials = trials;
        this.flag = flag;
        this.options = options;
        this.domain = trials.space().domains().get(flag);
        Axis axis = Spaces.axis(flag, domain);
        if (axis.scale() == Scale.CATEGORY) {
            throw new GuildException("The acquisition is shown along a flag of numbers; '" + flag + "' has none.");
        }
        for (int i = 0; i < PLACES; i++) {
            Object value = domain.fromUnit(i / (PLACES - 1.0));
            double place = ((Number) value).doubleValue();
            if (!places.contains(place)) {
                places.add(place);
                points.add(trials.space().fixed().with(flag, value));
            }
        }
        this.x = axis.around(places.stream().mapToDouble(Double::doubleValue));
        Interval seen = Interval.around(trials.valued().stream().mapToDouble(TrialRow::value), Scale.LINEAR);
        double room = 0.3 * (seen.high() - seen.low());
        this.y = Axis.linear(trials.objective()).within(new Interval(seen.low() - room, seen.high() + room));
    }

    static Chart of(Trials trials, String flag, OptimizerOptions options) {
        return new AcquisitionChart(trials, flag, options).chart();
    }

    private Chart chart() {
        List<Slides.Slide> slides = counts().parallelStream()
                .map(this::slide)
                .flatMap(Optional::stream)
                .toList();
        if (slides.isEmpty()) {
            throw new GuildException("The acquisition needs at least two trials with a finite '" + trials.objective()
                    + "' and a value of '" + flag + "'.");
        }
        Slides content = new Slides("trials:", slides);
        return new Chart(
                ChartKind.ACQUISITION,
                content.title(),
                ("Above: the trials, and the median and 95 % interval of a Gaussian process. Below: the "
                                + criterion()
                                + ", the greatest value being 1. "
                                + trials.missing())
                        .strip(),
                content);
    }

    private String criterion() {
        return switch (options.acquisition()) {
            case EI, GP_HEDGE, MIXED -> "expected improvement";
            case PI -> "probability of an improvement";
            case LCB -> "lower confidence bound, turned round";
        };
    }

    /** After how many trials a slide is made: all counts, or, of many, some with equal ratios between them, the last always. */
    private Set<Integer> counts() {
        Set<Integer> counts = new TreeSet<>();
        int most = trials.size();
        int slides = Math.min(most > MANY ? SLIDES_OF_MANY : MOST_SLIDES, Math.max(1, most - FIRST + 1));
        for (int i = 0; i < slides; i++) {
            double share = slides == 1 ? 1 : i / (slides - 1.0);
            counts.add((int) Math.round(
                    most > MANY ? FIRST * Math.pow((double) most / FIRST, share) : FIRST + share * (most - FIRST)));
        }
        return counts;
    }

    private Optional<Slides.Slide> slide(int count) {
        return Surrogate.of(trials.space(), shown(), trials.history(count), MOST_TRIALS)
                .map(surrogate -> new Slides.Slide(
                        String.valueOf(count),
                        "What the search knows after " + count + " trials",
                        panels(count, surrogate)));
    }

    /** Where one of three criteria is drawn for each trial, one is shown. */
    private OptimizerOptions shown() {
        return options.acquisition() == AcquisitionFunction.GP_HEDGE
                        || options.acquisition() == AcquisitionFunction.MIXED
                ? new OptimizerOptions(
                        options.randomStarts(), AcquisitionFunction.EI, options.kappa(), options.xi(), options.noise())
                : options;
    }

    private Panels panels(int count, Surrogate surrogate) {
        List<Double> median = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        List<Double> worth = new ArrayList<>();
        for (FlagValues point : points) {
            Surrogate.Prediction prediction = surrogate.at(point);
            double[] ends = DoubleStream.of(trials.small(prediction.low()), trials.small(prediction.high()))
                    .sorted()
                    .toArray();
            median.add(up(trials.small(prediction.median())));
            low.add(up(ends[0]));
            high.add(up(ends[1]));
            worth.add(surrogate.acquisition(point));
        }
        List<Double> shares = shares(worth);
        double next = next(count, shares);
        List<Mark> above = new ArrayList<>();
        List<Double> across = places.stream().map(this::across).toList();
        above.add(new Band("95 % interval", Ink.of(Palette.BLUE), across, low, high));
        above.add(new Line("median", Ink.of(Palette.BLUE), across, median, false));
        above.add(rule("", next, y.fixed().low(), y.fixed().high()));
        above.add(tried(count));
        List<Mark> below = new ArrayList<>();
        below.add(new Line("acquisition", Ink.of(Palette.GREEN), across, shares, false));
        below.add(rule("next trial", next, -0.05, 1.1));
        Axis share = Axis.linear("acquisition").within(new Interval(-0.05, 1.1));
        Axis bare = new Axis("", x.scale(), List.of(), x.fixed());
        return new Panels(1, List.of(270.0, 160.0), List.of(new Panel(bare, y, above), new Panel(x, share, below)));
    }

    private Line rule(String name, double place, double low, double high) {
        double across = across(place);
        return new Line(name, Ink.dashed(Palette.VERMILION), List.of(across, across), List.of(low, high), false);
    }

    private double across(double place) {
        return x.fixed().rounded(place, x.scale());
    }

    private double up(double value) {
        return y.fixed().rounded(value, Scale.LINEAR);
    }

    private Points tried(int count) {
        List<TrialRow> rows = trials.rows().subList(0, count).stream()
                .filter(row -> row.hasValue() && Double.isFinite(x.scale().length(place(row))))
                .toList();
        return new Points(
                "trial",
                Ink.of(Palette.PURPLE),
                rows.stream().map(row -> across(place(row))).toList(),
                rows.stream().map(row -> up(row.value())).toList(),
                rows.stream()
                        .map(row -> row.text() + ", " + flag + "="
                                + Labels.value(row.flags().get(flag)))
                        .toList());
    }

    private double place(TrialRow row) {
        return Spaces.place(row.flags().get(flag), domain, x);
    }

    /** The trial that was made next, or, after the last one, the place of the greatest acquisition. */
    private double next(int count, List<Double> shares) {
        if (count < trials.size()) {
            double place = place(trials.rows().get(count));
            if (Double.isFinite(place)) {
                return place;
            }
        }
        int greatest = 0;
        for (int i = 1; i < shares.size(); i++) {
            greatest = shares.get(i) > shares.get(greatest) ? i : greatest;
        }
        return places.get(greatest);
    }

    /** The acquisition from 0 to 1. Improvements come as logarithms. */
    private List<Double> shares(List<Double> worth) {
        double most = worth.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double least = worth.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double span = most > least ? most - least : 1;
        return worth.stream()
                .map(value -> Numbers.rounded(
                        shown().acquisition() == AcquisitionFunction.LCB
                                ? (value - least) / span
                                : StrictMath.exp(value - most)))
                .toList();
    }
}
