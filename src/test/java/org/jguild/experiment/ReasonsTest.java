package org.jguild.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void anErrorWithoutAMessageIsNamed() {
        assertThat(Reasons.of(new ClosedByInterruptException()))
                .isEqualTo("java.nio.channels.ClosedByInterruptException");
    }

    @Test
    void theReasonOfTheFileSystemComesBeforeTheMessage() {
        assertThat(Reasons.of(new FileSystemException("a.csv", null, "File name too long")))
                .isEqualTo("File name too long");
        assertThat(Reasons.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(Reasons.of(new NoSuchFileException("a/b.csv"))).isEqualTo("its folder does not exist");
    }
}
