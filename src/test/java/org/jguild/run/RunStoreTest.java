package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    @TempDir
    private Path temp;

    private RunStore store;

    @BeforeEach
    void openStore() {
        store = new RunStore(temp.resolve("home"), Clock.systemUTC());
    }

    @Test
    void anEmptyOrMissingHomeHasNoRuns() {
        assertThat(store.runs()).isEmpty();
        assertThat(store.findByPrefix("a")).isEmpty();
        assertThat(store.find(RunId.random())).isEmpty();
        assertThat(temp.resolve("home")).doesNotExist();
    }

    @Test
    void aNewRunIsPending() {
        Run run = store.create(SampleRuns.of(FlagValues.NONE.with("x", 0.5)));
        assertThat(run.status()).isEqualTo(RunStatus.PENDING);
        assertThat(run.flags().get("x")).isEqualTo(0.5);
        assertThat(run.initializedMicros()).isPresent();
        assertThat(run.startedMicros()).isEmpty();
        assertThat(store.find(run.id())).map(RunSnapshot::run).contains(run);
        assertThat(store.findByPrefix(run.id().brief())).containsExactly(run.snapshot());
        assertThat(store.runs()).containsExactly(run.snapshot());
    }

    @Test
    void aSnapshotKeepsWhatItReadAndARunIsReadEachTime() throws IOException {
        Run run = SampleRuns.trial(store, SampleRuns.batch(store), 0.5);
        RunSnapshot snapshot = new RunStore(temp.resolve("home"), Clock.systemUTC())
                .find(run.id())
                .orElseThrow();
        assertThat(snapshot.scalars().get("loss").last()).isEqualTo(0.5);
        try (Stream<Path> files = Files.list(run.guildDir())) {
            for (Path events : files.filter(
                            file -> file.getFileName().toString().contains("events"))
                    .toList()) {
                Files.delete(events);
            }
        }
        run.writeAttribute("label", "new");

        assertThat(snapshot.scalars().get("loss").last()).isEqualTo(0.5);
        assertThat(snapshot.opref()).isEqualTo(SampleRuns.SCRIPT);
        assertThat(snapshot.label()).isEqualTo("x=0.5");
        assertThat(run.scalars()).isEmpty();
        assertThat(run.label()).isEqualTo("new");
        assertThat(snapshot.run()).isEqualTo(run);
    }

    @Test
    void batchesAreListedSeparately() {
        Run first = SampleRuns.batch(store);
        SampleRuns.trial(store, first, 1);
        store.create(SampleRuns.of(FlagValues.NONE));
        Run second = SampleRuns.functions(store);

        assertThat(store.runs().stream().filter(RunSnapshot::isBatch))
                .containsExactly(second.snapshot(), first.snapshot());
    }

    @Test
    void aStoreWhoseRunsWereAllDeletedCanStillBeUsed() throws IOException {
        store.create(SampleRuns.of(FlagValues.NONE));
        try (Stream<Path> files = Files.walk(temp.resolve("home"))) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        assertThat(store.runs()).isEmpty();
        Run batch = SampleRuns.functions(store);
        SampleRuns.begin(store.createTrial(batch, FlagValues.NONE.with("x", 0.5), ""))
                .finish(0);
        assertThat(store.trials(batch)).hasSize(1);
        assertThat(store.runs()).hasSize(2);
    }

    @Test
    void runsAreListedNewestFirstEvenIfTheClockStandsStill() {
        RunStore still = new RunStore(temp.resolve("still"), SteppingClock.at(1_000_000));
        List<Run> made = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            made.add(0, still.create(SampleRuns.of(FlagValues.NONE)));
        }
        assertThat(still.runs()).map(RunSnapshot::run).isEqualTo(made);
        assertThat(made.get(0).initializedMicros()).hasValue(1_000_019);
    }

    @Test
    void aBatchHasAProtoAndRelativeLinksToItsTrials() throws IOException {
        Run batch = SampleRuns.batch(store);
        Run trial = SampleRuns.trial(store, batch, 1);
        assertThat(batch.isBatch()).isTrue();
        assertThat(batch.operation()).isEqualTo("train.py+");
        assertThat(batch.attribute("objective")).isEqualTo("loss");
        assertThat(batch.proto().flags().get("x")).isEqualTo(List.of(1L, 2L));
        assertThat(batch.proto().attribute("id")).isEqualTo("proto");
        assertThat(Files.readSymbolicLink(batch.dir().resolve(trial.id().value())))
                .isEqualTo(Path.of("..", trial.id().value()));
        assertThat(store.runs()).containsExactly(trial.snapshot(), batch.snapshot());
    }

    @Test
    void aTrialIsCreatedFromTheProto() throws IOException {
        Path script = Files.writeString(temp.resolve("train.py"), "x = 1\n");
        NewRun proto = new NewRun(
                SampleRuns.SCRIPT,
                FlagValues.NONE.with("x", "[1:2]"),
                "",
                Map.of("random_seed", 7L),
                List.of(new SourceFile(script, "lib/train.py")));
        Run batch = store.createBatch(SampleRuns.of(FlagValues.NONE), proto);
        TrialDraft draft = store.createTrial(batch, FlagValues.NONE.with("x", 1L), "x=1");
        RunSnapshot pending = draft.snapshot();
        assertThat(pending.status()).isEqualTo(RunStatus.PENDING);
        assertThat(pending.isBatch()).isFalse();
        assertThat(pending.flags()).isEqualTo(FlagValues.NONE.with("x", 1L));
        assertThat(pending.label()).isEqualTo("x=1");
        assertThat(pending.opref()).isEqualTo(SampleRuns.SCRIPT);
        assertThat(pending.startedMicros()).isEqualTo(pending.initializedMicros());
        assertThat(draft.dir()).doesNotExist();
        assertThat(store.runs()).containsExactly(batch.snapshot());

        SampleRuns.start(draft).finish(0);
        Run trial = draft.run();
        assertThat(trial.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(trial.isBatch()).isFalse();
        assertThat(trial.opref()).isEqualTo(SampleRuns.SCRIPT);
        assertThat(trial.attribute("id")).hasToString(trial.id().value());
        assertThat(trial.flags()).isEqualTo(FlagValues.NONE.with("x", 1L));
        assertThat(trial.label()).isEqualTo("x=1");
        assertThat(trial.attribute("random_seed")).isEqualTo(7L);
        assertThat(trial.attribute("sourcecode_digest"))
                .isEqualTo(batch.proto().attribute("sourcecode_digest"))
                .isNotNull();
        assertThat(trial.initializedMicros()).isEqualTo(pending.initializedMicros());
        assertThat(pending.sourceDigest()).isEqualTo(trial.attribute("sourcecode_digest"));
        assertThat(trial.dir().resolve("lib/train.py")).hasContent("x = 1\n");
        assertThat(trial.guildDir().resolve("manifest"))
                .hasSameBinaryContentAs(batch.proto().guildDir().resolve("manifest"));
    }

    @Test
    void trialsAreListedInTheOrderOfCreation() {
        Run batch = SampleRuns.batch(store);
        List<TrialDraft> made = new ArrayList<>();
        for (long i = 0; i < 30; i++) {
            made.add(store.createTrial(batch, FlagValues.NONE.with("x", i), ""));
        }
        List<TrialDraft> started = new ArrayList<>(made);
        Collections.shuffle(started, new Random(1));
        started.forEach(trial -> SampleRuns.start(trial).finish(0));
        assertThat(store.trials(batch))
                .map(RunSnapshot::id)
                .isEqualTo(made.stream().map(TrialDraft::id).toList());
    }

    @Test
    void aDeletedTrialIsSkipped() throws IOException {
        Run batch = SampleRuns.batch(store);
        Run kept = SampleRuns.trial(store, batch, 1);
        Run deleted = SampleRuns.trial(store, batch, 2);
        Files.move(deleted.dir(), temp.resolve("trash"));
        assertThat(store.trials(batch)).containsExactly(kept.snapshot());
        assertThat(new RunStore(store.home(), Clock.systemUTC()).trials(batch)).containsExactly(kept.snapshot());
        assertThat(deleted.dir()).doesNotExist();
    }

    @Test
    void manyThreadsCreateTrialsConcurrently() throws Exception {
        Run batch = SampleRuns.batch(store);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Run> work = () -> SampleRuns.trial(store, batch, 0.5);
            for (Future<Run> trial : threads.invokeAll(Collections.nCopies(40, work))) {
                assertThat(trial.get().status()).isEqualTo(RunStatus.COMPLETED);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(store.trials(batch)).hasSize(40);
        assertThat(store.trials(batch).stream()
                        .map(RunSnapshot::initializedMicros)
                        .distinct())
                .hasSize(40);
        assertThat(Journal.read(batch.dir(), id -> true)).hasSize(40);
    }

    @Test
    void anUnwritableHomeIsAnErrorOfOneSentence() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        RunStore unwritable = new RunStore(file, Clock.systemUTC());
        assertThatThrownBy(() -> unwritable.create(SampleRuns.of(FlagValues.NONE)))
                .isInstanceOf(GuildException.class)
                .hasMessage("Cannot keep runs in " + file + ": it is not a directory;"
                        + " make it writable, or name another directory with -H DIR or GUILD_HOME.");
    }

    @Test
    void aSourceCannotBeCopiedOutsideTheRunDirectory() throws IOException {
        Path script = Files.writeString(temp.resolve("train.py"), "");
        for (String path : List.of("../train.py", "/tmp/train.py", "")) {
            NewRun run =
                    new NewRun(SampleRuns.SCRIPT, FlagValues.NONE, "", Map.of(), List.of(new SourceFile(script, path)));
            assertThatThrownBy(() -> store.create(run))
                    .isInstanceOf(GuildException.class)
                    .hasMessageContaining("outside the run directory");
        }
        assertThat(store.runs()).isEmpty();
    }

    @Test
    void anExecutableSourceStaysExecutable() throws IOException {
        Path script = Files.writeString(temp.resolve("train.sh"), "");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        NewRun run = new NewRun(
                SampleRuns.SCRIPT, FlagValues.NONE, "", Map.of(), List.of(new SourceFile(script, "train.sh")));
        assertThat(store.create(run).dir().resolve("train.sh")).isExecutable();
    }

    @Test
    void unfinishedRunsOfAKilledProcessAreRemovedAfterADay() throws IOException {
        Path unfinished = store.home().resolve("runs/.unfinished");
        Path old = Files.createDirectories(unfinished.resolve("old"));
        Files.createFile(Files.createDirectory(old.resolve(".guild")).resolve("opref"));
        Files.setLastModifiedTime(old, FileTime.fromMillis(System.currentTimeMillis() - 2 * 86_400_000L));
        Path recent = Files.createDirectory(unfinished.resolve("recent"));
        Run run = store.create(SampleRuns.of(FlagValues.NONE));
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(store.runs()).containsExactly(run.snapshot());
    }

    @Test
    void aChangedProtoIsSeenByTheNextTrial() {
        Run batch = SampleRuns.batch(store);
        assertThat(SampleRuns.trial(store, batch, 1).attribute("random_seed")).isEqualTo(7L);
        batch.proto().writeAttribute("random_seed", 8L);
        assertThat(SampleRuns.trial(store, batch, 2).attribute("random_seed")).isEqualTo(8L);
    }
}
