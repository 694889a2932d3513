package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jguild.command.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a run that are larger than the memory of the reader. */
@Tag("slow")
class LargeFilesTest {

    private static final List<String> LITTLE_MEMORY = List.of("-Xmx256m");
    private static final long TWO_GIB = 2L << 30;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
    }

    private Jvm.Ended guild(String line) throws Exception {
        return Jvm.run(project, Jvm.words(Main.class, LITTLE_MEMORY, List.of(line.split(" "))));
    }

    private static EventBytes scalar() {
        return EventBytes.begin().scalar("loss", 0.5, 0);
    }

    private static void write(Path file, EventBytes beginning, long length) throws IOException {
        Files.write(file, beginning.bytes());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(length);
        }
    }

    /** Writes many images, each followed by a loss. */
    private static void writeImages(Path file) throws IOException {
        byte[] step = EventBytes.part()
                .image("sample", new byte[300_000], 1)
                .scalar("loss", 0.5, 1)
                .bytes();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(EventBytes.begin().scalar("loss", 9, 0).bytes());
            for (int i = 0; i < 1000; i++) {
                out.write(step);
            }
        }
    }

    @Test
    void eventFiles() throws Exception {
        write(events(1), scalar(), TWO_GIB);
        write(events(2), scalar().header(TWO_GIB - 9), TWO_GIB + 99);
        write(events(3), scalar().header(1L << 40), TWO_GIB);
        writeImages(events(4));

        Jvm.Ended runs = guild("runs");
        assertThat(runs.errors()).isEmpty();
        assertThat(runs.output()).hasLineCount(4);

        Jvm.Ended csv = guild("compare --csv -");
        assertThat(csv.errors()).isEmpty();
        assertThat(csv.output().lines().skip(1)).hasSize(4).allMatch(row -> row.endsWith(",0.5"));
    }

    /** Returns the path of the event file of a new run. */
    private Path events(int number) {
        HandWrittenRun run = HandWrittenRun.completed(
                project.home(), Integer.toString(number).repeat(32), number);
        return run.guildDir().resolve(EventBytes.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes 0123456789012345678901234567890123456789", "cat /dev/zero"})
    void theOutputOfAProgramThatFails(String printing) throws Exception {
        project.program("train.sh", printing + " | head -c 200000000", "echo; echo the reason; exit 3");

        Jvm.Ended ended = guild("run train.sh");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.errors()).contains("exit status 3 after it printed 'the reason'; its output is in ");
        assertThat(ended.errors().length()).isLessThan(10_000);
    }
}
