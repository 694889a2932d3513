package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a trial lost in a kill or a power cut comes back from the journal of its batch. */
class RecoveryTest {

    @TempDir
    private Path temp;

    private Run batch;
    private Run trial;

    @BeforeEach
    void runTrial() {
        RunStore store = new RunStore(temp, Clock.systemUTC());
        batch = NewRuns.batch(store);
        trial = NewRuns.trial(store, batch, 0.1);
    }

    /** The only trial, as a process that begins now sees it. */
    private Run readAgain() {
        List<Run> trials = new RunStore(temp, Clock.systemUTC()).trials(batch);
        assertThat(trials).hasSize(1);
        return trials.get(0);
    }

    private Path attribute(String name) {
        return trial.guildDir().resolve("attrs").resolve(name);
    }

    @Test
    void missingAttributesAreRestored() throws IOException {
        for (String name : List.of("id", "initialized", "flags", "label", "started", "stopped", "exit_status")) {
            byte[] before = Files.readAllBytes(attribute(name));
            Files.delete(attribute(name));
            readAgain();
            assertThat(attribute(name)).hasBinaryContent(before);
        }
    }

    @Test
    void aPrunedTrialStaysPruned() throws IOException {
        ActiveRun again = NewRuns.start(trial);
        again.prune(3);
        again.finish(-15);
        Files.delete(attribute("pruned"));
        Files.delete(attribute("exit_status"));
        assertThat(readAgain().status()).isEqualTo(RunStatus.PRUNED);
        assertThat(readAgain().attribute("pruned")).isEqualTo(3L);
    }

