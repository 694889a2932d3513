package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jguild.flag.FlagValues;
import org.jguild.search.TrialOutcome.Failed;
import org.jguild.search.TrialOutcome.Finished;
import org.jguild.search.TrialOutcome.Pruned;
import org.jguild.search.TrialOutcome.Running;
import org.junit.jupiter.api.Test;

class SearchHistoryTest {

    @Test
    void aPrunedTrialCountsAsNoBetterThanTheMedianOfTheFinishedOnes() {
        assertThat(outcomes(new Finished(1), new Finished(3), new Finished(5), new Pruned(2), new Pruned(4)))
                .containsExactly(new Finished(1), new Finished(3), new Finished(5), new Finished(3), new Finished(4));
    }

    @Test
    void withoutFinishedTrialsAPrunedOneCountsAsItsLastValue() {
        assertThat(outcomes(new Failed(), new Pruned(2), new Running()))
                .containsExactly(new Failed(), new Finished(2), new Running());
    }

    @Test
    void theTrialsOfABatchAreCountedFromZeroWhateverInformsThem() {
        Trial earlier = new Trial(-2, FlagValues.NONE, new Finished(1));

        assertThat(SearchHistory.EMPTY.nextNumber()).isZero();
        assertThat(new SearchHistory(List.of(earlier)).nextNumber()).isZero();
        assertThat(new SearchHistory(List.of(new Trial(0, FlagValues.NONE, new Running()), earlier)).nextNumber())
                .isEqualTo(1);
    }

    private static List<TrialOutcome> outcomes(TrialOutcome... outcomes) {
        List<Trial> trials = new ArrayList<>();
        for (TrialOutcome outcome : outcomes) {
            trials.add(new Trial(trials.size(), FlagValues.NONE, outcome));
        }
        return new SearchHistory(trials)
                .withPrunedFinished().trials().stream().map(Trial::outcome).toList();
    }
}
