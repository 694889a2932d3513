package org.jguild.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.Fixed;
import org.jguild.flag.FlagValues;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.LogIntegerRange;
import org.jguild.flag.LogUniformRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.sampling.Draws;

/** Spaces of flags of all kinds, and histories in them. */
final class RandomSpaces {

    private RandomSpaces() {}

    /** A searched flag of any kind. */
    private static Arbitrary<Domain> domain() {
        Arbitrary<Double> low = Arbitraries.doubles().between(-100, 100).ofScale(6);
        Arbitrary<Double> width = Arbitraries.doubles().between(1e-3, 1e4).ofScale(6);
        Arbitrary<Integer> count = Arbitraries.integers().between(1, 40);
        return Arbitraries.oneOf(
                Combinators.combine(low, width).as((l, w) -> new UniformRange(l, l + w, null, "uniform")),
                width.map(w -> new LogUniformRange(w, w * 1000, null, "loguniform")),
                count.map(n -> new IntegerRange(-3, -3 + n, null, "integers")),
                count.map(n -> new LogIntegerRange(n, 50 * n, null, "loguniform integers")),
                Arbitraries.integers()
                        .between(1, 5)
                        .map(n -> new Choices(List.of("a", 1L, 0.5, "b", true).subList(0, n))));
    }

    /** A space of one to five searched flags and perhaps a fixed one. */
    static Arbitrary<SearchSpace> spaces() {
        Arbitrary<Boolean> withFixed = Arbitraries.of(true, false);
        return Combinators.combine(domain().list().ofMinSize(1).ofMaxSize(5), withFixed)
                .as((domains, fixed) -> {
                    Map<String, Domain> named = new TreeMap<>();
                    domains.forEach(domain -> named.put("x" + named.size(), domain));
                    if (fixed) {
                        named.put("f", new Fixed("same"));
                    }
                    return Searches.space(named);
                });
    }

    /** A point that any value of the space may be in. */
    static FlagValues point(SearchSpace space, RandomGenerator random) {
        FlagValues flags = space.fixed();
        for (String name : space.searched()) {
            flags = flags.with(name, space.domains().get(name).sample(random));
        }
        return flags;
    }

    /** A smooth function of the place of a point, other for each seed. */
    static double smooth(SearchSpace space, FlagValues flags, long seed) {
        Draws random = new Draws(seed, -1);
        double sum = 0;
        for (String name : space.searched()) {
            double away = space.domains().get(name).toUnit(flags.get(name)) - random.nextDouble();
            sum += (1 + random.nextDouble()) * away * away;
        }
        return sum;
    }

    /** Trials all over a space; some have failed, and the last ones run. */
    static List<Trial> history(SearchSpace space, int count, long seed) {
        Draws random = new Draws(seed, count);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FlagValues flags = point(space, random);
            double kind = random.nextDouble();
            TrialOutcome outcome = kind < 0.15
                    ? new TrialOutcome.Failed()
                    : i >= count - 3 && kind < 0.5
                            ? new TrialOutcome.Running()
                            : new TrialOutcome.Finished(smooth(space, flags, seed));
            trials.add(new Trial(i, flags, outcome));
        }
        return trials;
    }
}
