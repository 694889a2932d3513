package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands inside a project with a {@link HostileStore}: they change nothing outside it, do not hang, and print neither a stack trace nor a
 * control character.
 */
@Tag("slow")
class HostileStoreTest {

    private static final String WHOLE = "7".repeat(32);

    private static final List<String> READING = List.of(
            "runs",
            "runs --all --include-batch",
            "compare",
            "compare --include-batch",
            "compare --min loss --top 5 --table",
            "compare --csv -",
            "plot history",
            "plot slice",
            "plot timeline",
            "plot scalars",
            "runs -d");

    private static final List<String> RUNNING = List.of("run train.sh", "run --restart +", "run --restart train.sh");

    private static final List<String> DELETING = List.of(
            "runs restore", "runs delete --all", "runs -d", "runs restore", "runs delete -p --all", "runs purge");

    @TempDir
    private Path folder;

    private Project clone;
    private Path outside;
    private HostileStore store;

    @BeforeEach
    void writeProject() throws IOException {
        clone = Project.inClone(folder.resolve("clone"));
        clone.program("train.sh", "echo loss: 0.5");
        outside = Files.createDirectories(folder.resolve("outside"));
        store = new HostileStore(clone, outside, indexNames());
        HandWrittenRun.completed(clone.home(), WHOLE, 100);
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", clone.home().toString()).start().waitFor();
    }

    private void writeAll() throws IOException, InterruptedException {
        for (HostileStore.Kind kind : HostileStore.Kind.values()) {
            boolean inPlaceOfFolder =
                    kind.name().startsWith("LINKED_CACHE") || kind.name().startsWith("LINKED_TRASH");
            if (!inPlaceOfFolder) {
                store.write(kind);
            }
        }
    }

    private void check(List<String> lines) throws IOException {
        for (String line : lines) {
            FileTree before = FileTree.of(folder, clone.home());
            String shown = clone.attempt(line);
            // A table for other programs contains unchanged values.
            assertThat(line.contains("--csv") ? "" : shown).as(line).doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
            before.assertSame(FileTree.of(folder, clone.home()));
        }
    }

    /** Returns the same command for each record. */
    private List<String> each(String line) {
        return store.ids().stream().map(id -> line + " " + id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void reading(HostileStore.Kind kind) throws Exception {
        store.write(kind);
        FileTree before = FileTree.of(folder, clone.home().resolve("cache"));

        check(READING);
        check(each("runs info"));
        check(each("plot history"));

        before.assertSame(FileTree.of(folder, clone.home().resolve("cache")));
        assertThat(clone.guild("runs --all").text()).contains("77777777");
        assertThat(clone.guild("compare").text()).contains("77777777");
    }

    @ParameterizedTest
    @EnumSource
    void running(HostileStore.Kind kind) throws Exception {
        store.write(kind);

        check(RUNNING);
        check(each("run --restart"));
    }

    @ParameterizedTest
    @EnumSource
    void deleting(HostileStore.Kind kind) throws Exception {
        store.write(kind);

        check(each("runs delete"));
        check(each("runs restore"));
        check(DELETING);

        // If the trash is a link, it is not used, and nothing is moved there.
        boolean moved = kind != HostileStore.Kind.LINKED_TRASH;
        assertThat(clone.guild("runs --all").text().contains("77777777")).isNotEqualTo(moved);
    }

    /** A restart is allowed there, but it writes only into the home. */
    @ParameterizedTest
    @EnumSource
    void restartsInAHomeThatTheUserNames(HostileStore.Kind kind) throws Exception {
        store.write(kind);

        check(each("-H " + clone.home() + " run --restart"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "running", "deleting"})
    void allKindsAtOnce(String what) throws Exception {
        writeAll();

        switch (what) {
            case "reading" -> check(READING);
            case "running" -> {
                check(RUNNING);
                check(List.of("run train.sh x=[1,2]", "run train.sh x=[0.0:1.0] -o gp -m 3"));
            }
            default -> {
                check(DELETING);
                assertThat(clone.guild("runs --all").text()).doesNotContain("77777777");
            }
        }
    }

    /** Returns names that this version or another one may use for its index. */
    private Set<String> indexNames() throws IOException {
        Set<String> names = new TreeSet<>(List.of("index_v1.db", "index.db", "jguild.db", "runs.db"));
        Project clean = Project.withHome(folder.resolve("clean/project"), folder.resolve("clean/store"));
        HandWrittenRun.completed(clean.home(), WHOLE, 1);
        clean.guild("compare");
        Path cache = clean.home().resolve("cache");
        if (Files.isDirectory(cache)) {
            try (Stream<Path> files = Files.list(cache)) {
                files.map(file -> file.getFileName().toString().replaceAll("-(wal|shm|journal)$", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
