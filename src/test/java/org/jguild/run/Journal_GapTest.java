package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal with an interval without lines, as after a power failure or from an untrusted source. */
class Journal_GapTest {

    private static final String FIRST = "a".repeat(32);
    private static final String SECOND = "b".repeat(32);

    @TempDir
    private Path run;

    private void write(long gap) throws IOException {
        Files.createDirectories(run.resolve(".guild"));
        try (RandomAccessFile file = new RandomAccessFile(Journal.file(run).toFile(), "rw")) {
            file.write(line(FIRST));
            file.seek(file.length() + gap);
            file.write(line("c".repeat(32)));
            file.write(line(SECOND));
        }
    }

    private static byte[] line(String id) {
        return ("{\"end\":\"" + id + "\", \"attrs\": {\"exit_status\": \"0\\n\"}, \"files\": {}}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void linesAfterAShortGapAreRead() throws IOException {
        write(10_000_000);

        assertThat(Journal.read(run, id -> true)).containsOnlyKeys(FIRST, SECOND);
    }

    @Test
    void linesAfterALongGapAreNotRead() throws IOException {
        write(1L << 40);

        assertThat(Journal.read(run, id -> true)).containsOnlyKeys(FIRST);
    }

    @Test
    void linesThatAreNoEntriesAreSkippedWhereverABlockEnds() throws IOException {
        Files.createDirectories(run.resolve(".guild"));
        try (OutputStream file = Files.newOutputStream(Journal.file(run))) {
            file.write(line(FIRST));
            for (int i = 0; i < 20_000; i++) {
                file.write("x".repeat(i % 97).getBytes(StandardCharsets.UTF_8));
                file.write(line("c".repeat(32)), 0, 5);
                file.write("\n\n- x\n".getBytes(StandardCharsets.UTF_8));
                file.write("x ".getBytes(StandardCharsets.UTF_8));
                file.write(line("d".repeat(32)));
            }
            file.write(line(SECOND));
        }

        assertThat(Journal.read(run, id -> true)).containsOnlyKeys(FIRST, SECOND);
    }
}
