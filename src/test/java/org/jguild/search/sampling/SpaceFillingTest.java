package org.jguild.search.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpaceFillingTest {

    @Test
    void everyPowerOfTwoOfPointsHasOneInEachPart() {
        for (long seed = 0; seed < 5; seed++) {
            SpaceFilling places = new SpaceFilling(4, seed);
            for (int dimension = 0; dimension < 4; dimension++) {
                Set<Integer> parts = new HashSet<>();
                for (int i = 0; i < 64; i++) {
                    parts.add((int) (places.point(i)[dimension] * 64));
                }
                assertThat(parts).hasSize(64);
            }
        }
    }

    @Test
    void aPointDependsOnItsPlaceAlone() {
        SpaceFilling places = new SpaceFilling(3, 1);
        double[] fifth = places.point(5);
        places.point(2);
        assertThat(places.point(5)).isEqualTo(fifth);
        assertThat(new SpaceFilling(3, 1).point(5)).isEqualTo(fifth);
        assertThat(new SpaceFilling(3, 2).point(5)).isNotEqualTo(fifth);
    }

    @Test
    void moreDimensionsThanTabulatedAreFilledToo() {
        assertThat(new SpaceFilling(1003, 1).point(7)).hasSize(1003).doesNotContain(0.0);
    }
}
