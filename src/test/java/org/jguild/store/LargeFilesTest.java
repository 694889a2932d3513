package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.command.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a run that are larger than the memory of whoever reads them. */
class LargeFilesTest {

    private static final List<String> LITTLE_MEMORY = List.of("-Xmx256m");
    private static final long TWO_GIB = 2L << 30;

    @TempDir
    private Path folder;

    private Project project;

    /** Writes an event file whose last readable loss is 0.5. */
    @FunctionalInterface
    private interface Events {
        void write(Path file) throws IOException;
    }

    @BeforeEach
    void writeStore() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        HandMade.completed(project.home(), "a".repeat(32), 1);
        HandMade.completed(project.home(), "b".repeat(32), 2);
    }

    private Jvm.Ended guild(String line) throws Exception {
        return Jvm.run(project, Jvm.words(Main.class, LITTLE_MEMORY, List.of(line.split(" "))));
    }

    static Stream<Arguments> anEventFile() {
        return Stream.of(
                arguments("that ends in 2 GiB of nothing", (Events) file -> write(file, scalar(), TWO_GIB)),
                arguments("with a record of 2 GiB", (Events)
                        file -> write(file, scalar().head(TWO_GIB - 9), TWO_GIB + 99)),
                arguments("with a record of 1 TiB", (Events) file -> write(file, scalar().head(1L << 40), TWO_GIB)),
                arguments("of 300 MB", (Events) LargeFilesTest::writePictures));
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

    /** A loss after each of many pictures. */
    private static void writePictures(Path file) throws IOException {
        byte[] step = EventBytes.more()
                .picture("sample", new byte[300_000], 1)
                .scalar("loss", 0.5, 1)
                .bytes();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(EventBytes.begin().scalar("loss", 9, 0).bytes());
            for (int i = 0; i < 1000; i++) {
                out.write(step);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anEventFile(String what, Events events) throws Exception {
        events.write(project.run("b".repeat(32)).resolve(".guild").resolve(EventBytes.NAME));

        Jvm.Ended runs = guild("runs");
        assertThat(runs.errors()).isEmpty();
        assertThat(runs.output()).hasLineCount(2);

        Jvm.Ended csv = guild("compare --csv -");
        assertThat(csv.errors()).isEmpty();
        assertThat(csv.output().lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("bbbbbbbb")
                .endsWith(",2,0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes 0123456789012345678901234567890123456789", "cat /dev/zero"})
    void theOutputOfAProgramThatFails(String printing) throws Exception {
        project.program("train.sh", printing + " | head -c 200000000", "echo; echo the reason; exit 3");

        Jvm.Ended ended = guild("run train.sh");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.errors()).contains("exit status 3").endsWith("the reason\n");
        assertThat(ended.errors().length()).isLessThan(10_000);
    }
}
