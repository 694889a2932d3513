package org.jguild.search.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.SearchHistory;
import org.jguild.search.Searches;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.junit.jupiter.api.Test;

class RandomSearchTest {

    @Test
    void theNumbersNeverChange() {
        List<Trial> trials = Searches.run(new RandomSearch(Searches.line(0, 1), 1), 3, flags -> 1.0);
        assertThat(trials)
                .extracting(trial -> trial.flags().get("x"))
                .containsExactly(0.69351214, 0.62054311, 0.24246408);
    }

    @Test
    void aTrialDependsOnItsNumberAlone() {
        SearchSpace space = Searches.everyKind();
        RandomSearch search = new RandomSearch(space, 9);
        List<Trial> whole = Searches.run(search, 10, Searches::bowl);
        Trial last = new Trial(8, FlagValues.NONE, new TrialOutcome.Running());
        assertThat(search.next(new SearchHistory(List.of(last))))
                .contains(whole.get(9).flags());
    }

    @Test
    void theDrawsAreUniform() {
        List<Trial> trials = Searches.run(new RandomSearch(Searches.line(0, 1), 5), 2000, flags -> 1.0);
        int[] tenths = new int[10];
        trials.forEach(trial -> tenths[(int) (Searches.real(trial.flags(), "x") * 10)]++);
        assertThat(tenths).satisfies(counts -> {
            for (int count : counts) {
                assertThat(count).isBetween(140, 260);
            }
        });
    }

    @Test
    void aValueMayComeTwice() {
        assertThat(Searches.run(new RandomSearch(Searches.list("a", "b"), 1), 20, flags -> 1.0))
                .hasSize(20)
                .extracting(trial -> trial.flags().get("c"))
                .contains("a", "b");
    }

    @Test
    void theOneOfManyPointsThatDidNotFailIsFound() {
        List<Object> values = new ArrayList<>();
        List<Trial> trials = new ArrayList<>();
        for (long i = 0; i < 2000; i++) {
            values.add(i);
            if (i != 1234) {
                trials.add(new Trial((int) i, FlagValues.of(Map.of("c", i)), new TrialOutcome.Failed()));
            }
        }
        assertThat(new RandomSearch(Searches.list(values.toArray()), 1).next(new SearchHistory(trials)))
                .contains(FlagValues.of(Map.of("c", 1234L)));
    }

    @Test
    void anInitialValueMayLieOutsideTheRange() {
        SearchSpace space = Searches.space(Map.of("x", new UniformRange(0, 1, 7L, "[0.0:1.0:7]")));
        assertThat(new RandomSearch(space, 1).next(SearchHistory.EMPTY)).contains(FlagValues.of(Map.of("x", 7L)));
    }
}
