package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jguild.search.acquisition.Belief;
import org.junit.jupiter.api.Test;

class GaussianProcessTest {

    private static final Distance LINE = new Distance(new boolean[] {false});
    private static final double[][] POINTS = {{0.1}, {0.3}, {0.35}, {0.8}};
    private static final double[] TARGETS = {-1, 0.5, 0.7, 2};

    @Test
    void withoutNoiseItGoesThroughTheTargets() {
        GaussianProcess belief = belief(1e-10, 0.2);
        for (int i = 0; i < POINTS.length; i++) {
            assertThat(belief.at(POINTS[i]).mean()).isCloseTo(TARGETS[i], within(1e-6));
            assertThat(belief.at(POINTS[i]).deviation()).isLessThan(1e-4);
        }
        assertThat(belief.at(new double[] {0.55}).deviation()).isGreaterThan(0.1);
    }

    @Test
    void withNoiseItStaysOnThisSideOfTheTargets() {
        Belief first = belief(0.5, 0.2).at(POINTS[0]);
        assertThat(first.mean()).isBetween(-0.9, 0.0);
        assertThat(first.deviation()).isGreaterThan(0.2);
    }

    @Test
    void farFromAllTargetsItKnowsNothing() {
        Belief far = belief(1e-6, 0.01).at(new double[] {0.55});
        assertThat(far.mean()).isCloseTo(0, within(1e-6));
        assertThat(far.deviation()).isCloseTo(1, within(1e-6));
    }

    /** One target y with noise n: mean y k/(1 + n), variance 1 - k²/(1 + n), with k worked out by hand. */
    @Test
    void oneTargetGivesTheFormulaOfTheTextbook() {
        GaussianProcess belief = new GaussianProcess(
                new double[][] {{0.5}}, new double[] {2}, Hyperparameters.of(1, 0.1, 1, 0.25), LINE);
        double s = Math.sqrt(5);
        double k = (1 + s + s * s / 3) * Math.exp(-s);
        Belief here = belief.at(new double[] {0.6});
        assertThat(here.mean()).isCloseTo(2 * k / 1.25, within(1e-12));
        assertThat(here.deviation()).isCloseTo(Math.sqrt(1 - k * k / 1.25), within(1e-12));
    }

    @Test
    void anotherCategoryIsAsFarAsALengthScale() {
        GaussianProcess belief = new GaussianProcess(
                new double[][] {{0}},
                new double[] {1},
                Hyperparameters.of(1, 0.5, 1, 1e-14),
                new Distance(new boolean[] {true}));
        double near = belief.at(new double[] {1}).mean();
        assertThat(near).isCloseTo(new Matern52(4).correlation(), within(1e-12));
        assertThat(belief.at(new double[] {3}).mean()).isEqualTo(near);
    }

    private static GaussianProcess belief(double noise, double lengthScale) {
        return new GaussianProcess(POINTS, TARGETS, Hyperparameters.of(1, lengthScale, 1, noise), LINE);
    }
}
