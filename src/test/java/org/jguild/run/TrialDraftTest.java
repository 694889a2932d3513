package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial of a function appears complete when it has ended, or as running when it is published earlier. */
class TrialDraftTest {

    @TempDir
    private Path home;

    private RunStore store;
    private Run batch;
    private TrialDraft trial;

    @BeforeEach
    void draft() {
        store = new RunStore(home, Clock.systemUTC());
        batch = SampleRuns.functions(store);
        trial = store.createTrial(batch, FlagValues.NONE.with("x", 0.5), "x=0.5");
    }

    @Test
    void onlyItsCreatorSeesIt() {
        assertThat(trial.snapshot().status()).isEqualTo(RunStatus.PENDING);
        ActiveRun active = SampleRuns.begin(trial);
        active.scalar("loss", 2, 0);

        assertThat(trial.snapshot().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(trial.flags()).isEqualTo(FlagValues.NONE.with("x", 0.5));
        assertThat(trial.snapshot().flags()).isEqualTo(FlagValues.NONE.with("x", 0.5));
        assertThat(trial.snapshot().opref().op()).isEqualTo("train");
        assertThat(trial.dir()).doesNotExist();
        assertThat(new RunStore(home, Clock.systemUTC()).runs()).containsExactly(batch.snapshot());
        assertThat(store.runs()).containsExactly(batch.snapshot());
        assertThat(store.trials(batch)).isEmpty();
        active.finish(0);
    }

    @Test
    void aDraftThatIsNeverStartedLeavesNoFiles() throws IOException {
        Path runs = home.resolve("runs");
        List<String> before = names(runs);

        assertThat(names(runs)).isEqualTo(before).doesNotContain(trial.id().value());
        assertThat(names(runs.resolve(".unfinished"))).doesNotContain(trial.id().value());
        assertThat(batch.dir().resolve(trial.id().value())).doesNotExist();
    }

    @Test
    void itAppearsWhenItEnds() throws IOException {
        ActiveRun active = SampleRuns.begin(trial);
        SampleRuns.print(active, "note: good\n");
        active.scalar("loss", 2, 0);
        active.finish(0);

        for (RunSnapshot run : List.of(
                trial.snapshot(),
                trial.run().snapshot(),
                store.trials(batch).get(0),
                new RunStore(home, Clock.systemUTC()).trials(batch).get(0))) {
            assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
            assertThat(run.scalars().get("loss").last()).isEqualTo(2);
            assertThat(run.printedAttributes()).isEqualTo(Map.of("note", "good"));
            assertThat(run.run().output()).isEqualTo("note: good\n");
            assertThat(run.label()).isEqualTo("x=0.5");
            assertThat(run).isEqualTo(trial.snapshot());
        }
        // Everything that the Python tool needs to list a run.
        assertThat(names(trial.run().guildDir().resolve("attrs")))
                .containsExactlyInAnyOrder("id", "initialized", "started", "stopped", "exit_status", "flags", "label");
        assertThat(names(trial.run().guildDir()))
                .contains("attrs", "opref", "output", "output.index")
                .doesNotContain("LOCK", "PENDING");
    }

    @Test
    void whenItIsPublishedEveryReaderSeesItRunning() {
        ActiveRun active = SampleRuns.begin(trial);
        active.scalar("loss", 2, 0);
        active.show();
        active.scalar("loss", 1, 1);

        Run seen = new RunStore(home, Clock.systemUTC()).trials(batch).get(0).run();
        assertThat(seen.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(seen.livingProcess()).hasValue(ProcessHandle.current().pid());

        active.finish(1);
        assertThat(seen.status()).isEqualTo(RunStatus.ERROR);
        assertThat(seen.scalars().get("loss").count()).isEqualTo(2);
        assertThat(trial.snapshot().scalars()).isEqualTo(seen.scalars());
        assertThat(seen.guildDir().resolve("LOCK")).doesNotExist();
    }

    @Test
    void aPrunedDraftIsPruned() {
        ActiveRun active = SampleRuns.begin(trial);
        active.prune(3);
        active.finish(-15);

        assertThat(new RunStore(home, Clock.systemUTC()).trials(batch).get(0).status())
                .isEqualTo(RunStatus.PRUNED);
    }

    @Test
    void itsJournalRestoresIt() throws IOException {
        ActiveRun active = SampleRuns.begin(trial);
        active.scalar("loss", 2, 0);
        active.finish(0);
        Path attrs = trial.run().guildDir().resolve("attrs");
        List<String> lost = List.of("exit_status", "stopped", "flags");
        for (String name : lost) {
            Files.delete(attrs.resolve(name));
        }

        RunStore reader = new RunStore(home, Clock.systemUTC());
        assertThat(reader.trials(batch)).containsExactly(asRestored(trial.snapshot()));
        assertThat(names(attrs)).doesNotContainAnyElementsOf(lost);
        reader.reconcile();
        assertThat(names(attrs)).containsAll(lost);
        assertThat(trial.run().snapshot()).isEqualTo(trial.snapshot());
    }

    /** The same facts, except that they are not final: the files alone do not contain them. */
    private static RunSnapshot asRestored(RunSnapshot run) {
        RunFacts facts = run.facts();
        return new RunSnapshot(
                run.run(),
                new RunFacts(
                        facts.opref(),
                        facts.operation(),
                        facts.batch(),
                        facts.status(),
                        facts.flags(),
                        facts.label(),
                        facts.initialized(),
                        facts.started(),
                        facts.stopped(),
                        facts.exitStatus(),
                        facts.digest(),
                        false),
                null);
    }

    @Test
    void trialsDoNotShareFilesThatMayBeRewritten() {
        SampleRuns.begin(trial).finish(0);
        TrialDraft other = store.createTrial(batch, FlagValues.NONE.with("x", 1.5), "x=1.5");
        SampleRuns.begin(other).finish(0);
        Run run = trial.run();
        long initialized = run.initializedMicros().getAsLong();

        run.writeAttribute("label", "mine");
        run.writeAttribute("started", 1L);

        assertThat(run.label()).isEqualTo("mine");
        assertThat(run.initializedMicros()).hasValue(initialized);
        assertThat(other.run().label()).isEqualTo("x=1.5");
    }

    @Test
    void aReaderSeesTheCompleteRunOrNone() {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 300; i++) {
                TrialDraft next = store.createTrial(batch, FlagValues.NONE.with("x", (long) i), "x=" + i);
                ActiveRun active = SampleRuns.begin(next);
                active.scalar("loss", i, 0);
                active.finish(0);
            }
        });
        RunStore reader = new RunStore(home, Clock.systemUTC());
        Set<Run> seen = new HashSet<>(List.of(batch));
        while (!writer.isDone()) {
            RunList list = reader.listWithScalars();
            assertThat(list.unreadable()).isEmpty();
            for (RunSnapshot run : list.runs()) {
                if (seen.add(run.run())) {
                    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
                    assertThat(run.label()).isEqualTo("x=" + run.flags().get("x"));
                    assertThat(run.scalars().get("loss").last())
                            .isEqualTo((double) (long) run.flags().get("x"));
                }
            }
        }
        writer.join();
        assertThat(reader.runs()).hasSize(301);
    }

    private static List<String> names(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aLaterStartByAnotherStoreIsSeenByTheCreator() throws InterruptedException {
        SampleRuns.begin(trial).finish(1);
        // The timestamps of a file system have a resolution of some milliseconds.
        Thread.sleep(50);
        RunSnapshot elsewhere =
                new RunStore(home, Clock.systemUTC()).find(trial.id()).orElseThrow();
        SampleRuns.start(elsewhere.run()).finish(2);

        assertThat(store.trials(batch).get(0).exitStatus()).hasValue(2);
        assertThat(trial.run().exitStatus()).hasValue(2);
    }
}
