package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs with negative numbers: they are no trials of the search, but it learns from them. */
class InformedSearchTest {

    private static final SearchSpace SPACE = Searches.line(-2, 2);
    private static final double BEST = 0.7;

    @ParameterizedTest
    @ValueSource(strings = {"gp", "forest", "gbrt", "tpe"})
    void earlierRunsTakeThePlaceOfTheTrialsThatFillTheSpace(String name) {
        List<Trial> earlier = earlier(16);
        for (long seed = 1; seed <= 5; seed++) {
            Optimizer optimizer = Optimizers.create(name, SPACE, seed);

            List<Trial> informed = search(optimizer, earlier, 5);

            assertThat(meanDistance(informed)).isLessThan(0.6 * meanDistance(search(optimizer, List.of(), 5)));
            assertThat(Searches.flags(informed))
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(Searches.flags(earlier));
        }
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#searching")
    void aSearchIsContinuedWithTheRunsThatInformedItAsItWouldHaveGoneOn(String name) {
        List<Trial> earlier = earlier(8);
        List<Trial> whole = search(Optimizers.create(name, space(null), 3), earlier, 6);
        for (int cut = 0; cut < whole.size(); cut++) {
            List<Trial> history = new ArrayList<>(earlier);
            history.addAll(whole.subList(0, cut));
            Collections.shuffle(history, new Random(cut));
            assertThat(Optimizers.create(name, space(null), 3).next(new SearchHistory(history)))
                    .contains(whole.get(cut).flags());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "forest", "gbrt", "tpe"})
    void theFirstTrialHasTheInitialValueUnlessItIsKnownWhatComesOut(String name) {
        List<Trial> earlier = earlier(8);
        assertThat(search(Optimizers.create(name, space(1.5), 1), earlier, 2))
                .extracting(trial -> trial.flags().get("x"))
                .startsWith(1.5)
                .doesNotHaveDuplicates();

        for (List<Trial> few : List.of(earlier, earlier.subList(0, 1))) {
            Object known = few.get(0).flags().get("x");
            assertThat(search(Optimizers.create(name, space(known), 1), few, 1))
                    .hasSize(1)
                    .extracting(trial -> trial.flags().get("x"))
                    .doesNotContain(known);
        }
    }

    private static SearchSpace space(Object initial) {
        return Searches.space(Map.of("x", new UniformRange(-2, 2, initial, "[-2.0:2.0]")));
    }

    /** Runs all over the space, numbered below 0. */
    private static List<Trial> earlier(int count) {
        List<Trial> trials = new ArrayList<>();
        for (FlagValues flags :
                Searches.flags(Searches.run(Optimizers.create("sobol", SPACE, 9), count, InformedSearchTest::loss))) {
            trials.add(new Trial(trials.size() - count, flags, new TrialOutcome.Finished(loss(flags))));
        }
        return trials;
    }

    /** The trials of a search, from number 0. */
    private static List<Trial> search(Optimizer optimizer, List<Trial> earlier, int count) {
        List<Trial> all = new ArrayList<>(earlier);
        for (int i = 0; i < count; i++) {
            SearchHistory history = new SearchHistory(all);
            assertThat(history.nextNumber()).isEqualTo(i);
            optimizer
                    .next(history)
                    .ifPresent(flags ->
                            all.add(new Trial(history.nextNumber(), flags, new TrialOutcome.Finished(loss(flags)))));
        }
        return all.subList(earlier.size(), all.size());
    }

    private static double loss(FlagValues flags) {
        return Math.abs(Searches.real(flags, "x") - BEST);
    }

    private static double meanDistance(List<Trial> trials) {
        return trials.stream()
                .mapToDouble(trial -> loss(trial.flags()))
                .average()
                .orElseThrow();
    }
}
