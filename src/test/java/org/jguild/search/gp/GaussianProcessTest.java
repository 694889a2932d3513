package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jguild.search.acquisition.Posterior;
import org.junit.jupiter.api.Test;

class GaussianProcessTest {

    private static final SpacePrior LINE = SpacePrior.of(new boolean[1], new boolean[1]);
    private static final double[][] POINTS = {{0.1}, {0.3}, {0.35}, {0.8}};
    private static final double[] TARGETS = {-1, 0.5, 0.7, 2};

    @Test
    void withoutNoiseItInterpolatesTheTargets() {
        GaussianProcess process = process(1e-10, 0.2);
        for (int i = 0; i < POINTS.length; i++) {
            assertThat(process.posterior(POINTS[i]).mean()).isCloseTo(TARGETS[i], within(1e-6));
            assertThat(process.posterior(POINTS[i]).standardDeviation()).isLessThan(1e-4);
        }
        assertThat(process.posterior(new double[] {0.55}).standardDeviation()).isGreaterThan(0.1);
    }

    @Test
    void withNoiseItStaysBetweenTargetsAndPriorMean() {
        Posterior first = process(0.5, 0.2).posterior(POINTS[0]);
        assertThat(first.mean()).isBetween(-0.9, 0.0);
        assertThat(first.standardDeviation()).isGreaterThan(0.2);
    }

    @Test
    void farFromAllTargetsItIsThePrior() {
        Posterior far = process(1e-6, 0.01).posterior(new double[] {0.55});
        assertThat(far.mean()).isCloseTo(0, within(1e-6));
        assertThat(far.standardDeviation()).isCloseTo(1, within(1e-6));
    }

    /** One target y with noise n: mean y k/(1 + n), variance 1 - k²/(1 + n), with k worked out by hand. */
    @Test
    void oneTargetHasThePosteriorOfTheFormula() {
        GaussianProcess process = new GaussianProcess(
                new double[][] {{0.5}}, new double[] {2}, Hyperparameters.of(1, 0.1, 1, 1, 0.25), LINE);
        double s = Math.sqrt(5);
        double k = (1 + s + s * s / 3) * Math.exp(-s);
        Posterior here = process.posterior(new double[] {0.6});
        assertThat(here.mean()).isCloseTo(2 * k / 1.25, within(1e-12));
        assertThat(here.standardDeviation()).isCloseTo(Math.sqrt(1 - k * k / 1.25), within(1e-12));
    }

    @Test
    void anotherCategoryIsAtDistanceOne() {
        GaussianProcess process = new GaussianProcess(
                new double[][] {{0}},
                new double[] {1},
                Hyperparameters.of(1, 0.5, 1, 1, 1e-14),
                SpacePrior.of(new boolean[] {true}, new boolean[1]));
        double near = process.posterior(new double[] {1}).mean();
        assertThat(near).isCloseTo(new Matern52(4).correlation(), within(1e-12));
        assertThat(process.posterior(new double[] {3}).mean()).isEqualTo(near);
    }

    private static GaussianProcess process(double noise, double lengthScale) {
        return new GaussianProcess(POINTS, TARGETS, Hyperparameters.of(1, lengthScale, 1, 1, noise), LINE);
    }
}
