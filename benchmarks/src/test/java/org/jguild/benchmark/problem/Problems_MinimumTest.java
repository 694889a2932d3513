package org.jguild.benchmark.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No search may find less than what a problem says is its least value. */
class Problems_MinimumTest {

    private static final int STARTS = 10;

    static List<String> names() {
        return Problems.ALL.stream().map(Problem::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noSearchFindsLess(String name) {
        Problem problem = Problems.find(name);
        SplittableRandom random = new SplittableRandom(7);
        for (int start = 0; start < STARTS; start++) {
            double[] place = best(problem, random);

            assertThat(descend(problem, place, random)).isGreaterThanOrEqualTo(problem.minimum() - 1e-9);
        }
    }

    /** The best of 100 random places. */
    private static double[] best(Problem problem, SplittableRandom random) {
        double[] best = Points.random(problem.space(), random);
        for (int i = 1; i < 100; i++) {
            double[] place = Points.random(problem.space(), random);
            if (value(problem, place) < value(problem, best)) {
                best = place;
            }
        }
        return best;
    }

    /** Random steps that grow after a success and shrink after a failure; now and then one coordinate is drawn anew. */
    private static double descend(Problem problem, double[] start, SplittableRandom random) {
        double[] here = start;
        double value = value(problem, here);
        double step = 0.1;
        for (int i = 0; i < 1000; i++) {
            double[] next = here.clone();
            if (i % 10 == 9) {
                next[random.nextInt(next.length)] = random.nextDouble();
            } else {
                for (int j = 0; j < next.length; j++) {
                    next[j] = Math.min(1, Math.max(0, next[j] + step * random.nextGaussian()));
                }
            }
            double there = value(problem, next);
            if (i % 10 != 9) {
                step = Math.min(0.3, Math.max(1e-9, step * (there < value ? 1.5 : 0.9)));
            }
            if (there <= value) {
                here = next;
                value = there;
            }
        }
        return value;
    }

    private static double value(Problem problem, double[] place) {
        return problem.value(Points.at(problem.space(), place));
    }
}
