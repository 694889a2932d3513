package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleted runs stay in the trash until they are restored or purged. */
class DeleteTest {

    private static final String OLDEST = "a".repeat(32);
    private static final String MIDDLE = "b".repeat(32);
    private static final String NEWEST = "c".repeat(32);

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeStore() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        HandWrittenRun.completed(project.home(), OLDEST, 1);
        HandWrittenRun.completed(project.home(), MIDDLE, 2);
        HandWrittenRun.completed(project.home(), NEWEST, 3);
    }

    private Path trash() {
        return project.home().resolve("trash/runs");
    }

    private static List<String> names(Path dir) throws IOException {
        if (!Files.exists(dir)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void assertKept(String letters) throws IOException {
        assertThat(names(project.home().resolve("runs"))).isEqualTo(ids(letters));
    }

    private void assertInTrash(String letters) throws IOException {
        assertThat(names(trash())).isEqualTo(ids(letters));
    }

    private static List<String> ids(String letters) {
        return letters.chars()
                .mapToObj(letter -> Character.toString(letter).repeat(32))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, Deleted 1 run, ab, c",
        "2, Deleted 1 run, ac, b",
        "1 3, Deleted 2 runs, b, ac",
        "2:, Deleted 2 runs, c, ab",
        ":, Deleted 3 runs, '', abc",
        "bbbb, Deleted 1 run, ac, b",
        "bbbb 2, Deleted 1 run, ac, b",
        "--all, Deleted 3 runs, '', abc",
    })
    void runsAreMovedToTheTrash(String specs, String text, String kept, String deleted) throws IOException {
        assertThat(project.guild("runs delete " + specs).text()).isEqualTo(text + "\n");

        assertKept(kept);
        assertInTrash(deleted);
    }

    @Test
    void aDeletedRunIsCompleteInTheTrash() throws IOException {
        FileTree before = FileTree.of(project.run(MIDDLE));

        project.guild("runs delete bbbb");

        before.assertSame(FileTree.of(trash().resolve(MIDDLE)));
    }

    @Test
    void aDeletedRunIsInNoTable() throws IOException {
        project.guild("runs delete bbbb");

        assertThat(project.guild("runs").text())
                .contains("aaaaaaaa", "cccccccc")
                .doesNotContain("bbbbbbbb");
        assertThat(project.csv()).hasSize(3);
        assertThat(project.refusal("runs info bbbb")).contains("bbbb");
        assertThat(project.refusal("runs delete bbbb")).contains("bbbb");
    }

    @ParameterizedTest
    @CsvSource({"runs delete, --all", "runs delete -p, --all", "runs delete 1 dddd, dddd", "runs delete 9, 9"})
    void aSpecOfNoRunDeletesNone(String line, String named) throws IOException {
        FileTree before = FileTree.of(project.home(), project.home().resolve("cache"));

        assertThat(project.refusal(line)).contains(named);

        before.assertSame(FileTree.of(project.home(), project.home().resolve("cache")));
    }

    @Test
    void permanentlyDeletedRunsAreNotInTheTrash() throws IOException {
        assertThat(project.guild("runs delete -p 1").text()).contains("eleted 1 run\n");

        assertKept("ab");
        assertInTrash("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs -d", "runs list -d"})
    void deletedRunsCanBeListed(String line) {
        project.guild("runs delete aaaa cccc");

        List<String> lines = project.guild(line).lines();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("[1:cccccccc]", "train.sh", "completed", "x=3");
        assertThat(lines.get(1)).contains("[2:aaaaaaaa]", "x=1");
    }

    @ParameterizedTest
    @CsvSource({
        "runs restore, abc, ''",
        "runs restore aaaa, ab, c",
        "runs restore 1, bc, a",
        "runs restore 1 2, abc, ''",
        "runs purge, b, ''",
        "runs purge aaaa, b, c",
        "runs purge 1, b, a",
    })
    void deletedRunsAreRestoredOrPurged(String line, String kept, String deleted) throws IOException {
        project.guild("runs delete aaaa cccc");

        project.guild(line);

        assertKept(kept);
        assertInTrash(deleted);
    }

    @Test
    void aRestoredRunIsAsItWas() throws IOException {
        String runs = project.guild("runs").text();
        FileTree before = FileTree.of(project.run(MIDDLE));
        project.guild("runs delete --all");

        project.guild("runs restore");

        assertThat(project.guild("runs").text()).isEqualTo(runs);
        assertThat(project.csv()).hasSize(4);
        before.assertSame(FileTree.of(project.run(MIDDLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs restore dddd", "runs purge dddd", "runs restore cccc"})
    void whatIsNotInTheTrashIsNamed(String line) throws IOException {
        project.guild("runs delete aaaa");

        assertThat(project.refusal(line)).contains(line.substring(line.length() - 4));

        assertInTrash("a");
    }

    @Test
    void aRunThatCannotBeReadCanBeDeleted() throws Exception {
        Damage.text("").to(project.run(MIDDLE).resolve(".guild/opref"));

        project.guild("runs delete bbbb");

        assertKept("ac");
        assertThat(project.guild("runs").lines()).hasSize(2);
    }

    @Test
    void aRunningRunIsNotDeleted() throws Exception {
        RunningProgram.write(folder, project);
        try (RunningProgram running = RunningProgram.start(folder, project, Jvm.guild("run wait.sh"))) {
            long pid = running.program().pid();
            assertThat(project.refusal("runs delete " + running.id()))
                    .contains(" is running in process " + pid + ": stop it, with 'kill " + pid
                            + "', before you delete it.");
            assertThat(project.refusal("runs delete -p " + running.id())).contains("running");
            assertThat(running.finish()).isZero();
            assertThat(project.run(running.id()).resolve(".guild/attrs/exit_status"))
                    .hasContent("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs delete bbbb", "runs delete -p bbbb", "runs delete --all"})
    void theTargetOfALinkInARunIsNotDeleted(String line) throws IOException {
        Path outside = Files.createDirectories(folder.resolve("data/deep"));
        Files.writeString(outside.resolve("table.csv"), "1\n");
        HandWrittenRun run = HandWrittenRun.completed(project.home(), MIDDLE, 2);
        run.link("data", folder.resolve("data")).link("table.csv", outside.resolve("table.csv"));
        run.link(".guild/data", Path.of("../../../../data"));
        FileTree before = FileTree.of(folder.resolve("data"));

        project.guild(line);
        project.guild("runs purge");

        assertThat(project.run(MIDDLE)).doesNotExist();
        assertInTrash("");
        before.assertSame(FileTree.of(folder.resolve("data")));
    }
}
