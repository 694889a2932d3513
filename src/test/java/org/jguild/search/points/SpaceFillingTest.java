package org.jguild.search.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagValues;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceFillingTest {

    /** The default of a program and other known points are earlier trials too, but do not fill the space as a warm start does. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "0, 1, true",
        "0, 2, false",
        "0, 19, true",
        "0, 21, false",
        "0, 23, true",
        "1, 1, true",
        "9, 1, true",
        "10, 1, false",
        "10, 3, true",
        "16, 1, false"
    })
    void oneInTwoOfTheFirstTwentyAndOneInFourOfTheOthers(int earlier, int number, boolean fills) {
        List<Trial> trials = new ArrayList<>();
        for (int i = -earlier; i < number; i++) {
            trials.add(new Trial(i, FlagValues.of(Map.of("x", (double) i)), new TrialOutcome.Finished(i)));
        }

        assertThat(new SpaceFilling(2, 4).includesNext(new SearchHistory(trials)))
                .isEqualTo(fills);
    }
}
