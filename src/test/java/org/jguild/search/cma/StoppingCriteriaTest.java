package org.jguild.search.cma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoppingCriteriaTest {

    @Test
    void equalValuesMeetTolFunAfterSomeGenerations() {
        StoppingCriteria criteria = new StoppingCriteria();
        for (int i = 0; i < 16; i++) {
            criteria.add(7);
            assertThat(criteria.isMet(2, 10)).isEqualTo(i >= 15);
        }
    }

    @Test
    void progressMeetsNone() {
        StoppingCriteria criteria = new StoppingCriteria();
        for (int i = 0; i < 500; i++) {
            criteria.add(1.0 / (i + 1));
            assertThat(criteria.isMet(2, 10)).isFalse();
        }
    }

    @Test
    void noiseWithoutProgressIsStagnationAfterManyGenerations() {
        StoppingCriteria criteria = new StoppingCriteria();
        for (int i = 0; i < 400; i++) {
            criteria.add(i % 7);
        }
        assertThat(criteria.isMet(2, 10)).isTrue();
    }
}
