package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CachedFitTest {

    private static final int MANY = 66;

    private final CachedFit fit = new CachedFit(new Distance(new boolean[] {false}));
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
    void otherObjectivesAreFittedAnew() {
        CachedFit.Fitted before = first(10);
        objectives[3] = 5;
        assertThat(first(10)).isNotSameAs(before);
    }

    @Test
    void otherPointsAreFittedAnew() {
        CachedFit.Fitted before = first(10);
        points[3] = new double[] {0.123};
        assertThat(first(10)).isNotSameAs(before);
    }

    @Test
    void manyTrialsAreFittedNowAndThen() {
        assertThat(first(49)).isNotSameAs(first(50));
        assertThat(first(50)).isSameAs(first(56)).isNotSameAs(first(57));
        assertThat(first(57)).isSameAs(first(64)).isNotSameAs(first(65));
    }

    private CachedFit.Fitted first(int trials) {
        return fit.fit(Arrays.copyOf(points, trials), Arrays.copyOf(objectives, trials));
    }
}
