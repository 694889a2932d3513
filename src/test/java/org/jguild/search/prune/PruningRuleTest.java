package org.jguild.search.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jguild.search.prune.CurveSamples.ended;
import static org.jguild.search.prune.CurveSamples.flat;
import static org.jguild.search.prune.CurveSamples.flats;
import static org.jguild.search.prune.CurveSamples.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PruningRuleTest {

    /** Other trials, each with the same value at every step. */
    private static List<LearningCurve> others(String values) {
        return flats(Arrays.stream(values.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    @ParameterizedTest(name = "{0} among {1}: {2}")
    @CsvSource({
        "0.5, 1 2 3 4 5, false",
        "3.0, 1 2 3 4 5, false",
        "3.1, 1 2 3 4 5, true",
        "3.0, 3 3 3 3 3, false",
        "3.5, 1 2 3 4 5 6, false",
        "4.1, 1 2 3 4 5 6, true",
        "9.0, 1 2 3 4, false",
        "NaN, 1 2 3 4 5, true",
        "NaN, NaN NaN NaN NaN NaN, false",
        "9.0, 1 2 3 NaN NaN, true",
        "9.0, 1 2 NaN NaN NaN, false",
    })
    void theMedianRuleStopsTrialsWorseThanHalfOfAtLeastFive(double value, String others, boolean stops) {
        assertThat(new MedianRule(3, 5).stops(flat(3, value), others(others))).isEqualTo(stops);
    }

    @ParameterizedTest(name = "{0} among {1}: {2}")
    @CsvSource({
        "9.0, 1, false",
        "9.0, 1 2, true",
        "0.5, 1 2, false",
        "1.0, 1 2, false",
        "1.5, 1 2 3 4, true",
        "1.5, 1 2 3 4 5, false",
        "2.0, 1 2 3 4 5, false",
        "2.1, 1 2 3 4 5, true",
        "NaN, 1 2 3, true",
        "NaN, NaN NaN NaN, false",
    })
    void ashaContinuesTheBestThird(double value, String others, boolean stops) {
        assertThat(new AshaRule(3, 3).stops(flat(3, value), others(others))).isEqualTo(stops);
    }

    @ParameterizedTest(name = "after step {0}: {1}")
    @CsvSource({"2, false", "3, true", "4, false", "8, false", "9, true", "10, false"})
    void ashaJudgesOncePerRung(int step, boolean judged) {
        assertThat(new AshaRule(3, 3).stops(flat(step, 9), others("1 2 3"))).isEqualTo(judged);
    }

    @Test
    void ashaJudgesAtTheFirstReportAtOrAfterARung() {
        LearningCurve sparse = new LearningCurve();
        sparse.report(100, 9);
        List<LearningCurve> others = List.of(longTrial(1), longTrial(2), longTrial(3));
        assertThat(new AshaRule(1, 3).stops(sparse, others))
                .as("the first report")
                .isFalse();
        sparse.report(200, 9);
        assertThat(new AshaRule(1, 3).stops(sparse, others)).as("rung 81").isTrue();
        sparse.report(240, 9);
        assertThat(new AshaRule(1, 3).stops(sparse, others)).as("between rungs").isFalse();
        sparse.report(260, 9);
        assertThat(new AshaRule(1, 3).stops(sparse, others)).as("rung 243").isTrue();
    }

    private static LearningCurve longTrial(double value) {
        LearningCurve curve = new LearningCurve();
        for (int step = 20; step <= 400; step += 20) {
            curve.report(step, value);
        }
        curve.complete();
        return curve;
    }

    @Test
    void theMedianRuleComparesTheBestSoFarWithTheOthersAtTheSameStep() {
        List<LearningCurve> falling = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            falling.add(ended(9, 7, 5, 3, 1));
        }
        assertThat(new MedianRule(1, 5).stops(running(4, 8), falling)).isFalse();
        assertThat(new MedianRule(1, 5).stops(running(4, 4, 4, 4), falling)).isTrue();
    }

    @Test
    void aTrialThatIsAsGoodAsTheBestOneUpToTheirNoiseContinues() {
        List<LearningCurve> others = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            others.add(ended(5, 4, 3, 2, 1));
        }
        others.add(ended(5.2, 3.8, 3.2, 1.8, 0.9));
        assertThat(new MedianRule(1, 5).stops(running(5.4, 4.0, 3.4), others))
                .as("within the noise")
                .isFalse();
        assertThat(new MedianRule(1, 5).stops(running(9, 8, 7), others))
                .as("far behind")
                .isTrue();
        assertThat(new AshaRule(1, 3).stops(running(5.4, 4.0, 3.4), others))
                .as("within the noise")
                .isFalse();
        assertThat(new AshaRule(1, 3).stops(running(9, 8, 7), others))
                .as("far behind")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void afterFiveStoppedTrialsInARowOneIsComplete(PruningKind kind) {
        List<LearningCurve> others = new ArrayList<>(flats(1, 2, 3, 4, 5));
        for (int i = 0; i < 5; i++) {
            assertThat(kind.rule(3).stops(flat(3, 9), others)).isTrue();
            LearningCurve stopped = flat(3, 9);
            stopped.stop();
            others.add(stopped);
            others.add(flat(1, 9));
        }
        assertThat(kind.rule(3).stops(flat(3, 9), others)).isFalse();

        others.addAll(flats(1));
        assertThat(kind.rule(3).stops(flat(3, 9), others)).isTrue();
    }

    @Test
    void othersThatHaveNotReachedTheStepAreIgnored() {
        List<LearningCurve> others = new ArrayList<>(flats(1, 2, 3, 4));
        others.add(flat(2, 5));
        assertThat(new MedianRule(1, 5).stops(flat(3, 9), others)).isFalse();
        others.add(flat(3, 5));
        assertThat(new MedianRule(1, 5).stops(flat(3, 9), others)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void withoutAFirstStepTrialsAreJudgedFromATwelfthOfACompleteTrial(PruningKind kind) {
        List<LearningCurve> others = new ArrayList<>();
        for (int value = 1; value <= 5; value++) {
            LearningCurve complete = flat(48, value);
            complete.complete();
            others.add(complete);
        }
        assertThat(kind.rule(0).stops(flat(3, 9), others)).isFalse();
        assertThat(kind.rule(0).stops(flat(4, 9), others)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void withoutAFirstStepNothingIsStoppedBeforeATrialIsComplete(PruningKind kind) {
        List<LearningCurve> others = List.of(flat(9, 1), flat(9, 2), flat(9, 3), flat(9, 4), flat(9, 5));
        assertThat(kind.rule(0).stops(flat(9, 9), others)).isFalse();
    }

    @Test
    void anUnknownRuleIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> PruningKind.parse("medain"))
                .isInstanceOf(GuildException.class)
                .hasMessage("Unknown pruning rule 'medain' (known: median, asha). Did you mean 'median'?");
    }
}
