package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunIdTest {

    @Test
    void itsTextIsWhatCommandsAccept() {
        assertThat(new RunId("a".repeat(32))).hasToString("a".repeat(32));
    }
}
