package org.jguild.search.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private final Sample sample = new Sample(
            IntStream.range(0, 100).mapToObj(i -> new double[] {i}).toArray(double[][]::new),
            IntStream.range(0, 100).mapToDouble(i -> (i * 37) % 100).toArray());

    @Test
    void fewAreAllKept() {
        assertThat(sample.thinned(100)).isSameAs(sample);
    }

    @Test
    void ofManyTheBestAreKeptAndSomeThatRepresentTheOthers() {
        double[] kept = sample.thinned(20).objectives();
        assertThat(kept).hasSize(20).doesNotHaveDuplicates().contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Arrays.stream(kept).boxed())
                .anyMatch(value -> value > 25 && value < 50)
                .anyMatch(value -> value > 80);
    }

    @Test
    void pointsAndObjectivesStayTogether() {
        Sample picked = sample.thinned(30).sorted();
        for (int i = 0; i < picked.size(); i++) {
            assertThat(picked.objectives()[i]).isEqualTo(picked.points()[i][0] * 37 % 100);
        }
    }

    @Test
    void equalPointsAreSortedByObjective() {
        double[][] points = {{2}, {1}, {1}};
        assertThat(new Sample(points, new double[] {5, 7, 6}).sorted().objectives())
                .containsExactly(6, 7, 5);
    }
}
