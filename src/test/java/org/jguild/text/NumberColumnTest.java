package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberColumnTest {

    @Test
    void aColumnHasOneNotation() {
        assertThat(NumberColumn.format(List.of(0.5, -0.9094263, 1234.0))).containsExactly("0.5", "-0.909426", "1234");
        assertThat(NumberColumn.format(List.of(0.5, 1.25e-7, 0.0, Double.NaN)))
                .containsExactly("5.00e-01", "1.25e-07", "0", "NaN");
        assertThat(NumberColumn.format(List.of(-2e12, 3.0))).containsExactly("-2e+12", "3e+00");
        assertThat(NumberColumn.format(List.of())).isEmpty();
    }
}
