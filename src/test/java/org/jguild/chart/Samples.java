package org.jguild.chart;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.LogUniformRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.run.RunStatus;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.Optimizers;

/** A chart of each kind, the same on every machine. */
final class Samples {

    private Samples() {}

    static Map<ChartKind, Chart> all() {
        Map<ChartKind, Chart> charts = new EnumMap<>(ChartKind.class);
        for (ChartKind name : ChartKind.values()) {
            charts.put(name, of(name));
        }
        return charts;
    }

    static Chart of(ChartKind name) {
        return switch (name) {
            case HISTORY -> Charts.history(curve(20), true);
            case SLICE -> Charts.slice(network(60), List.of());
            case PARALLEL -> Charts.parallel(network(60), List.of());
            case CONTOUR -> Charts.contour(network(60), List.of("lr", "dropout"));
            case RANK -> Charts.rank(network(60), List.of("lr", "dropout", "layers"));
            case IMPORTANCE -> Charts.importance(network(60));
            case EDF -> Charts.edf(groups());
            case TIMELINE -> TimelineChart.of(spans(), 2, ZoneOffset.UTC);
            case SCALARS -> ScalarsChart.of("loss", false, curves());
            case ACQUISITION -> Charts.acquisition(curve(9), OptimizerOptions.DEFAULT);
        };
    }

    /** Trials of a network whose loss depends mainly on the logarithm of lr; some trials fail or are pruned. */
    static Trials network(int count) {
        SearchSpace space = networkSpace();
        SplittableRandom random = new SplittableRandom(7);
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<RunStatus> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FlagValues point = FlagValues.NONE;
            for (Map.Entry<String, Domain> flag : space.domains().entrySet()) {
                point = point.with(flag.getKey(), flag.getValue().sample(random));
            }
            flags.add(point);
            boolean ended = i % 20 == 19;
            values.add(ended ? Double.NaN : loss(point) + 0.02 * random.nextDouble());
            statuses.add(!ended ? RunStatus.COMPLETED : i % 40 == 19 ? RunStatus.ERROR : RunStatus.PRUNED);
        }
        return Trials.of("loss", false, flags, values, statuses).within(space).named("train.py", "random");
    }

    private static SearchSpace networkSpace() {
        TreeMap<String, Domain> domains = new TreeMap<>();
        domains.put("lr", new LogUniformRange(1e-4, 1, null, "loguniform[1e-4:1]"));
        domains.put("dropout", new UniformRange(0, 0.6, null, "[0.0:0.6]"));
        domains.put("layers", new IntegerRange(1, 6, null, "[1:6]"));
        domains.put("solver", new Choices(List.of("adam", "rmsprop", "sgd")));
        return new SearchSpace(domains);
    }

    private static double loss(FlagValues flags) {
        double lr = StrictMath.log10((Double) flags.get("lr")) + 2.2;
        double dropout = (Double) flags.get("dropout") - 0.25;
        double layers = (Long) flags.get("layers") - 4;
        double solver = flags.get("solver").equals("sgd") ? 0.12 : 0;
        return 0.18 + 0.16 * lr * lr + 1.5 * dropout * dropout + 0.006 * layers * layers + solver + 0.3 * lr * dropout;
    }

    /** Trials of a Bayesian search on a function with two local minima. */
    static Trials curve(int count) {
        return curve(count, 3);
    }

    /** The same with a given seed of the search. */
    static Trials curve(int count, long seed) {
        SearchSpace space = new SearchSpace(new TreeMap<>(Map.of("x", new UniformRange(-2, 2, null, "[-2.0:2.0]"))));
        Optimizer optimizer = Optimizers.create("gp", space, seed);
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Trials before = Trials.of("loss", false, flags, values);
            FlagValues next = optimizer.next(before.history(i)).orElseThrow();
            double x = (Double) next.get("x");
            flags.add(next);
            values.add(StrictMath.sin(5 * x) * (1 - StrictMath.tanh(x * x)));
        }
        return Trials.of("loss", false, flags, values).within(space).named("train.py", "gp");
    }

    private static Map<String, Trials> groups() {
        Map<String, Trials> groups = new LinkedHashMap<>();
        groups.put("train.py", network(60));
        groups.put("train_fast.py", network(25));
        return groups;
    }

    private static List<TimelineChart.Span> spans() {
        SplittableRandom random = new SplittableRandom(5);
        List<TimelineChart.Span> spans = new ArrayList<>();
        long[] free = {0, 0, 0};
        for (int i = 0; i < 14; i++) {
            long start = free[i % 3] + random.nextInt(200_000);
            long stop = start + 1_500_000 + random.nextInt(4_000_000);
            free[i % 3] = stop;
            RunStatus status = i == 5 ? RunStatus.ERROR : i == 13 ? RunStatus.TERMINATED : RunStatus.COMPLETED;
            long origin = 1_700_000_000_000_000L;
            spans.add(new TimelineChart.Span(
                    i + 1,
                    "trial " + (i + 1) + ", run " + "%08x".formatted(random.nextInt()) + "\nlr=" + (i + 1),
                    status,
                    origin + start,
                    origin + stop));
        }
        return spans;
    }

    private static List<ScalarsChart.Curve> curves() {
        SplittableRandom random = new SplittableRandom(9);
        List<ScalarsChart.Curve> curves = new ArrayList<>();
        for (int run = 0; run < 5; run++) {
            List<Long> steps = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (long step = 0; step < 60; step++) {
                steps.add(step);
                double value = 0.15 * run + StrictMath.exp(-step / (8.0 + 3 * run)) + 0.03 * random.nextDouble();
                values.add(run == 2 && step == 30 ? Double.NaN : value);
            }
            curves.add(new ScalarsChart.Curve("%08x lr=0.%d".formatted(random.nextInt(), run + 1), steps, values));
        }
        return curves;
    }
}
