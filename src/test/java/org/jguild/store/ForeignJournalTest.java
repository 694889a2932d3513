package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The journals of a cloned project contain names of files and runs outside the store: reading them writes nothing
 * anywhere.
 */
class ForeignJournalTest {

    private static final String BATCH = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    private static final String TRIAL = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String LINK = "cccccccccccccccccccccccccccccccc";

    private static final List<String> READING = List.of(
            "runs",
            "runs --all --include-batch",
            "compare",
            "compare --include-batch",
            "compare --csv -",
            "runs info 1",
            "runs info " + TRIAL,
            "plot history",
            "plot history " + BATCH);

    @TempDir
    private Path folder;

    private Project clone;
    private HandWrittenRun batch;
    private HandWrittenRun trial;

    /**
     * Creates a killed trial whose end only the journal of its batch can contain, and a folder outside the store that
     * looks like a run.
     */
    @BeforeEach
    void writeStore() throws IOException {
        clone = Project.inClone(folder.resolve("clone"));
        Files.createDirectories(clone.directory().resolve(".git"));
        Files.writeString(clone.directory().resolve(".git/config"), "[core]\n");
        Files.createDirectories(folder.resolve("outside/run/.guild/attrs"));
        Files.createDirectories(clone.home().resolve(".guild/attrs"));
        trial = HandWrittenRun.completed(clone.home(), TRIAL, 1)
                .without("exit_status", "started", "stopped")
                .file("LOCK", HandWrittenRun.NOBODY);
        Files.delete(trial.guildDir().resolve(EventBytes.NAME));
        batch = HandWrittenRun.grid(clone.home(), BATCH, TRIAL);
    }

    private void readAll() throws IOException {
        FileTree outside = FileTree.of(folder, clone.home());
        FileTree all = FileTree.of(folder, clone.home().resolve("cache"));
        for (String line : READING) {
            clone.attempt(line);
        }
        outside.assertSame(FileTree.of(folder, clone.home()));
        all.assertSame(FileTree.of(folder, clone.home().resolve("cache")));
    }

    private String withFolder(String text) {
        return text.replace("FOLDER", folder.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../../.git/config",
                "../../../../../../outside/new",
                "FOLDER/outside/new",
                "FOLDER/clone/.git/config",
                "../opref",
                "../../train.sh",
                "sub/../../LOCK",
                "../../../" + BATCH + "/.guild/attrs/label",
            })
    void keysThatAreNoAttributeNames(String key) throws IOException {
        Map<String, String> attributes = new HashMap<>(HandWrittenRun.facts(TRIAL, 1));
        attributes.put(withFolder(key), "[core]\n\tfsmonitor = false\n");
        batch.file(JournalLines.NAME, JournalLines.of(TRIAL, attributes, 1));

        readAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../outside/run", "FOLDER/outside/run", "..", "../runs/" + TRIAL, LINK, "", "."})
    void namesThatAreNoRunIds(String run) throws IOException {
        Files.createSymbolicLink(clone.run(LINK), folder.resolve("outside/run"));
        batch.link(LINK, Path.of("..", LINK))
                .file(JournalLines.NAME, JournalLines.of(withFolder(run), HandWrittenRun.facts(TRIAL, 1), 1));

        readAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {".guild", ".guild/attrs"})
    void recordsThatAreLinksToTheOutside(String part) throws IOException {
        Path outside = folder.resolve("outside/moved");
        Files.move(trial.dir().resolve(part), outside);
        Files.createSymbolicLink(trial.dir().resolve(part), outside);
        batch.file(JournalLines.NAME, JournalLines.of(TRIAL, 1));

        readAll();
    }

    @Test
    void theJavaApi() throws Exception {
        Map<String, String> attributes = new HashMap<>(HandWrittenRun.facts(TRIAL, 1));
        attributes.put("../../../../../.git/config", "[core]\n\tfsmonitor = false\n");
        attributes.put(withFolder("FOLDER/outside/new"), "new\n");
        batch.file(
                JournalLines.NAME,
                JournalLines.of(TRIAL, attributes, 1) + JournalLines.of("../../../outside/run", attributes, 1));
        FileTree outside = FileTree.of(folder, clone.home());
        FileTree all = FileTree.of(folder, clone.home().resolve("cache"));

        Jvm.Ended ended = Jvm.run(clone, Jvm.words(GuildCompare.class, List.of(), List.of()));

        outside.assertSame(FileTree.of(folder, clone.home()));
        all.assertSame(FileTree.of(folder, clone.home().resolve("cache")));
        assertThat(ended.status()).as(ended.errors()).isZero();
        assertThat(ended.output()).contains("train.sh");
    }

    @Test
    void whatTheJournalKnowsIsShownWithoutBeingWritten() throws IOException {
        trial.attribute("label", "");
        batch.file(JournalLines.NAME, JournalLines.of(TRIAL, 1));
        FileTree before = FileTree.of(folder, clone.home().resolve("cache"));

        assertThat(clone.guild("runs").lines()).singleElement().asString().contains("completed", "x=1");
        assertThat(clone.csv()).last().asString().contains("completed", "x=1").endsWith(",1,1.0");

        before.assertSame(FileTree.of(folder, clone.home().resolve("cache")));
    }
}
