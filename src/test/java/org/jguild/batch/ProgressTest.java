package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void saysHowFarAndHowWell() {
        assertThat(new Progress(12, 20, 1, 3, 1, "loss", -0.90942, "x=-0.28918").text())
                .isEqualTo("12/20 · best loss -0.9094 (x=-0.28918) · 1 running · 3 pruned · 1 failed");
    }

    @Test
    void saysNothingOfWhatThereIsNot() {
        assertThat(new Progress(0, 20, 0, 0, 0, "loss", Double.NaN, "").text()).isEqualTo("0/20");
    }
}
