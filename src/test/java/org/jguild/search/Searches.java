package org.jguild.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.Fixed;
import org.jguild.flag.FlagValues;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.LogIntegerRange;
import org.jguild.flag.LogUniformRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;

/** Spaces, histories and whole searches that the tests share. */
public final class Searches {

    private Searches() {}

    /** A space of the given flags. */
    public static SearchSpace space(Map<String, Domain> domains) {
        return new SearchSpace(new TreeMap<>(domains));
    }

    /** The names of the built-in optimizers. */
    public static List<String> optimizers() {
        return List.of("+", "random", "gp", "forest", "gbrt", "tpe", "cmaes", "sobol");
    }

    /** Those that need a list or a range. */
    public static List<String> searching() {
        return optimizers().subList(1, optimizers().size());
    }

    /** One real flag x between two bounds. */
    public static SearchSpace line(double low, double high) {
        return space(Map.of("x", new UniformRange(low, high, null, "[" + low + ":" + high + "]")));
    }

    /** One flag c with the given choices. */
    public static SearchSpace list(Object... values) {
        return space(Map.of("c", new Choices(Arrays.asList(values))));
    }

    /** A flag of every kind. */
    public static SearchSpace everyKind() {
        return space(Map.of(
                "c", new Choices(List.of("a", "b", 3L, 0.5)),
                "f", new Fixed("same"),
                "i", new IntegerRange(-3, 7, null, "[-3:7]"),
                "l", new LogUniformRange(1e-4, 1e-1, null, "loguniform[1e-4:1e-1]"),
                "m", new LogIntegerRange(1, 100, null, "loguniform[1:100]"),
                "u", new UniformRange(-2, 2, null, "[-2.0:2.0]")));
    }

    /** Trials number 0 and up, all of which ended with a value. */
    public static SearchHistory history(List<FlagValues> points, Function<FlagValues, Double> objective) {
        List<Trial> trials = new ArrayList<>();
        for (FlagValues point : points) {
            trials.add(new Trial(trials.size(), point, new TrialOutcome.Finished(objective.apply(point))));
        }
        return new SearchHistory(trials);
    }

    /** Runs a search from its beginning. An objective that gives NaN makes the trial fail. */
    public static List<Trial> run(Optimizer optimizer, int trials, Function<FlagValues, Double> objective) {
        return resume(optimizer, List.of(), trials, objective);
    }

    /** Runs a search on until it has so many trials. */
    public static List<Trial> resume(
            Optimizer optimizer, List<Trial> begun, int trials, Function<FlagValues, Double> objective) {
        List<Trial> done = new ArrayList<>(begun);
        while (done.size() < trials) {
            Optional<FlagValues> proposal = optimizer.next(new SearchHistory(done));
            if (proposal.isEmpty()) {
                break;
            }
            double value = objective.apply(proposal.get());
            TrialOutcome outcome =
                    Double.isFinite(value) ? new TrialOutcome.Finished(value) : new TrialOutcome.Failed();
            done.add(new Trial(done.size(), proposal.get(), outcome));
        }
        return done;
    }

    /** A smooth objective of {@link #everyKind}. */
    public static double bowl(FlagValues flags) {
        double u = real(flags, "u");
        double l = StrictMath.log10(real(flags, "l")) + 2;
        double i = real(flags, "i") - 2;
        double m = StrictMath.log10(real(flags, "m")) - 1;
        return u * u + l * l + 0.1 * i * i + m * m + ("b".equals(flags.get("c")) ? 0 : 0.7);
    }

    /** The value of a numeric flag. */
    public static double real(FlagValues flags, String name) {
        return ((Number) flags.get(name)).doubleValue();
    }

    /** The flags of each trial. */
    public static List<FlagValues> flags(List<Trial> trials) {
        return trials.stream().map(Trial::flags).toList();
    }
}
