package org.jguild.error;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamedFileTest {

    @Test
    void aCharacterThatTheLocaleDoesNotHaveIsReportedWithTheRemedy() {
        String name = "a" + (char) 0xd800 + ".py";
        assertThatThrownBy(() -> NamedFile.of(Path.of(""), name))
                .isInstanceOf(GuildException.class)
                .hasMessageEndingWith("has a character that no file name can have in this locale; set LC_ALL=C.UTF-8.");
    }
}
