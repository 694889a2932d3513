package org.jguild.search.cma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StagnationTest {

    @Test
    void equalBestsAreHopelessAfterSomeGenerations() {
        Stagnation stagnation = new Stagnation();
        for (int i = 0; i < 16; i++) {
            stagnation.add(7);
            assertThat(stagnation.isHopeless(2, 10)).isEqualTo(i >= 15);
        }
    }

    @Test
    void progressIsHope() {
        Stagnation stagnation = new Stagnation();
        for (int i = 0; i < 500; i++) {
            stagnation.add(1.0 / (i + 1));
            assertThat(stagnation.isHopeless(2, 10)).isFalse();
        }
    }

    @Test
    void noiseWithoutProgressIsHopelessAfterManyGenerations() {
        Stagnation stagnation = new Stagnation();
        for (int i = 0; i < 400; i++) {
            stagnation.add(i % 7);
        }
        assertThat(stagnation.isHopeless(2, 10)).isTrue();
    }
}
