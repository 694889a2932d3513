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

    private static final SpacePrior PRIOR =
            SpacePrior.of(new boolean[] {false, true, false, false}, new boolean[] {true, false, true, false});
    private static final int DIMENSIONS = 4;
    private static final int POINTS = 9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofTheNegativeLogPosterior(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NegativeLogPosterior function = new NegativeLogPosterior(points(random), targets(random), PRIOR);
        double[] logs = new double[DIMENSIONS + 3];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = random.nextDouble(-2, 0.5);
        }
        assertGradient(function, logs, new boolean[logs.length]);
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
            GaussianProcess process = new GaussianProcess(
                    points(random),
                    targets(random),
                    new Hyperparameters(new double[] {-1, 0.3, -0.5, 0.1, 0.2, -0.3, -4}),
                    PRIOR);
            Feasibility feasibility = new Feasibility(points(random), points(random), PRIOR.distance());
            Acquisition acquisition = new Acquisition(process, feasibility, PRIOR.optimum(), criterion);
            double[] x = points(random)[0];
            assertGradient(acquisition.negated(), x, new boolean[] {false, true, false, false});
            assertThat(acquisition.value(x))
                    .isCloseTo(-acquisition.negated().value(x, new double[DIMENSIONS]), within(1e-12));
        }
    }

    private static void assertGradient(Differentiable function, double[] x, boolean[] fixed) {
        double[] gradient = new double[x.length];
        function.value(x, gradient);
        for (int i = 0; i < x.length; i++) {
            double step = 1e-6;
            double[] ahead = x.clone();
            double[] behind = x.clone();
            ahead[i] += step;
            behind[i] -= step;
            double difference =
                    function.value(ahead, new double[x.length]) - function.value(behind, new double[x.length]);
            double expected = fixed[i] ? 0 : difference / (2 * step);
            assertThat(gradient[i]).as("derivative %d", i).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
        }
    }

    private static double[][] points(SplittableRandom random) {
        double[][] points = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            points[i] = new double[] {random.nextDouble(), random.nextInt(3), random.nextDouble(), random.nextDouble()};
        }
        return points;
    }

    private static double[] targets(SplittableRandom random) {
        return random.doubles(POINTS, -1.5, 1.5).toArray();
    }
}
