package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jguild.batch.Searches.plan;
import static org.jguild.batch.Searches.x;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class Batch_ParallelTest {

    @TempDir
    Path home;

    @Test
    void atMostTheGivenNumberOfTrialsRunAtOnce() throws InterruptedException {
        CyclicBarrier three = new CyclicBarrier(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger maxRunning = new AtomicInteger();
        Searches searches = new Searches(home, flags -> {
            maxRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
            three.await(5, TimeUnit.MINUTES);
            running.decrementAndGet();
            return x(flags);
        });

        List<RunSnapshot> trials =
                searches.batch(plan("+", "range[1:9]", 9, atOnce(3))).run();

        assertThat(trials).hasSize(9).extracting(RunSnapshot::status).containsOnly(RunStatus.COMPLETED);
        assertThat(maxRunning).hasValue(3);
        assertThat(searches.progress).extracting(Progress::running).contains(3).doesNotContain(4);
        assertThat(searches.progress.get(searches.progress.size() - 1).done()).isEqualTo(9);
    }

    @Test
    void theOptimizerSeesWhichTrialsAreRunning() throws InterruptedException {
        Searches searches = new Searches(home, flags -> {
            Thread.sleep(20);
            return Math.abs(x(flags) - 0.3);
        });
        for (String optimizer : List.of("gp", "tpe", "sobol")) {
            List<RunSnapshot> trials =
                    searches.batch(plan(optimizer, "[0.0:1.0]", 12, atOnce(4))).run();

            assertThat(trials).hasSize(12).extracting(run -> x(run.flags())).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyEndIsRecordedInTheJournal() throws InterruptedException, IOException {
        Searches searches = new Searches(home, flags -> x(flags));
        Run run = searches.newBatch();
        List<RunSnapshot> trials =
                searches.batch(run, plan("+", "range[1:40]", 40, atOnce(8))).run();
        for (RunSnapshot trial : trials) {
            Files.delete(trial.run().guildDir().resolve("attrs/exit_status"));
        }

        List<RunSnapshot> restored = new RunStore(home, Clock.systemUTC()).trials(run);

        assertThat(restored).hasSize(40).extracting(RunSnapshot::status).containsOnly(RunStatus.COMPLETED);
    }

    @Test
    void anInterruptEndsAllTrials() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(3);
        Searches searches = new Searches(home, flags -> {
            begun.countDown();
            Thread.sleep(x(flags) < 2 ? 0 : 60_000);
            return 0;
        });
        Run run = searches.newBatch();
        Batch batch = searches.batch(run, plan("+", "[1,2,3,4]", 4, atOnce(2)));
        Thread user = new Thread(() -> assertThatThrownBy(batch::run).isInstanceOf(InterruptedException.class));
        user.start();
        assertThat(begun.await(5, TimeUnit.MINUTES)).isTrue();
        user.interrupt();
        user.join(180_000);

        assertThat(user.isAlive()).isFalse();
        assertThat(searches.store.trials(run))
                .extracting(RunSnapshot::status)
                .containsExactly(RunStatus.COMPLETED, RunStatus.TERMINATED, RunStatus.TERMINATED);
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(searches.progress.get(searches.progress.size() - 1).running())
                .isZero();
    }

    @Test
    void aRestartOfAGridRunsTheTrialsThatAnInterruptEnded() throws InterruptedException {
        AtomicBoolean interrupting = new AtomicBoolean(true);
        Searches searches = new Searches(home, flags -> {
            if (x(flags) > 2 && interrupting.get()) {
                throw new InterruptedException();
            }
            return x(flags);
        });
        Run run = searches.newBatch();
        BatchPlan plan = plan("+", "[1,2,3,4,5]", 5, atOnce(2));
        assertThatThrownBy(() -> searches.batch(run, plan).run()).isInstanceOf(InterruptedException.class);

        interrupting.set(false);
        searches.batch(run, plan).run();

        assertThat(searches.store.trials(run))
                .hasSize(5)
                .allSatisfy(trial -> assertThat(trial.status()).isEqualTo(RunStatus.COMPLETED))
                .extracting(trial -> x(trial.flags()))
                .containsExactlyInAnyOrder(1.0, 2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void theStoppingRulesCountAllTrials() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(2);
        Searches searches = new Searches(home, flags -> {
            if (x(flags) < 3) {
                failed.countDown();
                throw new IllegalStateException("failed");
            }
            if (x(flags) == 3) {
                failed.await(5, TimeUnit.MINUTES);
                while (failures(home) < 2) {
                    Thread.sleep(20);
                }
                // The other trials have ended; this one may end now.
                Thread.sleep(500);
            }
            return x(flags);
        });
        FailureLimit limit = new FailureLimit(2);
        Batch batch = searches.batch(plan(
                "+",
                "[3,1,2,5,6,7,8,9]",
                8,
                new BatchOptions(List.of(limit), null, List.of(), List.of(), 2, List.of())));

        List<RunSnapshot> trials = batch.run();

        assertThat(trials)
                .extracting(RunSnapshot::status)
                .containsExactly(RunStatus.COMPLETED, RunStatus.ERROR, RunStatus.ERROR);
        assertThat(batch.stoppedBy()).hasValue(limit);
    }

    @Test
    void atTheTimeLimitAllTrialsAreEnded() throws InterruptedException {
        Searches searches = new Searches(home, flags -> {
            Thread.sleep(60_000);
            return 0;
        });
        TimeLimit limit = new TimeLimit(Duration.ofSeconds(5));
        Batch batch = searches.batch(
                plan("+", "range[1:9]", 9, new BatchOptions(List.of(limit), null, List.of(), List.of(), 3, List.of())));

        assertThat(batch.run()).hasSize(3).extracting(RunSnapshot::status).containsOnly(RunStatus.TERMINATED);
        assertThat(batch.stoppedBy()).hasValue(limit);
    }

    private static long failures(Path home) {
        return new RunStore(home, Clock.systemUTC())
                .runs().stream().filter(run -> run.status() == RunStatus.ERROR).count();
    }

    private static BatchOptions atOnce(int parallel) {
        return new BatchOptions(List.of(), null, List.of(), List.of(), parallel, List.of());
    }
}
