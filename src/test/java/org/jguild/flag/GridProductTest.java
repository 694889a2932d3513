package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;

class GridProductTest {

    private static SearchSpace space(String... words) {
        return FlagParser.space("t", List.of(), Assignment.parse(Arrays.asList(words)), true);
    }

    /** One trial a word, its values in order of their flags' names. */
    private static String trials(SearchSpace space) {
        return space.product(new SplittableRandom(1)).stream()
                .map(trial -> trial.values().values().stream()
                        .map(FlagEncoder::encode)
                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theLastNameVariesFastest() {
        assertThat(trials(space("x=[1,2]", "y=[3,4]", "z=[5,6]")))
                .isEqualTo("1/3/5 1/3/6 1/4/5 1/4/6 2/3/5 2/3/6 2/4/5 2/4/6");
    }

    @Test
    void flagsAreSortedByNameAndValuesStayAsWritten() {
        assertThat(trials(space("msg=[b,a]", "loud=[no,yes]"))).isEqualTo("no/b no/a yes/b yes/a");
    }

    @Test
    void everyFlagIsInEachTrial() {
        assertThat(trials(space("x=[1,2]", "a=7", "z=null"))).isEqualTo("7/1/null 7/2/null");
    }

    @Test
    void duplicatesAreKept() {
        assertThat(trials(space("x=[1,1,2]"))).isEqualTo("1 1 2");
    }

    @Test
    void oneItemIsOneTrialAndNoneIsNone() {
        assertThat(trials(space("x=[3]"))).isEqualTo("3");
        assertThat(space("x=[]", "y=[1,2]").product(new SplittableRandom(1))).isEmpty();
        assertThat(space("x=[]", "y=[0:1]").product(new SplittableRandom(1))).isEmpty();
        assertThat(space("x=1").product(new SplittableRandom(1))).hasSize(1);
    }

    @Test
    void aGridHasNoCapOfItsOwn() {
        SearchSpace space = space("x=range[1:30]", "y=range[1:40]");
        assertThat(space.product(new SplittableRandom(1))).hasSize(1200);
        assertThat(space.productSize()).isEqualTo(1200);
    }

    @Test
    void refusesAGridThatNobodyCouldWaitFor() {
        assertThatThrownBy(() -> space("x=range[100000]", "y=range[100000]").product(new SplittableRandom(1)))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("The grid has 10000000000 trials");
    }

    @Test
    void rangesAreSampledOnceForEachTrial() {
        SearchSpace space = space("x=[1,2,3]", "y=[0.0:1.0]", "z=[a:b]");
        List<FlagValues> trials = space.product(new SplittableRandom(7));
        assertThat(trials).hasSize(3);
        assertThat(trials.stream().map(trial -> trial.get("y")).distinct()).hasSize(3);
        assertThat(trials).allSatisfy(trial -> {
            assertThat(space.domains().get("y").contains(trial.get("y"))).isTrue();
            assertThat(space.domains().get("z").contains(trial.get("z"))).isTrue();
        });
        assertThat(space.product(new SplittableRandom(7))).isEqualTo(trials);
        assertThat(space.product(new SplittableRandom(8))).isNotEqualTo(trials);
    }
}
