package org.jguild.search.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jguild.flag.Choices;
import org.jguild.flag.Fixed;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.SearchHistory;
import org.jguild.search.Searches;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.junit.jupiter.api.Test;

class GridSearchTest {

    private static final SearchSpace SPACE = Searches.space(
            Map.of("b", new Choices(List.of(2L, 1L)), "a", new Choices(List.of("p", "q")), "n", new Fixed(0L)));

    @Test
    void theLastFlagVariesFastest() {
        assertThat(Searches.flags(Searches.run(new GridSearch(SPACE, 1), 100, flags -> 1.0)))
                .containsExactly(
                        FlagValues.of(Map.of("a", "p", "b", 2L, "n", 0L)),
                        FlagValues.of(Map.of("a", "p", "b", 1L, "n", 0L)),
                        FlagValues.of(Map.of("a", "q", "b", 2L, "n", 0L)),
                        FlagValues.of(Map.of("a", "q", "b", 1L, "n", 0L)));
    }

    @Test
    void aShortGridDrawsCombinationsAndKeepsTheirOrder() {
        SearchSpace long100 = Searches.list(LongStream.range(0, 100).boxed().toArray());
        List<Object> drawn = Searches.run(new GridSearch(long100, 7, 10), 100, flags -> 1.0).stream()
                .map(trial -> trial.flags().get("c"))
                .toList();
        assertThat(drawn)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare((long) a, (long) b));
        assertThat(drawn).isNotEqualTo(LongStream.range(0, 10).boxed().toList());
    }

    @Test
    void aValueListedTwiceIsTriedTwice() {
        assertThat(Searches.run(new GridSearch(Searches.list(1L, 1L, 2L), 1), 100, flags -> 1.0))
                .extracting(trial -> trial.flags().get("c"))
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void missingCombinationsAreProposed() {
        Trial second = new Trial(
                0, FlagValues.of(Map.of("a", "p", "b", 1.0, "n", 0L, "other", 5L)), new TrialOutcome.Finished(1));
        assertThat(Searches.flags(Searches.resume(new GridSearch(SPACE, 1), List.of(second), 100, flags -> 1.0)))
                .hasSize(4)
                .contains(FlagValues.of(Map.of("a", "p", "b", 2L, "n", 0L)));
    }

    @Test
    void trialsWithOtherFixedValuesAreIgnored() {
        Trial other = new Trial(0, FlagValues.of(Map.of("a", "p", "b", 2L, "n", 1L)), new TrialOutcome.Finished(1));
        assertThat(new GridSearch(SPACE, 1).next(new SearchHistory(List.of(other))))
                .contains(FlagValues.of(Map.of("a", "p", "b", 2L, "n", 0L)));
    }

    @Test
    void aRangeInAGridIsSampledForEachTrial() {
        SearchSpace space = Searches.space(
                Map.of("a", new Choices(List.of("p", "q")), "x", new UniformRange(0, 1, null, "[0.0:1.0]")));
        List<Trial> trials = Searches.run(new GridSearch(space, 1), 100, flags -> 1.0);
        assertThat(trials).hasSize(2);
        assertThat(trials.get(0).flags().get("x"))
                .isNotEqualTo(trials.get(1).flags().get("x"));
    }

    @Test
    void aLongListIsTriedCompletely() {
        SearchSpace space = Searches.space(Map.of("x", new Choices(numbers(1100))));
        assertThat(Searches.run(new GridSearch(space, 1), 2000, flags -> 1.0)).hasSize(1100);
    }

    private static List<Object> numbers(int count) {
        return java.util.stream.LongStream.range(0, count)
                .<Object>mapToObj(i -> i)
                .toList();
    }
}
