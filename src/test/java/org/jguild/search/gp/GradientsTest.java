package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.acquisition.ExpectedImprovement;
import org.jguild.search.acquisition.LowerConfidenceBound;
import org.jguild.search.acquisition.ProbabilityOfImprovement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every derivative is compared with the difference of two values. */
class GradientsTest {

    private static final Distance DISTANCE = new Distance(new boolean[] {false, true, false});
    private static final int POINTS = 9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofTheMarginalLikelihood(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MarginalLikelihood misfit = new MarginalLikelihood(points(random), targets(random), DISTANCE);
        double[] logs = new double[5];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = random.nextDouble(-2, 0.5);
        }
        assertGradient(misfit, logs, new boolean[5]);
    }

    static Stream<Criterion> criteria() {
        return Stream.of(
                new ExpectedImprovement(-1.2, 1),
                new ExpectedImprovement(-4, 1.4),
                new ProbabilityOfImprovement(-1.2),
                new ProbabilityOfImprovement(0.5),
                new LowerConfidenceBound(1.96));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void ofTheAcquisition(Criterion criterion) {
        for (long seed = 1; seed <= 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            GaussianProcess belief = new GaussianProcess(
                    points(random),
                    targets(random),
                    new Hyperparameters(new double[] {-1, 0.3, -0.5, 0.2, -4}),
                    DISTANCE);
            Success success = new Success(points(random), points(random), DISTANCE);
            Acquisition acquisition = new Acquisition(belief, success, criterion);
            double[] x = points(random)[0];
            assertGradient(acquisition, x, new boolean[] {false, true, false});
            assertThat(acquisition.at(x)).isCloseTo(-acquisition.at(x, new double[3]), within(1e-12));
        }
    }

    private static void assertGradient(Differentiable function, double[] x, boolean[] fixed) {
        double[] gradient = new double[x.length];
        function.at(x, gradient);
        for (int i = 0; i < x.length; i++) {
            double step = 1e-5;
            double[] ahead = x.clone();
            double[] behind = x.clone();
            ahead[i] += step;
            behind[i] -= step;
            double rise = function.at(ahead, new double[x.length]) - function.at(behind, new double[x.length]);
            double expected = fixed[i] ? 0 : rise / (2 * step);
            assertThat(gradient[i]).as("derivative %d", i).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
        }
    }

    private static double[][] points(SplittableRandom random) {
        double[][] points = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            points[i] = new double[] {random.nextDouble(), random.nextInt(3), random.nextDouble()};
        }
        return points;
    }

    private static double[] targets(SplittableRandom random) {
        return random.doubles(POINTS, -1.5, 1.5).toArray();
    }
}
