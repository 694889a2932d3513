package org.jguild.search.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.junit.jupiter.api.Test;

class ImportanceTest {

    private static SearchSpace space() {
        TreeMap<String, Domain> domains = new TreeMap<>();
        domains.put("a", new UniformRange(0, 1, null, ""));
        domains.put("b", new UniformRange(0, 1, null, ""));
        domains.put("c", new Choices(List.of("p", "q")));
        return new SearchSpace(domains);
    }

    private static SortedMap<String, Double> importance(int trials, ToDoubleFunction<FlagValues> objective) {
        SplittableRandom random = new SplittableRandom(11);
        List<Trial> history = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            FlagValues flags = FlagValues.NONE;
            for (Map.Entry<String, Domain> flag : space().domains().entrySet()) {
                flags = flags.with(flag.getKey(), flag.getValue().sample(random));
            }
            history.add(new Trial(i, flags, new TrialOutcome.Finished(objective.applyAsDouble(flags))));
        }
        return Importance.of(space(), new SearchHistory(history));
    }

    private static double real(FlagValues flags, String name) {
        return (Double) flags.get(name);
    }

    private static double q(FlagValues flags) {
        return flags.get("c").equals("q") ? 1 : 0;
    }

    @Test
    void aFlagThatDecidesAloneExplainsAll() {
        SortedMap<String, Double> shares = importance(300, flags -> real(flags, "a"));

        assertThat(shares.get("a")).isGreaterThan(0.9);
        assertThat(shares.get("b")).isLessThan(0.03);
        assertThat(shares.get("c")).isLessThan(0.03);
    }

    @Test
    void aCategoryCounts() {
        assertThat(importance(300, ImportanceTest::q).get("c")).isGreaterThan(0.95);
    }

    @Test
    void sharesOfASumAreThoseOfItsVariances() {
        // The variances are 1/12 and 4/12 of the halves, which the logarithm of bad values leaves in order.
        SortedMap<String, Double> shares = importance(500, flags -> real(flags, "a") + 2 * real(flags, "b"));

        assertThat(shares.get("b") / shares.get("a")).isCloseTo(4, within(1.5));
        assertThat(shares.get("a") + shares.get("b")).isBetween(0.85, 1.0);
    }

    @Test
    void flagsThatCountTogetherExplainLittleAlone() {
        SortedMap<String, Double> shares =
                importance(500, flags -> (real(flags, "a") < 0.5) == (real(flags, "b") < 0.5) ? 1 : 0);

        assertThat(shares.values()).allMatch(share -> share < 0.15);
    }

    @Test
    void equalObjectivesAreExplainedByNothing() {
        assertThat(importance(30, flags -> 7).values()).containsOnly(0.0);
        assertThat(importance(1, flags -> 7)).isEmpty();
    }
}
