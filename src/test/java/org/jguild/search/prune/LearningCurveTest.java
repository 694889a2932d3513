package org.jguild.search.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jguild.search.prune.CurveSamples.ended;
import static org.jguild.search.prune.CurveSamples.running;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearningCurveTest {

    private final LearningCurve curve = new LearningCurve();

    @Test
    void hasTheValueOfTheLastReportUpToAStep() {
        curve.report(2, 0.5);
        curve.report(4, 0.3);
        curve.report(8, 0.4);

        assertThat(curve.valueAt(1)).isEmpty();
        assertThat(curve.valueAt(2)).hasValue(0.5);
        assertThat(curve.valueAt(7)).hasValue(0.3);
        assertThat(curve.valueAt(8)).hasValue(0.4);
        assertThat(curve.valueAt(9)).as("beyond the last step").isEmpty();
        assertThat(curve.best()).isEqualTo(0.3);
        assertThat(curve.lastStep()).isEqualTo(8);
    }

    @Test
    void anEmptyCurveHasNoValue() {
        assertThat(curve.valueAt(0)).isEmpty();
        assertThat(curve.lastStep()).isEqualTo(-1);
        assertThat(curve.best()).isInfinite();
    }

    @Test
    void aValueThatIsNotFiniteIsWorseThanAnyOther() {
        curve.report(0, Double.NaN);
        curve.report(1, Double.NEGATIVE_INFINITY);

        assertThat(curve.best()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(curve.valueAt(1)).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void ofTwoReportsOfOneStepTheLaterCounts() {
        curve.report(1, 0.9);
        curve.report(2, 0.1);
        curve.report(2, 0.5);

        assertThat(curve.size()).isEqualTo(2);
        assertThat(curve.best()).isEqualTo(0.5);
    }

    @Test
    void aStoppedTrialWouldHaveGainedLittleMoreThanACompleteOne() {
        LearningCurve stopped = running(0.9, 0.8, 0.85);
        LearningCurve small = ended(1, 0.9, 0.8, 0.7);
        LearningCurve large = ended(2, 1.5, 1.4, 0.9, 1);
        LearningCurve late = new LearningCurve();
        late.report(4, 9);
        late.report(5, 1);
        late.complete();

        assertThat(stopped.bound(List.of())).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(stopped.bound(List.of(running(3, 2, 1, 0)))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(stopped.bound(List.of(late))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(stopped.bound(List.of(small))).isCloseTo(0.8 - 1.5 * 0.1, within(1e-12));
        assertThat(stopped.bound(List.of(late, small, large))).isCloseTo(0.8 - 1.5 * 0.5, within(1e-12));
        assertThat(running(Double.NaN).bound(List.of(small))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aStepBackDiscardsLaterReports() {
        curve.report(1, 0.9);
        curve.report(5, 0.1);
        curve.report(9, 0.2);
        curve.report(4, 0.6);

        assertThat(curve.size()).isEqualTo(2);
        assertThat(curve.lastStep()).isEqualTo(4);
        assertThat(curve.best()).isEqualTo(0.6);
    }

    @Test
    void aMillionReportsAddAFewThousandPointsAndTheBeginningIsComplete() {
        for (int step = 0; step < 1_000_000; step++) {
            curve.report(step, 1.0 / (step + 1));
        }

        assertThat(curve.size()).isLessThan(5000);
        assertThat(curve.step(500)).isEqualTo(500);
        assertThat(curve.best()).isEqualTo(1e-6);
        assertThat(curve.valueAt(700_000).orElseThrow()).isBetween(1 / 700_001.0, 1.003 / 700_001.0);
    }
}