    @Test
    void emptyFilesAreMissing() throws IOException {
        Files.write(attribute("exit_status"), new byte[0]);
        Files.write(attribute("flags"), new byte[0]);
        assertThat(readAgain().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(readAgain().flags()).isEqualTo(trial.flags());
        assertThat(trial.flags().get("x")).isEqualTo(0.1);
    }

    @Test
    void scalarsAreRestored() throws IOException {
        try (Stream<Path> files = Files.list(trial.guildDir())) {
            for (Path file :
                    files.filter(file -> file.toString().contains("tfevents")).toList()) {
                Files.delete(file);
            }
        }
        assertThat(readAgain().scalars().get("loss").last()).isEqualTo(0.1);
        assertThat(readAgain().scalars().get("loss").count()).isEqualTo(1);
    }

    @Test
    void aTrialKilledBetweenJournalAndFilesHasCompleted() throws IOException {
        Files.delete(attribute("exit_status"));
        Files.delete(attribute("stopped"));
        Files.writeString(trial.guildDir().resolve("LOCK"), "999999999");
        // Without the batch: any reader that comes upon the trial restores it.
        Run alone = new RunStore(temp, Clock.systemUTC()).find(trial.id()).orElseThrow();
        assertThat(alone.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(alone.stoppedMicros()).isPresent();
        assertThat(trial.guildDir().resolve("LOCK")).doesNotExist();
    }

    @Test
    void aLaterStartIsNotTakenForTheEarlierEnd() throws IOException {
        NewRuns.start(trial);
        Files.writeString(trial.guildDir().resolve("LOCK"), "999999999");
        Files.writeString(trial.guildDir().resolve("LOCK.jguild"), "999999999");
        assertThat(readAgain().status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(trial.exitStatus()).hasValue(-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../.git/config", "/ABSOLUTE", "..", "sub/name", "PENDING", ""})
    void aNameThatIsNoAttributeIsNotWritten(String key) throws IOException {
        Path victim = Files.createDirectories(temp.resolve(".git")).resolve("config");
        Files.writeString(victim, "before");
        String name = key.replace("ABSOLUTE", temp.toString().substring(1) + "/.git/config");
        Path journal = batch.guildDir().resolve("jguild.journal");
        String line = Files.readString(journal).strip();
        Files.writeString(journal, line.replace("\"attrs\":{", "\"attrs\":{\"" + name + "\":\"after\",") + "\n");
        Files.delete(attribute("started"));
        readAgain();
        assertThat(victim).hasContent("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../elsewhere", "/ABSOLUTE/elsewhere", "link"})
    void aNameThatIsNoRunIsNotRestored(String run) throws IOException {
        Path elsewhere =
                Files.createDirectories(temp.resolve("elsewhere/.guild")).getParent();
        Files.createSymbolicLink(trial.dir().resolveSibling("link"), elsewhere);
        Path journal = batch.guildDir().resolve("jguild.journal");
        String line = Files.readString(journal);
        String name = run.replace("/ABSOLUTE", temp.toString());
        Files.writeString(journal, line.replace("\"run\":\"" + trial.id().value(), "\"run\":\"" + name));
        readAgain();
        assertThat(elsewhere.resolve(".guild")).isEmptyDirectory();
    }

    @Test
    void aRunThatIsALinkIsNotRestored() throws IOException {
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(trial.dir(), elsewhere);
        Files.createSymbolicLink(trial.dir(), elsewhere);
        Files.delete(elsewhere.resolve(".guild/attrs/exit_status"));
        readAgain();
        assertThat(elsewhere.resolve(".guild/attrs/exit_status")).doesNotExist();
    }

    @Test
    void nothingIsDeletedBehindALinkAmongUnfinishedRuns() throws IOException {
        Path old = Files.createDirectories(temp.resolve("home")).resolve("old");
        Files.writeString(old, "kept");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        Path runs = Files.createDirectories(temp.resolve("store/runs"));
        Files.createSymbolicLink(runs.resolve(".unfinished"), old.getParent());
        NewRuns.batch(new RunStore(temp.resolve("store"), Clock.systemUTC()));
        assertThat(old).hasContent("kept");
        Files.createSymbolicLink(
                Files.createDirectories(runs.resolve(".unfinished")).resolve("inner"), old.getParent());
        NewRuns.batch(new RunStore(temp.resolve("store"), Clock.systemUTC()));
        assertThat(old).hasContent("kept");
    }

    @Test
    void aLineCutShortIsPassedOver() throws IOException {
        Path journal = batch.guildDir().resolve("jguild.journal");
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, whole, StandardOpenOption.APPEND);
        Files.write(journal, Arrays.copyOf(whole, whole.length / 2), StandardOpenOption.APPEND);
        Run second = NewRuns.trial(new RunStore(temp, Clock.systemUTC()), batch, Double.NaN);
        assertThat(new Journal(batch.dir()).entries().keySet())
                .containsExactly(trial.id().value(), second.id().value());
    }

    @Test
    void aJournalCutAtAnyByteIsRead() throws IOException {
        Path journal = batch.guildDir().resolve("jguild.journal");
        byte[] whole = Files.readAllBytes(journal);
        for (int cut = 0; cut < whole.length - 1; cut++) {
            Files.write(journal, Arrays.copyOf(whole, cut));
            assertThat(new Journal(batch.dir()).entries()).isEmpty();
        }
    }

    @Test
    void aStoreThatStaysOpenRestoresWhatEndsLater() throws IOException {
        RunStore open = new RunStore(temp, Clock.systemUTC());
        assertThat(open.trials(batch)).hasSize(1);
        Run later = NewRuns.trial(new RunStore(temp, Clock.systemUTC()), batch, 0.2);
        Files.delete(later.guildDir().resolve("attrs").resolve("exit_status"));
        assertThat(open.trials(batch)).hasSize(2).last().satisfies(run -> assertThat(run.exitStatus())
                .hasValue(0));
    }

    @Test
    void aStoreRestoresWhatItFailedToWriteItself() throws IOException {
        RunStore store = new RunStore(temp, Clock.systemUTC());
        Run second = NewRuns.trial(store, batch, 0.2);
        Files.delete(second.guildDir().resolve("attrs").resolve("exit_status"));
        assertThat(store.trials(batch)).hasSize(2).last().satisfies(run -> assertThat(run.exitStatus())
                .hasValue(0));
    }

    @Test
    void aJournalIsReadOnFromItsLastWholeLine() throws IOException {
        Path file = batch.guildDir().resolve("jguild.journal");
        byte[] whole = Files.readAllBytes(file);
        Journal journal = new Journal(batch.dir());
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            Journal.Tail before = journal.from(0);
            Files.write(file, whole);
            Journal.Tail after = journal.from(before.end());
            assertThat(after.entries()).containsOnlyKeys(trial.id().value());
            assertThat(after.end()).isEqualTo(whole.length);
        }
        assertThat(journal.from(whole.length).entries()).isEmpty();
    }
}
