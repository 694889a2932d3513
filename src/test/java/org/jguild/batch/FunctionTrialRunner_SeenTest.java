package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.op.TrialFunction;
import org.jguild.run.NewRun;
import org.jguild.run.Objective;
import org.jguild.run.Opref;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStart;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When a trial of a function becomes visible to others. */
@Timeout(600)
class FunctionTrialRunner_SeenTest {

    @TempDir
    private Path home;

    private RunStore store;
    private Run batch;

    @BeforeEach
    void openStore() {
        store = new RunStore(home, Clock.systemUTC());
        Opref grid = new Opref("builtin", "jguild", "0.1.0", "", "batch");
        batch = store.createBatch(of(grid), of(new Opref("func", "", "", "", "train")));
    }

    private static NewRun of(Opref opref) {
        return new NewRun(opref, FlagValues.NONE, "", Map.of(), List.of());
    }

    private List<RunSnapshot> others() {
        return new RunStore(home, Clock.systemUTC()).trials(batch);
    }

    private RunSnapshot run(TrialFunction function) throws InterruptedException {
        TrialRunner runner = new TimeLimitedRunner(
                new FunctionTrialRunner(
                        FunctionOperation.of("train", function),
                        Clock.systemUTC(),
                        Objective.parse("loss"),
                        TrialMonitor.NONE),
                Duration.ofMinutes(1));
        RunStart trial = store.createTrial(batch, FlagValues.NONE.with("x", 1L), "x=1");
        runner.run(trial, (stderr, bytes, length) -> {});
        return trial.snapshot();
    }

    @Test
    void aShortTrialIsVisibleWhenItHasEnded() throws Exception {
        List<RunSnapshot> during = new ArrayList<>();
        RunSnapshot trial = run(t -> {
            during.addAll(others());
            return 1;
        });

        assertThat(during).isEmpty();
        assertThat(others()).containsExactly(trial);
        assertThat(others().get(0).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aLongTrialIsVisibleWhileItRuns() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        List<RunStatus> during = new ArrayList<>();
        run(t -> {
            while (others().isEmpty()) {
                never.await(5, TimeUnit.MILLISECONDS);
            }
            during.add(others().get(0).status());
            return 1;
        });

        assertThat(during).containsExactly(RunStatus.RUNNING);
        assertThat(others().get(0).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aTrialThatUsesItsFolderIsVisibleFromThenOn() throws Exception {
        List<RunStatus> during = new ArrayList<>();
        RunSnapshot trial = run(t -> {
            Files.writeString(t.directory().orElseThrow().resolve("model.txt"), "good");
            during.add(others().get(0).status());
            return 1;
        });

        assertThat(during).containsExactly(RunStatus.RUNNING);
        assertThat(trial.dir().resolve("model.txt")).hasContent("good");
    }

    @Test
    void aFailedTrialIsVisibleWithItsReason() throws Exception {
        run(t -> {
            throw new IllegalStateException("no data");
        });

        assertThat(others().get(0).status()).isEqualTo(RunStatus.ERROR);
        assertThat(others().get(0).run().output()).contains("IllegalStateException: no data");
    }
}
