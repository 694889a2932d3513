package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that a run lost in a kill or a power failure are read from its own journal or the one of its batch. Reading
 * writes nothing; reconciling restores the files.
 */
class RecoveryTest {

    /** A time before this machine booted: runs that ended then may have lost files in a power failure. */
    private static final Clock BEFORE = Clock.offset(Clock.systemUTC(), Duration.ofDays(-3650));

    @TempDir
    private Path temp;

    private Run batch;
    private Run trial;

    /** The trial before files were lost. */
    private RunSnapshot original;

    @BeforeEach
    void runTrial() {
        RunStore store = new RunStore(temp, BEFORE);
        batch = SampleRuns.batch(store);
        trial = SampleRuns.trial(store, batch, 0.1, BEFORE);
        original = trial.snapshot();
        assertThat(original.scalars()).isNotEmpty();
    }

    private RunStore store() {
        return new RunStore(temp, Clock.systemUTC());
    }

    /** Returns the only trial as a new process sees it. */
    private RunSnapshot readAgain() throws IOException {
        Map<String, String> before = files(temp);
        List<RunSnapshot> trials = store().trials(batch);
        assertThat(trials).hasSize(1);
        assertUnchanged(temp, before);
        return trials.get(0);
    }

    private static Map<String, String> files(Path dir) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.toList()) {
                boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                contents.put(file.toString(), regular ? HexFormat.of().formatHex(Files.readAllBytes(file)) : "");
            }
        }
        return contents;
    }

    private static void assertUnchanged(Path dir, Map<String, String> before) throws IOException {
        Set<Map.Entry<String, String>> changed = new HashSet<>(files(dir).entrySet());
        changed.removeAll(before.entrySet());
        assertThat(changed).isEmpty();
        assertThat(files(dir)).containsOnlyKeys(before.keySet());
    }

    private Path attribute(String name) {
        return trial.guildDir().resolve("attrs").resolve(name);
    }

    private static void assertSame(RunSnapshot run, RunSnapshot expected) {
        assertThat(run.status()).isEqualTo(expected.status());
        assertThat(run.exitStatus()).isEqualTo(expected.exitStatus());
        assertThat(run.opref()).isEqualTo(expected.opref());
        assertThat(run.operation()).isEqualTo(expected.operation());
        assertThat(run.isBatch()).isEqualTo(expected.isBatch());
        assertThat(run.flags()).isEqualTo(expected.flags());
        assertThat(run.label()).isEqualTo(expected.label());
        assertThat(run.initializedMicros()).isEqualTo(expected.initializedMicros());
        assertThat(run.startedMicros()).isEqualTo(expected.startedMicros());
        assertThat(run.stoppedMicros()).isEqualTo(expected.stoppedMicros());
        assertThat(run.sourceDigest()).isEqualTo(expected.sourceDigest());
        assertThat(run.scalars()).isEqualTo(expected.scalars());
        assertThat(run.printedAttributes()).isEqualTo(expected.printedAttributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "initialized", "flags", "started", "stopped", "exit_status", "cmd"})
    void missingAttributesAreRestored(String name) throws IOException {
        byte[] before = Files.readAllBytes(attribute(name));
        Files.delete(attribute(name));
        assertSame(readAgain(), original);
        store().reconcile();
        assertThat(attribute(name)).hasBinaryContent(before);
        assertSame(trial.snapshot(), original);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "initialized", "flags", "label", "started", "stopped", "exit_status", "cmd"})
    void emptyAttributesAreRestored(String name) throws IOException {
        byte[] before = Files.readAllBytes(attribute(name));
        Files.write(attribute(name), new byte[0]);
        assertSame(readAgain(), original);
        store().reconcile();
        assertThat(attribute(name)).hasBinaryContent(before);
        assertSame(trial.snapshot(), original);
    }

    /** The Python tool removes a label or a mark by deleting the file. */
    @Test
    void attributesThatAUserRemovedStayRemoved() throws IOException {
        trial.writeAttribute("marked", true);
        ActiveRun.start(trial, List.of(), Map.of(), BEFORE).finish(0);
        Files.delete(attribute("label"));
        Files.delete(attribute("marked"));
        assertThat(readAgain().label()).isEmpty();
        assertThat(trial.label()).isEmpty();
        assertThat(trial.attribute("marked")).isNull();
        assertThat(store().reconcile()).isZero();
        Files.delete(attribute("stopped"));
        assertThat(readAgain().label()).isEmpty();
        assertThat(store().reconcile()).isEqualTo(1);
        assertThat(attribute("stopped")).exists();
        assertThat(attribute("label")).doesNotExist();
        assertThat(attribute("marked")).doesNotExist();
    }

    @Test
    void aLaterStartByThePythonToolKeepsItsOwnOutput() throws Exception {
        String before = Files.readString(attribute("started"));
        Files.writeString(attribute("started"), Long.parseLong(before.strip()) + 1_000_000 + "\n");
        Files.delete(attribute("stopped"));
        Files.delete(attribute("exit_status"));
        Files.writeString(trial.guildDir().resolve("output"), "l");
        Files.writeString(
                trial.guildDir().resolve("LOCK"),
                Long.toString(LockFiles.deadProcess().pid()));
        assertThat(readAgain().status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(store().reconcile()).isEqualTo(1);
        assertThat(attribute("exit_status")).hasContent("-9");
        assertThat(trial.output()).isEqualTo("l");
        assertThat(trial.scalars()).isEqualTo(original.scalars());
    }

    @Test
    void aRecordOfWhichAllFilesAreLostIsRestored() throws IOException {
        Map<String, String> before = files(trial.dir());
        delete(trial.guildDir());
        assertSame(readAgain(), original);
        store().reconcile();
        assertUnchanged(trial.dir(), before);
    }

    private static void delete(Path dir) throws IOException {
        FolderRemoval.remove(dir);
        assertThat(dir).doesNotExist();
    }

    @Test
    void aPrunedTrialStaysPruned() throws IOException {
        ActiveRun again = ActiveRun.start(trial, List.of(), Map.of(), BEFORE);
        again.prune(3);
        again.finish(-15);
        Files.delete(attribute("pruned"));
        Files.delete(attribute("exit_status"));
        assertThat(readAgain().status()).isEqualTo(RunStatus.PRUNED);
        store().reconcile();
        assertThat(trial.status()).isEqualTo(RunStatus.PRUNED);
        assertThat(trial.exitStatus()).hasValue(-15);
        assertThat(attribute("pruned")).hasContent("3");
    }

    @Test
    void emptyFilesAreTreatedAsMissing() throws IOException {
        Files.write(attribute("exit_status"), new byte[0]);
        Files.write(attribute("flags"), new byte[0]);
        assertThat(readAgain().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(readAgain().flags()).isEqualTo(FlagValues.NONE.with("x", 0.1));
        store().reconcile();
        assertThat(trial.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(trial.flags()).isEqualTo(FlagValues.NONE.with("x", 0.1));
    }

    private List<Path> events() throws IOException {
        try (Stream<Path> files = Files.list(trial.guildDir())) {
            return files.filter(file -> file.toString().contains("tfevents")).toList();
        }
    }

    @Test
    void scalarsAreRestored() throws IOException {
        Map<String, String> before = files(trial.dir());
        for (Path file : events()) {
            Files.delete(file);
        }
        assertThat(readAgain().scalars().get("loss").last()).isEqualTo(0.1);
        assertThat(readAgain().scalars().get("loss").count()).isEqualTo(1);
        store().reconcile();
        assertUnchanged(trial.dir(), before);
    }

    @Test
    void truncatedScalarsAndOutputAreRestored() throws IOException {
        Map<String, String> before = files(trial.dir());
        for (Path file : events()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        }
        for (String name : List.of("output", "output.index", "opref")) {
            Files.write(trial.guildDir().resolve(name), new byte[0]);
        }
        assertSame(readAgain(), original);
        store().reconcile();
        assertUnchanged(trial.dir(), before);
        assertThat(trial.output()).isEqualTo("loss: 0.1\n");
    }

    @Test
    void aTrialKilledBetweenJournalAndFilesIsCompleted() throws Exception {
        Files.delete(attribute("exit_status"));
        Files.delete(attribute("stopped"));
        LockFiles.abandon(trial);
        // Without the batch: every reader of the trial finds it in the journal.
        RunSnapshot alone = store().find(trial.id()).orElseThrow();
        assertSame(alone, original);
        assertSame(readAgain(), original);
        assertThat(trial.guildDir().resolve("LOCK")).exists();
        store().reconcile();
        assertThat(trial.guildDir().resolve("LOCK")).doesNotExist();
        assertThat(trial.guildDir().resolve("LOCK.jguild")).doesNotExist();
        assertSame(trial.snapshot(), original);
    }

    @Test
    void aLaterStartIsNotMistakenForTheEarlierEnd() throws Exception {
        SampleRuns.start(trial);
        LockFiles.abandon(trial);
        assertThat(readAgain().status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(readAgain().exitStatus()).hasValue(-9);
        store().reconcile();
        assertThat(attribute("exit_status")).hasContent("-9");
    }

    @Test
    void aLaterStartWhoseFilesAreLostIsNotMistakenForTheEarlierEnd() throws Exception {
        byte[] started = Files.readAllBytes(attribute("started"));
        byte[] stopped = Files.readAllBytes(attribute("stopped"));
        byte[] exitStatus = Files.readAllBytes(attribute("exit_status"));
        Clock later = Clock.offset(BEFORE, Duration.ofDays(1));
        ActiveRun again = ActiveRun.start(trial, List.of(), Map.of(), later);
        SampleRuns.print(again, "loss: 0.2\n");
        again.finish(3);
        RunSnapshot second = trial.snapshot();
        // As if the files had their old content again after a power failure.
        Files.write(attribute("started"), started);
        Files.write(attribute("stopped"), stopped);
        Files.write(attribute("exit_status"), exitStatus);
        assertSame(readAgain(), second);
        store().reconcile();
        assertSame(trial.snapshot(), second);
        assertThat(attribute("exit_status")).hasContent("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "flags", "label", "started", "stopped", "exit_status", "cmd", "random_seed", "user"})
    void aRunIsRestoredFromItsOwnJournal(String name) throws IOException {
        RunStore before = new RunStore(temp, BEFORE);
        Run run = before.create(new NewRun(
                SampleRuns.SCRIPT, FlagValues.NONE.with("x", 0.5), "one", Map.of("random_seed", 7L), List.of()));
        ActiveRun active = ActiveRun.start(run, List.of("train"), Map.of(), BEFORE);
        SampleRuns.print(active, "loss: 0.5\n");
        active.finish(0);
        RunSnapshot expected = run.snapshot();
        assertThat(expected.scalars()).isNotEmpty();
        Map<String, String> files = files(run.dir());

        Files.write(run.guildDir().resolve("attrs").resolve(name), new byte[0]);
        Files.write(run.guildDir().resolve("opref"), new byte[0]);
        assertSame(store().find(run.id()).orElseThrow(), expected);
        assertSame(run.snapshot(), expected);
        store().reconcile();
        assertUnchanged(run.dir(), files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "flags", "label", "started", "stopped", "exit_status", "objective", "user"})
    void aBatchIsRestoredFromItsOwnJournal(String name) throws IOException {
        ActiveRun.start(batch, List.of(), Map.of(), BEFORE).finish(0);
        RunSnapshot expected = batch.snapshot();
        Object value = batch.attribute(name);
        Object space = batch.proto().attribute("flags");
        Map<String, String> files = files(batch.dir());

        Files.write(batch.guildDir().resolve("attrs").resolve(name), new byte[0]);
        for (String lost : List.of("opref", "proto/.guild/opref", "proto/.guild/attrs/flags")) {
            Files.write(batch.guildDir().resolve(lost), new byte[0]);
        }
        assertSame(store().find(batch.id()).orElseThrow(), expected);
        assertThat(batch.attribute(name)).isEqualTo(value).isNotNull();
        assertThat(batch.proto().attribute("flags")).isEqualTo(space);
        assertThat(batch.proto().opref()).isEqualTo(SampleRuns.SCRIPT);
        store().reconcile();
        assertUnchanged(batch.dir(), files);
    }

    private Path journal() {
        return batch.guildDir().resolve("jguild.journal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../.git/config", "/ABSOLUTE", "..", "sub/name", "PENDING", ""})
    void aNameThatIsNoAttributeIsNotWritten(String key) throws IOException {
        Path victim = Files.createDirectories(temp.resolve(".git")).resolve("config");
        Files.writeString(victim, "before");
        String name = key.replace("ABSOLUTE", temp.toString().substring(1) + "/.git/config");
        String lines = Files.readString(journal());
        Files.writeString(journal(), lines.replace("\"attrs\":{", "\"attrs\":{\"" + name + "\":\"after\","));
        Files.delete(attribute("stopped"));
        Files.delete(attribute("exit_status"));
        readAgain();
        store().reconcile();
        assertThat(victim).hasContent("before");
        assertThat(trial.guildDir().resolve("PENDING")).doesNotExist();
        assertThat(trial.guildDir().resolve("sub")).doesNotExist();
        assertThat(trial.guildDir().resolve("attrs/sub")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../.git/config", "/ABSOLUTE", "..", "sub/name", "proto/attrs/../x", "LOCK", ""})
    void aNameThatIsNoFileOfTheRecordIsNotWritten(String key) throws IOException {
        Path victim = Files.createDirectories(temp.resolve(".git")).resolve("config");
        Files.writeString(victim, "before");
        String name = key.replace("ABSOLUTE", temp.toString().substring(1) + "/.git/config");
        String lines = Files.readString(journal());
        String copy = "\"" + name + "\":{\"size\":100,\"data\":\"YWZ0ZXI=\"},";
        Files.writeString(journal(), lines.replace("\"files\":{", "\"files\":{" + copy));
        Files.delete(attribute("stopped"));
        Files.delete(attribute("exit_status"));
        readAgain();
        store().reconcile();
        assertThat(victim).hasContent("before");
        assertThat(trial.guildDir().resolve("LOCK")).doesNotExist();
        assertThat(trial.guildDir().resolve("sub")).doesNotExist();
        assertThat(trial.guildDir().resolve("x")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../elsewhere", "/ABSOLUTE/elsewhere", "link"})
    void aNameThatIsNoRunIsNotRestored(String run) throws IOException {
        Path elsewhere =
                Files.createDirectories(temp.resolve("elsewhere/.guild")).getParent();
        Files.createSymbolicLink(trial.dir().resolveSibling("link"), elsewhere);
        String lines = Files.readString(journal());
        String name = run.replace("/ABSOLUTE", temp.toString());
        Files.writeString(
                journal(), lines.replaceAll("\"(begin|end)\":\"" + trial.id().value(), "\"$1\":\"" + name));
        assertThat(Files.readString(journal())).contains("\"end\":\"" + name);
        readAgain();
        store().reconcile();
        assertThat(elsewhere.resolve(".guild")).isEmptyDirectory();
    }

    @Test
    void aRunThatIsALinkIsNotRestored() throws IOException {
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(trial.dir(), elsewhere);
        Files.createSymbolicLink(trial.dir(), elsewhere);
        Files.delete(elsewhere.resolve(".guild/attrs/exit_status"));
        RunStore store = store();
        assertThat(store.trials(batch)).isEmpty();
        assertThat(store.list().unreadable())
                .containsExactly(new UnreadableRun(trial.id(), "the run directory is a link"));
        store.reconcile();
        assertThat(elsewhere.resolve(".guild/attrs/exit_status")).doesNotExist();
    }

    @Test
    void nothingIsDeletedThroughALinkAmongUnfinishedRuns() throws IOException {
        Path old = Files.createDirectories(temp.resolve("home")).resolve("old");
        Files.writeString(old, "kept");
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        Path runs = Files.createDirectories(temp.resolve("store/runs"));
        Files.createSymbolicLink(runs.resolve(".unfinished"), old.getParent());
        SampleRuns.batch(new RunStore(temp.resolve("store"), Clock.systemUTC()));
        assertThat(old).hasContent("kept");
        Files.createSymbolicLink(
                Files.createDirectories(runs.resolve(".unfinished")).resolve("inner"), old.getParent());
        SampleRuns.batch(new RunStore(temp.resolve("store"), Clock.systemUTC()));
        assertThat(old).hasContent("kept");
    }

    private Map<String, JournalFacts> facts() {
        return Journal.read(batch.dir(), id -> true);
    }

    @Test
    void aTruncatedLineIsSkipped() throws IOException {
        byte[] lines = Files.readAllBytes(journal());
        Files.write(journal(), lines, StandardOpenOption.APPEND);
        Files.write(journal(), Arrays.copyOf(lines, lines.length / 4), StandardOpenOption.APPEND);
        Run second = SampleRuns.trial(store(), batch, Double.NaN);
        assertThat(facts())
                .containsOnlyKeys(trial.id().value(), second.id().value())
                .allSatisfy((id, facts) -> assertThat(facts.ended()).isTrue());
    }

    @Test
    void aJournalTruncatedAtAnyByteIsRead() throws IOException {
        byte[] lines = Files.readAllBytes(journal());
        int begin = new String(lines, StandardCharsets.UTF_8).indexOf("}\n") + 2;
        for (int cut = 0; cut < lines.length; cut++) {
            Files.write(journal(), Arrays.copyOf(lines, cut));
            if (cut < begin) {
                assertThat(facts()).isEmpty();
            } else {
                assertThat(facts()).containsOnlyKeys(trial.id().value());
                assertThat(facts().get(trial.id().value()).ended()).isFalse();
            }
        }
        Files.write(journal(), lines);
        assertThat(facts().get(trial.id().value()).ended()).isTrue();
    }

    @Test
    void aLineAfterOneTruncatedAtAnyByteIsRead() throws IOException {
        byte[] lines = Files.readAllBytes(journal());
        for (int cut = 0; cut < lines.length; cut++) {
            Files.write(journal(), Arrays.copyOf(lines, cut));
            Files.write(journal(), lines, StandardOpenOption.APPEND);
            assertThat(facts()).containsOnlyKeys(trial.id().value());
            assertThat(facts().get(trial.id().value()).ended()).isTrue();
        }
    }

    @Test
    void anOpenStoreSeesRunsThatEndLater() throws IOException {
        RunStore open = store();
        assertThat(open.trials(batch)).hasSize(1);
        Run later = SampleRuns.trial(store(), batch, 0.2);
        Files.delete(later.guildDir().resolve("attrs").resolve("exit_status"));
        assertThat(open.trials(batch)).hasSize(2).last().satisfies(run -> assertThat(run.exitStatus())
                .hasValue(0));
        open.reconcile();
        assertThat(later.guildDir().resolve("attrs/exit_status")).hasContent("0");
    }

    @Test
    void aStoreSeesWhatItCouldNotWriteItself() throws IOException {
        RunStore store = store();
        Run second = SampleRuns.trial(store, batch, 0.2);
        Files.delete(second.guildDir().resolve("attrs").resolve("exit_status"));
        assertThat(store.trials(batch)).hasSize(2).last().satisfies(run -> assertThat(run.exitStatus())
                .hasValue(0));
        store.reconcile();
        assertThat(second.guildDir().resolve("attrs/exit_status")).hasContent("0");
    }
}
