package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jguild.search.points.ObjectiveTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapEstimatorTest {

    private static final SpacePrior LINE = SpacePrior.of(new boolean[1], new boolean[1]);

    @ParameterizedTest
    @ValueSource(ints = {6, 9, 12, 16, 20})
    void noOtherHyperparametersAreMoreLikely(int trials) {
        for (long seed = 1; seed <= 20; seed++) {
            double[][] points = points(trials, 1, seed);
            assertBest(points, wave(points));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20})
    void fastChangesAreNotTakenForNoise(int trials) {
        for (long seed = 1; seed <= 20; seed++) {
            double[][] points = points(trials, 1, seed);
            double[] values = Arrays.stream(points)
                    .mapToDouble(point -> Math.sin(70 * point[0]))
                    .toArray();
            assertBest(points, ObjectiveTransform.linear(values).apply(values));
        }
    }

    /** The estimate is compared with a scan over all hyperparameters. */
    private static void assertBest(double[][] points, double[] targets) {
        NegativeLogPosterior function = new NegativeLogPosterior(points, targets, LINE);
        double lowest = Double.POSITIVE_INFINITY;
        for (double length = 0.03; length < 5; length *= 1.3) {
            for (double noise = 1e-8; noise < 1; noise *= 10) {
                for (double variance : new double[] {0.3, 1, 2, 4}) {
                    double[] logs =
                            Hyperparameters.of(1, length, variance, 1, noise).logs();
                    lowest = Math.min(lowest, function.value(logs, new double[4]));
                }
            }
        }
        double[] found = estimate(points, targets, LINE).logs();
        assertThat(function.value(found, new double[4])).isLessThan(lowest + 0.01);
    }

    @Test
    void noiseIsEstimated() {
        double[][] points = points(60, 1, 1);
        SplittableRandom random = new SplittableRandom(2);
        double[] noisy = wave(points);
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += 0.3 * random.nextGaussian();
        }
        assertThat(estimate(points, noisy, LINE).noiseVariance()).isCloseTo(0.09, within(0.05));
        assertThat(estimate(points, wave(points), LINE).noiseVariance()).isLessThan(1e-5);
    }

    @Test
    void anIrrelevantDimensionHasALongLengthScale() {
        double[][] points = points(30, 2, 1);
        Hyperparameters found = estimate(points, wave(points), SpacePrior.of(new boolean[2], new boolean[2]));
        assertThat(found.lengthScale(1)).isGreaterThan(5 * found.lengthScale(0));
    }

    @Test
    void aKnownNoiseVarianceIsNotEstimated() {
        double[][] points = points(20, 1, 1);
        MapEstimator.Estimate estimate =
                MapEstimator.withNoise(0.05).estimate(points, wave(points), LINE, MapEstimator.starts(1));
        assertThat(estimate.hyperparameters().noiseVariance()).isCloseTo(0.05, within(1e-12));
    }

    private static Hyperparameters estimate(double[][] points, double[] targets, SpacePrior prior) {
        return MapEstimator.withUnknownNoise()
                .estimate(points, targets, prior, MapEstimator.starts(prior.dimensions()))
                .hyperparameters();
    }

    private static double[][] points(int count, int dimensions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = random.doubles(dimensions).toArray();
        }
        return points;
    }

    private static double[] wave(double[][] points) {
        double[] values = new double[points.length];
        for (int i = 0; i < values.length; i++) {
            double x = 4 * points[i][0] - 2;
            values[i] = Math.sin(5 * x) * (1 - Math.tanh(x * x));
        }
        return ObjectiveTransform.linear(values).apply(values);
    }
}
