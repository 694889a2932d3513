package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OutputTailTest {

    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void name() {
        output = temp.resolve("output");
    }

    @Test
    void aShortOutputIsReadCompletely() throws IOException {
        Files.writeString(output, "ä\n");
        assertThat(OutputTail.read(output, 100)).isEqualTo("ä\n");
        assertThat(OutputTail.read(output, 3)).isEqualTo("ä\n");
    }

    @Test
    void noCharacterIsTruncated() throws IOException {
        Files.writeString(output, "€𝄞äx"); // 3, 4, 2 and 1 bytes
        assertThat(OutputTail.read(output, 9)).isEqualTo("𝄞äx");
        assertThat(OutputTail.read(output, 7)).isEqualTo("𝄞äx");
        assertThat(OutputTail.read(output, 6)).isEqualTo("äx");
        assertThat(OutputTail.read(output, 4)).isEqualTo("äx");
        assertThat(OutputTail.read(output, 2)).isEqualTo("x");
        assertThat(OutputTail.read(output, 0)).isEmpty();
    }

    @Test
    void aFileLargerThanAnArrayIsReadFromItsEnd() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "rw")) {
            file.seek(3L << 30);
            file.write("\nthe end\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(OutputTail.read(output, 1 << 16)).hasSize(1 << 16).endsWith("\nthe end\n");
    }

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nothingButARegularFileIsOpened() throws Exception {
        assertThat(OutputTail.read(output, 10)).isEmpty();
        Path secret = Files.writeString(temp.resolve("secret"), "secret");
        Files.createSymbolicLink(output, secret);
        assertThat(OutputTail.read(output, 10)).isEmpty();
        Files.delete(output);
        assertThat(new ProcessBuilder("mkfifo", output.toString()).start().waitFor())
                .isZero();
        assertThat(OutputTail.read(output, 10)).isEmpty();
    }
}
