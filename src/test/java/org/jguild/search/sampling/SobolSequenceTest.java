package org.jguild.search.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SobolSequenceTest {

    @Test
    void sixtyFourPointsHaveOneInEachSixtyFourthOfARange() {
        for (long seed = 0; seed < 5; seed++) {
            SobolSequence sequence = new SobolSequence(4, seed);
            for (int dimension = 0; dimension < 4; dimension++) {
                Set<Integer> intervals = new HashSet<>();
                for (int i = 0; i < 64; i++) {
                    intervals.add((int) (sequence.point(i)[dimension] * 64));
                }
                assertThat(intervals).hasSize(64);
            }
        }
    }

    @Test
    void aPointDependsOnItsIndexAlone() {
        SobolSequence sequence = new SobolSequence(3, 1);
        double[] fifth = sequence.point(5);
        sequence.point(2);
        assertThat(sequence.point(5)).isEqualTo(fifth);
        assertThat(new SobolSequence(3, 1).point(5)).isEqualTo(fifth);
        assertThat(new SobolSequence(3, 2).point(5)).isNotEqualTo(fifth);
    }

    @Test
    void dimensionsBeyondTheTableAreFilledToo() {
        assertThat(new SobolSequence(1003, 1).point(7)).hasSize(1003).doesNotContain(0.0);
    }
}
