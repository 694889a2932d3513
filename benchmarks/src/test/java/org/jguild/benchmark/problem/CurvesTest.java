package org.jguild.benchmark.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvesTest {

    private final CurveProblem curves = new Curves();
    private final FlagValues point = Points.parse(curves.space(), "decay=1e-4 lr=1e-2 optimizer=adam width=64");

    @Test
    void theValueIsThatOfTheLastStep() {
        assertThat(curves.value(point)).isEqualTo(curves.value(point, 81));
    }

    /** The smooth part comes from a second implementation; the jitter is at most 0.05. */
    @ParameterizedTest
    @CsvSource({"1, 1.223793411", "9, 0.778153946", "27, 0.728923614"})
    void fallsAlongAPowerLaw(int step, double smooth) {
        assertThat(curves.value(point, step)).isCloseTo(smooth, within(0.05));
    }

    @Test
    void jitterIsThePointsOwnAndAlwaysTheSame() {
        double slope = curves.value(point, 40) - curves.value(point, 41);
        FlagValues near = point.with("lr", 0.010000001);

        assertThat(curves.value(point, 40)).isEqualTo(new Curves().value(point, 40));
        assertThat(curves.value(near, 40) - curves.value(near, 41)).isNotCloseTo(slope, within(1e-4));
        assertThat(IntStream.range(1, 81)
                        .filter(step -> curves.value(point, step + 1) > curves.value(point, step))
                        .count())
                .as("steps upwards")
                .isGreaterThan(5);
    }

    @Test
    void curvesCross() {
        SplittableRandom random = new SplittableRandom(3);
        List<FlagValues> points = Stream.generate(
                        () -> Points.at(curves.space(), Points.random(curves.space(), random)))
                .limit(100)
                .toList();
        int crossed = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean early = curves.value(points.get(i), 9) < curves.value(points.get(j), 9);
                boolean late = curves.value(points.get(i)) < curves.value(points.get(j));
                crossed += early == late ? 0 : 1;
            }
        }

        assertThat(crossed / 4950.0).as("pairs that change places after step 9").isBetween(0.1, 0.35);
    }
}
