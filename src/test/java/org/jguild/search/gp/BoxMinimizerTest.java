package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxMinimizerTest {

    private static final Differentiable VALLEY = (x, gradient) -> {
        double bend = x[1] - x[0] * x[0];
        gradient[0] = -400 * bend * x[0] - 2 * (1 - x[0]);
        gradient[1] = 200 * bend;
        return 100 * bend * bend + (1 - x[0]) * (1 - x[0]);
    };

    @Test
    void aBentValleyIsFollowedToItsEnd() {
        double[] found =
                minimizer(-2, 2).minimize(VALLEY, new double[] {-1.2, 1}).point();
        assertThat(found[0]).isCloseTo(1, within(1e-3));
        assertThat(found[1]).isCloseTo(1, within(1e-3));
    }

    @Test
    void aSideOfTheBoxStopsIt() {
        double[] found =
                minimizer(-2, 0.5).minimize(VALLEY, new double[] {-1.2, 0.4}).point();
        assertThat(found[0]).isCloseTo(0.5, within(1e-3));
        assertThat(found[1]).isCloseTo(0.25, within(1e-3));
    }

    @Test
    void aFixedCoordinateStays() {
        double[] sides = {1, 1};
        BoxMinimizer minimizer = new BoxMinimizer(new double[] {-2, 0.3}, new double[] {2, 0.3}, sides, 100, 1e-8);
        double[] found = minimizer.minimize(VALLEY, new double[] {1.5, 0.3}).point();
        assertThat(found[1]).isEqualTo(0.3);
        assertThat(found[0]).isCloseTo(0.5514, within(1e-3));
    }

    @Test
    void itStaysWhereTheFunctionIsDefined() {
        Differentiable root = (x, gradient) -> {
            gradient[0] = 0.5 / Math.sqrt(x[0]) - 0.1 / x[0];
            return Math.sqrt(x[0]) - 0.1 * Math.log(x[0]);
        };
        double[] found = new BoxMinimizer(new double[] {-5}, new double[] {5}, new double[] {1}, 100, 1e-8)
                .minimize(root, new double[] {1})
                .point();
        assertThat(found[0]).isCloseTo(0.04, within(1e-4));
    }

    private static BoxMinimizer minimizer(double low, double high) {
        return new BoxMinimizer(new double[] {low, low}, new double[] {high, high}, new double[] {1, 1}, 200, 1e-8);
    }
}
