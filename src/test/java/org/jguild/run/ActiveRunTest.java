package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActiveRunTest {

    @TempDir
    private Path temp;

    private RunStore store;
    private Run run;

    @BeforeEach
    void createRun() {
        store = new RunStore(temp, Clock.systemUTC());
        run = store.create(SampleRuns.of(FlagValues.NONE.with("x", 0.5)));
    }

    @Test
    void aRunIsRunningUntilItIsFinished() {
        ActiveRun active = SampleRuns.start(run);
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.guildDir().resolve("LOCK"))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
        assertThat(run.attribute("cmd")).isEqualTo(List.of("python3", "train.py"));
        active.finish(0);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.stoppedMicros().getAsLong())
                .isGreaterThanOrEqualTo(run.startedMicros().getAsLong());
        assertThat(run.guildDir().resolve("LOCK")).doesNotExist();
        assertThat(run.guildDir().resolve("LOCK.jguild")).doesNotExist();
    }

    /** Between the lock and the record of its start, a restart looks like an ended run with a lock that was left over. */
    @Test
    void aReaderLeavesTheLockOfARestartThatHasNotRecordedItsStart() throws IOException {
        SampleRuns.start(run).finish(0);
        new RunLock(run.guildDir()).acquire();
        new RunStore(temp, Clock.systemUTC()).reconcile();
        assertThat(run.guildDir().resolve("LOCK.jguild")).exists();
        assertThatThrownBy(() -> SampleRuns.start(run))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("is running");
    }

    @Test
    void anInterruptedThreadStillRecordsOutputScalarsAndEnd() {
        Run batch = store.createBatch(SampleRuns.of(FlagValues.NONE), SampleRuns.of(FlagValues.NONE));
        TrialDraft draft = store.createTrial(batch, FlagValues.NONE.with("x", 1.5), "");
        ActiveRun active = SampleRuns.start(draft);
        Run trial = draft.run();
        byte[] line = "loss: 0.25\n".getBytes(StandardCharsets.UTF_8);
        Thread.currentThread().interrupt();
        active.output(false, line, line.length);
        active.finish(-15);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(trial.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(trial.output()).isEqualTo("loss: 0.25\n");
        assertThat(trial.scalars().get("loss").last()).isEqualTo(0.25);
        assertThat(batch.guildDir().resolve("jguild.journal")).content().contains("\"exit_status\":\"-15");
    }

    @Test
    void aLockThatIsALinkIsReplacedAndNotFollowed() throws Exception {
        SampleRuns.start(run);
        LockFiles.abandon(run);
        Path outside = temp.resolve("outside");
        for (String name : List.of("LOCK", "LOCK.jguild")) {
            Path lock = run.guildDir().resolve(name);
            Files.deleteIfExists(lock);
            Files.createSymbolicLink(lock, outside);
            SampleRuns.start(run).finish(0);
            assertThat(outside).doesNotExist();
            SampleRuns.start(run);
            LockFiles.abandon(run);
        }
    }

    /** A user who interrupts twice may do so while the end is recorded. */
    @Test
    void interruptsWhileTheEndIsRecordedDoNotPreventIt() throws Exception {
        for (int i = 0; i < 20; i++) {
            Run other = store.create(SampleRuns.of(FlagValues.NONE.with("x", (double) i)));
            ActiveRun active = SampleRuns.start(other);
            AtomicReference<RuntimeException> failure = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                try {
                    active.finish(-15);
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            });
            thread.start();
            while (thread.isAlive()) {
                thread.interrupt();
                Thread.onSpinWait();
            }
            assertThat(failure.get()).isNull();
            assertThat(other.status()).isEqualTo(RunStatus.TERMINATED);
        }
    }

    @Test
    void theExitStatusDeterminesTheStatus() {
        SampleRuns.start(run).finish(3);
        assertThat(run.status()).isEqualTo(RunStatus.ERROR);
        SampleRuns.start(run).finish(-15);
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        SampleRuns.start(run).close();
        assertThat(run.exitStatus()).hasValue(-15);
    }

    @Test
    void aRunThatWasStoppedEarlyIsPrunedUntilItIsRestarted() {
        ActiveRun active = SampleRuns.start(run);
        active.prune(7);
        active.finish(-15);
        assertThat(run.status()).isEqualTo(RunStatus.PRUNED);
        assertThat(run.attribute("pruned")).isEqualTo(7L);
        SampleRuns.start(run).finish(-15);
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(run.attribute("pruned")).isNull();
    }

    @Test
    void scalarsAreSentToTheListenerAndReplayedLater() {
        List<String> heard = new ArrayList<>();
        List<String> replayed = new ArrayList<>();
        ActiveRun active = SampleRuns.start(run);
        active.listen((tag, value, step) -> heard.add(tag + " " + value + " " + step));
        SampleRuns.print(active, "step: 3\nloss: 0.5\nacc: 0.25\nstep: 6\nloss: 0.1\n");
        assertThat(heard).containsExactly("loss 0.5 3", "acc 0.25 3", "loss 0.1 6");
        active.finish(0);
        run.replay("loss", (tag, value, step) -> replayed.add(tag + " " + value + " " + step));
        assertThat(replayed).containsExactly("loss 0.5 3", "loss 0.1 6");
    }

    @Test
    void aSecondEndDoesNothing() {
        ActiveRun active = SampleRuns.start(run);
        active.finish(0);
        active.finish(1);
        active.close();
        SampleRuns.print(active, "loss: 1\n");
        active.scalar("loss", 1, 1);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.scalars()).isEmpty();
    }

    @Test
    void aRestartedRunIsRunningAndKeepsItsScalars() {
        ActiveRun first = SampleRuns.start(run);
        SampleRuns.print(first, "loss: 1\n");
        first.finish(0);
        assertThat(run.scalars().get("loss").count()).isEqualTo(1);
        ActiveRun second = SampleRuns.start(run);
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.exitStatus()).isEmpty();
        assertThat(run.stoppedMicros()).isEmpty();
        assertThat(run.output()).isEmpty();
        SampleRuns.print(second, "loss: 2\n");
        assertThat(run.scalars().get("loss").last()).isEqualTo(2);
        second.finish(1);
        assertThat(run.scalars().get("loss").count()).isEqualTo(2);
        assertThat(run.output()).isEqualTo("loss: 2\n");
        assertThat(run.status()).isEqualTo(RunStatus.ERROR);
    }

    @Test
    void aRunningRunCannotBeRestarted() {
        try (ActiveRun active = SampleRuns.start(run)) {
            assertThatThrownBy(() -> SampleRuns.start(run))
                    .isInstanceOf(GuildException.class)
                    .hasMessage("Run " + run.id().brief() + " is running; it can be started again when it has ended.");
            active.finish(0);
        }
    }

    @Test
    void scalarsKeepTheirExactValue() {
        ActiveRun active = SampleRuns.start(run);
        SampleRuns.print(active, "loss: 0.0167\nx: 0.5\n");
        active.scalar("acc", 0.1, 5);
        active.finish(0);
        assertThat(run.scalars().keySet()).containsExactly("acc", "loss");
        assertThat(run.scalars().get("loss").last()).isEqualTo(0.0167);
        assertThat(run.scalars().get("acc").lastStep()).isEqualTo(5);
    }

    @Test
    void aRunWithoutScalarsHasNoEventFile() throws IOException {
        ActiveRun active = SampleRuns.start(run);
        SampleRuns.print(active, "hello world\n");
        active.finish(0);
        try (Stream<Path> files = Files.list(run.guildDir())) {
            assertThat(files).noneMatch(file -> file.toString().contains("tfevents"));
        }
    }

    @Test
    void bothStreamsAreKeptAndEachHasItsOwnLines() throws IOException {
        ActiveRun active = SampleRuns.start(run);
        write(active, false, "lo");
        write(active, true, "acc: 0.5\nwarn");
        write(active, false, "ss: 0.25\nüm");
        write(active, false, "laut: 1");
        active.finish(0);
        assertThat(run.output()).isEqualTo("loacc: 0.5\nwarnss: 0.25\nümlaut: 1");
        assertThat(run.scalars().keySet()).containsExactly("acc", "loss", "ümlaut");
        byte[] index = Files.readAllBytes(run.guildDir().resolve("output.index"));
        assertThat(index).hasSize(27);
        assertThat(new byte[] {index[8], index[17], index[26]}).containsExactly(1, 0, 0);
    }

    private static void write(ActiveRun active, boolean stderr, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        active.output(stderr, bytes, bytes.length);
    }

    @Test
    void aLastLineWithoutANewlineIsUsed() {
        ActiveRun active = SampleRuns.start(run);
        SampleRuns.print(active, "loss: 0.25");
        active.finish(0);
        assertThat(run.scalars().get("loss").last()).isEqualTo(0.25);
    }

    @Test
    void aRunWhoseProgramEndedIsRunningUntilTheEndIsRecorded() throws Exception {
        ActiveRun active = SampleRuns.start(run);
        active.attach(LockFiles.deadProcess().pid());
        assertThat(run.livingProcess()).isEmpty();
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        active.finish(0);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aProgramThatOutlivesItsCoordinatorIsRunning() throws Exception {
        ActiveRun active = SampleRuns.start(run);
        Process child = new ProcessBuilder("sleep", "60").start();
        try {
            active.attach(child.pid());
            LockFiles.write(run, LockFiles.deadProcess(), ProcessIdentity.of(child.pid()));
            assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
            assertThat(run.livingProcess()).hasValue(child.pid());
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
    }

    @Test
    void aProgramThatOutlivedItsCoordinatorCanBeEnded() throws Exception {
        ActiveRun active = SampleRuns.start(run);
        Process child = new ProcessBuilder("sleep", "60").start();
        try {
            active.attach(child.pid());
            assertThat(run.endOrphan()).isFalse();
            assertThat(child.isAlive()).isTrue();
            LockFiles.write(run, LockFiles.deadProcess(), ProcessIdentity.of(child.pid()));
            assertThat(run.endOrphan()).isTrue();
            assertThat(child.waitFor(3, TimeUnit.MINUTES)).isTrue();
            SampleRuns.start(run).finish(0);
            assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void aProgramThatIsNotInTheLockYetOutlivesItsRecorderAndCanBeEnded() throws Exception {
        SampleRuns.start(run);
        Process child = ofRun(run.dir());
        Process ofACopy = ofRun(run.dir().resolveSibling("copy"));
        try {
            assertThat(run.endOrphan()).isFalse();
            LockFiles.write(run, LockFiles.deadProcess());
            store.reconcile();
            assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
            assertThat(run.endOrphan()).isTrue();
            assertThat(child.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(ofACopy.isAlive()).isTrue();
            assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        } finally {
            child.destroyForcibly().waitFor();
            ofACopy.destroyForcibly().waitFor();
        }
    }

    private Process ofRun(Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "echo; exec sleep 600");
        builder.environment().put("RUN_ID", run.id().value());
        builder.environment().put("RUN_DIR", directory.toString());
        Process process = builder.start();
        process.inputReader().readLine();
        return process;
    }

    @Test
    void aKilledProcessIsSeenByEveryReaderAndRecordedByReconcile() throws Exception {
        SampleRuns.start(run);
        LockFiles.abandon(run);
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(run.exitStatus()).hasValue(-9);
        long stopped = run.stoppedMicros().orElseThrow();
        assertThat(store.runs()).containsExactly(run.snapshot());
        assertThat(run.guildDir().resolve("attrs/exit_status")).doesNotExist();
        assertThat(run.guildDir().resolve("attrs/stopped")).doesNotExist();
        assertThat(run.guildDir().resolve("LOCK")).exists();

        store.reconcile();
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(run.guildDir().resolve("attrs/exit_status")).hasContent("-9");
        assertThat(run.guildDir().resolve("attrs/stopped")).hasContent(Long.toString(stopped));
        assertThat(run.guildDir().resolve("LOCK")).doesNotExist();
        assertThat(run.guildDir().resolve("LOCK.jguild")).doesNotExist();
    }

    @Test
    void aLockOfThePythonToolHasOnlyTheProcessId() throws Exception {
        SampleRuns.start(run);
        Files.delete(run.guildDir().resolve("LOCK.jguild"));
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.livingProcess()).hasValue(ProcessHandle.current().pid());
        Files.writeString(
                run.guildDir().resolve("LOCK"),
                Long.toString(LockFiles.deadProcess().pid()));
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(run.livingProcess()).isEmpty();
    }

    @Test
    void aCopyOfARunningRunHasEnded() throws IOException {
        ActiveRun active = SampleRuns.start(run);
        RunId id = RunId.random();
        Path copy = run.dir().resolveSibling(id.value());
        try (Stream<Path> files = Files.walk(run.dir())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(run.dir().relativize(file).toString()));
            }
        }
        assertThat(store.find(id).orElseThrow().status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        active.finish(0);
    }

    @Test
    void aProcessOnAnotherMachineIsAliveWhileItsHeartbeatIsRecent() throws IOException {
        Files.delete(run.guildDir().resolve("PENDING"));
        ProcessIdentity elsewhere = new ProcessIdentity("elsewhere", "another-boot", "pid:[1]", 1, 1);
        LockFiles.write(run, elsewhere, elsewhere);
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.livingProcess()).isEmpty();
        Files.setLastModifiedTime(
                run.guildDir().resolve("LOCK.jguild"), FileTime.fromMillis(System.currentTimeMillis() - 61_000));
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
    }

    @Test
    void aKilledRunStoppedWhenItLastPrinted() throws Exception {
        SampleRuns.start(run);
        long printedMillis = System.currentTimeMillis() + 5000;
        Path output = Files.writeString(run.guildDir().resolve("output"), "loss: 1\n");
        Files.setLastModifiedTime(output, FileTime.fromMillis(printedMillis));
        LockFiles.abandon(run);
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(run.stoppedMicros()).hasValue(printedMillis * 1000);
    }

    @Test
    void aLaterProcessOfTheSameNumberIsAnotherOne() throws IOException {
        SampleRuns.start(run);
        ProcessIdentity own = ProcessIdentity.own();
        ProcessIdentity earlier =
                new ProcessIdentity(own.host(), own.boot(), own.namespace(), own.pid(), own.start() - 100);
        LockFiles.write(run, earlier, earlier);
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(run.livingProcess()).isEmpty();
    }

    @Test
    void aLaterProcessOfTheSameNumberIsNotThatOfThePythonTool() throws IOException {
        SampleRuns.start(run);
        Files.delete(run.guildDir().resolve("LOCK.jguild"));
        // Written a day before this JVM started, whose process id it contains.
        Files.setLastModifiedTime(
                run.guildDir().resolve("LOCK"), FileTime.fromMillis(System.currentTimeMillis() - 86_400_000L));
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
    }

    @Test
    void aRunThatNobodyEverWorkedOnIsAnError() throws IOException {
        Files.delete(run.guildDir().resolve("PENDING"));
        assertThat(run.status()).isEqualTo(RunStatus.ERROR);
        store.reconcile();
        assertThat(run.guildDir().resolve("attrs/exit_status")).doesNotExist();
    }

    @Test
    void anAttributeIsReplacedAtomically() throws IOException {
        run.writeAttribute("label", "one");
        assertThat(run.label()).isEqualTo("one");
        run.writeAttribute("label", "two");
        assertThat(run.label()).isEqualTo("two");
        run.writeAttribute("tags", List.of("a"));
        assertThat(run.attribute("tags")).isEqualTo(List.of("a"));
        try (Stream<Path> files = Files.list(run.guildDir())) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith(".unfinished"));
        }
    }

    @Test
    void secretsOfTheEnvironmentAreLeftOut() {
        Map<String, String> environment = Map.of("A", "1", "MY_TOKEN", "2", "dbPassword", "3", "Secrets", "4");
        ActiveRun.start(run, List.of(), environment, Clock.systemUTC()).finish(0);
        assertThat(run.attribute("env")).isEqualTo(Map.of("A", "1"));
    }
}
