package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextColumnsTest {

    @Test
    void alignsColumnsWithTwoSpacesBetween() {
        assertThat(TextColumns.of(List.of(List.of("run", "x"), List.of("1", "-0.3"))))
                .isEqualTo("run  x\n1    -0.3\n");
    }

    @Test
    void alignsNumbersRight() {
        assertThat(TextColumns.of(List.of(List.of("run", "x"), List.of("1", "-0.3")), column -> column == 1))
                .isEqualTo("run     x\n1    -0.3\n");
    }

    @Test
    void keepsARowOnOneLine() {
        assertThat(TextColumns.of(List.of(List.of("a\nb\rc", "d")))).isEqualTo("a b c  d\n");
    }

    @Test
    void rendersNothingForNoRows() {
        assertThat(TextColumns.of(List.of())).isEmpty();
    }
}
