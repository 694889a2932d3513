package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;

class NamedTest {

    private enum Colour implements Named {
        RED,
        DARK_BLUE
    }

    @Test
    void aConstantIsNamedInLowerCase() {
        assertThat(Named.parse("colour", "dark_blue", Colour.values())).isEqualTo(Colour.DARK_BLUE);
        assertThat(Named.names(Colour.values())).containsExactly("red", "dark_blue");
        assertThat(Named.find("RED", Colour.values())).isEmpty();
    }

    @Test
    void anotherNameIsAMistakeThatNamesTheNearest() {
        assertThatThrownBy(() -> Named.parse("colour", "rad", Colour.values()))
                .isInstanceOf(GuildException.class)
                .hasMessage("Unknown colour 'rad' (known: red, dark_blue). Did you mean 'red'?");
        assertThatThrownBy(() -> Named.parse("colour", "RED", Colour.values()))
                .hasMessage("Unknown colour 'RED' (known: red, dark_blue). Did you mean 'red'?");
    }
}
