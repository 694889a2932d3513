package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading needs neither write permission nor free space, whatever state a killed process has left. */
class ReadOnlyStoreTest {

    private static final String COMPLETED = "a".repeat(32);
    private static final String KILLED = "b".repeat(32);
    private static final String BATCH = "c".repeat(32);
    private static final String TRIAL = "d".repeat(32);

    private static final List<String> READING = List.of(
            "runs",
            "runs --all --include-batch",
            "compare",
            "compare --include-batch",
            "runs info dddd",
            "plot history");

    @TempDir
    private Path folder;

    /** Creates an ended run, a killed one, and a trial whose end is only in the journal of its batch. */
    private Project writeStore(Path disk) throws IOException {
        Project project = Project.withHome(folder.resolve("project"), disk.resolve("store"));
        HandWrittenRun.completed(project.home(), COMPLETED, 1);
        HandWrittenRun.completed(project.home(), KILLED, 2)
                .without("exit_status", "stopped")
                .file("LOCK", HandWrittenRun.NOBODY)
                .file("LOCK.jguild", HandWrittenRun.NOBODY);
        HandWrittenRun trial = HandWrittenRun.completed(project.home(), TRIAL, 3)
                .without("exit_status", "stopped")
                .attribute("label", "")
                .file("LOCK", HandWrittenRun.NOBODY);
        Files.delete(trial.guildDir().resolve(EventBytes.NAME));
        HandWrittenRun.grid(project.home(), BATCH, TRIAL)
                .without("exit_status", "stopped")
                .file("LOCK", HandWrittenRun.NOBODY)
                .file(JournalLines.NAME, JournalLines.of(TRIAL, 3));
        return project;
    }

    private static void assertAllIsListed(Project project) {
        for (String line : READING) {
            project.guild(line);
        }
        List<String> runs = project.guild("runs").lines();
        assertThat(runs).hasSize(3);
        assertThat(runs.get(0)).contains("dddddddd", " completed", "x=3");
        assertThat(runs.get(1)).contains("bbbbbbbb", " terminated ", "x=2");
        assertThat(runs.get(2)).contains("aaaaaaaa", " completed ", "x=1");
        assertThat(project.csv()).hasSize(4).element(1).asString().endsWith(",3,3.0");
    }

    @Test
    void aReadOnlyStoreIsListedAfterAKill() throws Exception {
        try (MountedFileSystem disk = MountedFileSystem.at(folder.resolve("disk"), "4m")) {
            Project project = writeStore(folder.resolve("disk"));
            disk.readOnly();

            assertAllIsListed(project);
        }
    }

    @Test
    void readingAStoreOnAFullDiskLeavesNothingThere() throws Exception {
        try (MountedFileSystem disk = MountedFileSystem.at(folder.resolve("disk"), "1m")) {
            Project project = writeStore(folder.resolve("disk"));
            disk.fill();
            FileTree runs = FileTree.of(project.home(), project.home().resolve("cache"));

            assertAllIsListed(project);
            FileTree all = FileTree.of(project.home());
            assertAllIsListed(project);

            runs.assertSame(FileTree.of(project.home(), project.home().resolve("cache")));
            all.assertSame(FileTree.of(project.home()));
        }
    }
}
