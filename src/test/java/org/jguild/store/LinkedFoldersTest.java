package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of a cloned home that are links to folders outside: nothing is written or deleted in their targets. */
class LinkedFoldersTest {

    private static final String RUN = "a".repeat(32);

    @TempDir
    private Path folder;

    private Project clone;
    private Path outside;

    @BeforeEach
    void writeProject() throws IOException {
        clone = Project.inClone(folder.resolve("clone"));
        clone.program("train.sh", "echo loss: 0.5");
        outside = Files.createDirectories(folder.resolve("outside"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOLDER/outside", "../../../outside"})
    void oldEntriesAreNotDeletedThroughALinkInPlaceOfUnfinishedRuns(String target) throws IOException {
        Files.createDirectories(outside.resolve("thesis/chapters"));
        Files.writeString(outside.resolve("thesis/chapters/one.tex"), "text\n");
        Files.writeString(outside.resolve("letter.txt"), "text\n");
        for (String name : List.of("thesis/chapters/one.tex", "thesis/chapters", "thesis", "letter.txt")) {
            FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(10)));
            Files.setLastModifiedTime(outside.resolve(name), old);
        }
        Files.createDirectories(clone.home().resolve("runs"));
        Files.createSymbolicLink(
                clone.home().resolve("runs/.unfinished"), Path.of(target.replace("FOLDER", folder.toString())));
        FileTree before = FileTree.of(folder, clone.home());

        clone.attempt("run train.sh");

        before.assertSame(FileTree.of(folder, clone.home()));
    }

    @ParameterizedTest
    @CsvSource({"run train.sh", "'run train.sh x=[1,2]'", "runs", "compare", "run --restart aaaa"})
    void aRunsFolderThatIsALinkIsRefused(String line) throws IOException {
        HandWrittenRun.completed(outside, RUN, 1);
        Files.createSymbolicLink(clone.home().resolve("runs"), outside.resolve("runs"));
        FileTree before = FileTree.of(folder);

        assertThat(clone.refusal(line)).contains(".guild/runs", "link");

        before.assertSame(FileTree.of(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run train.sh", "runs", "compare"})
    void aHomeThatIsALinkIsRefused(String line) throws IOException {
        HandWrittenRun.completed(outside, RUN, 1);
        Files.delete(clone.home());
        Files.createSymbolicLink(clone.home(), outside);
        FileTree before = FileTree.of(folder);

        assertThat(clone.refusal(line)).contains(".guild", "link");

        before.assertSame(FileTree.of(folder));
    }

    @Test
    void theUsersOwnHomeMayHaveItsRunsElsewhere() throws IOException {
        Project own = Project.withHome(folder.resolve("own"), folder.resolve("store"));
        own.program("train.sh", "echo loss: 0.5");
        HandWrittenRun.completed(outside, RUN, 1);
        Files.createSymbolicLink(own.home().resolve("runs"), outside.resolve("runs"));

        own.guild("run train.sh");

        assertThat(own.guild("runs").lines()).hasSize(2);
    }
}
