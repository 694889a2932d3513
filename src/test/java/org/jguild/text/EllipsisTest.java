package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EllipsisTest {

    @Test
    void textOfTheMaximumLengthIsNotChanged() {
        assertThat(Ellipsis.truncate("abcd", 4)).isEqualTo("abcd");
    }

    @Test
    void theEllipsisCountsAsACharacter() {
        assertThat(Ellipsis.truncate("abcde", 4)).isEqualTo("abc…");
        assertThat(Ellipsis.truncate("abcde", 0)).isEqualTo("…");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(Ellipsis.truncate("😀".repeat(4), 4)).isEqualTo("😀".repeat(4));
        assertThat(Ellipsis.truncate("😀".repeat(5), 4)).isEqualTo("😀".repeat(3) + "…");
    }
}
