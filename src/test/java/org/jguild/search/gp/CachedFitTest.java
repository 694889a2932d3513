package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jguild.search.points.ObjectiveTransform;
import org.jguild.search.points.Sample;
import org.junit.jupiter.api.Test;

class CachedFitTest {

    private static final int MANY = 66;

    private final CachedFit fit = new CachedFit(SpacePrior.of(new boolean[1], new boolean[1]), null);
    private final double[][] points = new double[MANY][];
    private final double[] objectives = new double[MANY];

    CachedFitTest() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < MANY; i++) {
            points[i] = new double[] {random.nextDouble()};
            objectives[i] = Math.sin(20 * points[i][0]);
        }
    }

    @Test
    void theSameTrialsHaveTheSameFit() {
        assertThat(first(10)).isSameAs(first(10)).isNotSameAs(first(11));
    }

    @Test
    void otherObjectivesHaveAnotherFit() {
        CachedFit.FittedModel before = first(10);
        objectives[3] = 5;
        assertThat(first(10)).isNotSameAs(before);
    }

    @Test
    void otherPointsHaveAnotherFit() {
        CachedFit.FittedModel before = first(10);
        points[3] = new double[] {0.123};
        assertThat(first(10)).isNotSameAs(before);
    }

    @Test
    void withManyTrialsTheFitIsMadeAtCertainNumbers() {
        assertThat(first(49)).isNotSameAs(first(50));
        assertThat(first(50)).isSameAs(first(56)).isNotSameAs(first(57));
        assertThat(first(57)).isSameAs(first(64)).isNotSameAs(first(65));
    }

    @Test
    void objectivesThatSpanDecadesAreTransformed() {
        for (int i = 0; i < MANY; i++) {
            objectives[i] = Math.pow(10, 6 * points[i][0]);
        }
        double[] ends = {1, 10, 1e5, 1e6};
        double[] targets = first(40).transform().apply(ends);
        assertThat(targets[1] - targets[0]).isGreaterThan(1e-3 * (targets[3] - targets[2]));
        double[] plain = ObjectiveTransform.linear(first(40, objectives)).apply(ends);
        assertThat(plain[1] - plain[0]).isLessThan(1e-4 * (plain[3] - plain[2]));
    }

    @Test
    void aKnownNoiseVarianceIsInUnitsOfTheObjective() {
        SpacePrior line = SpacePrior.of(new boolean[1], new boolean[1]);
        for (double scale : new double[] {1, 8}) {
            double[] scaled = Arrays.stream(objectives).map(v -> v * scale).toArray();
            CachedFit.FittedModel fitted = new CachedFit(line, 0.04 * scale * scale).fit(new Sample(points, scaled));
            double[] unit = fitted.transform().apply(new double[] {0, scale});
            double targetsPerUnit = unit[1] - unit[0];
            assertThat(fitted.hyperparameters().noiseVariance())
                    .isCloseTo(0.04 * targetsPerUnit * targetsPerUnit, within(1e-9));
        }
    }

    private static double[] first(int count, double[] values) {
        return Arrays.copyOf(values, count);
    }

    private CachedFit.FittedModel first(int trials) {
        return fit.fit(new Sample(points, objectives).first(trials));
    }
}
