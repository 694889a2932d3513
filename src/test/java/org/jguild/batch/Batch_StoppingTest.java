package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jguild.batch.Searches.plan;
import static org.jguild.batch.Searches.x;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class Batch_StoppingTest {

    @TempDir
    Path home;

    @Test
    void aBatchStopsWhenTooManyTrialsFailed() throws InterruptedException {
        Searches searches = new Searches(home, flags -> fail(x(flags) > 2, x(flags)));
        Batch batch = searches.batch(plan("+", "[1,3,2,4,1,5]", 6, stopping(new FailureLimit(2))));

        assertThat(batch.run()).hasSize(4);
        assertThat(batch.stoppedBy()).hasValue(new FailureLimit(2));
    }

    @Test
    void aRuleThatIsMetByTheLastTrialHasNoEffect() throws InterruptedException {
        Searches searches = new Searches(home, flags -> fail(x(flags) > 2, x(flags)));
        Batch batch = searches.batch(plan("+", "[1,2,3]", 3, stopping(new FailureLimit(1))));

        assertThat(batch.run()).hasSize(3);
        assertThat(batch.stoppedBy()).isEmpty();
    }

    @Test
    void aBatchStopsWhenTrialsInARowDoNotImprove() throws InterruptedException {
        Searches searches = new Searches(home, flags -> fail(x(flags) == 9, x(flags)));
        // 4, 3 and 2 improve; an equal value, a worse one and a failure do not.
        Batch batch = searches.batch(plan("+", "[4,5,3,2,2,6,9,1,0]", 9, stopping(new NoImprovement(3))));

        assertThat(batch.run()).hasSize(7);
        assertThat(batch.stoppedBy()).hasValue(new NoImprovement(3));
    }

    @Test
    void theTrialsOfARestartMustImproveOnTheBestOfTheBatch() throws InterruptedException {
        Searches searches = new Searches(home, flags -> x(flags));
        Run run = searches.newBatch();
        searches.batch(run, plan("+", "[1,2]", 2, BatchOptions.DEFAULT)).run();

        Batch again = searches.batch(run, plan("+", "[1,2,5,4,3]", 5, stopping(new NoImprovement(2))));

        assertThat(again.run()).hasSize(2);
    }

    @Test
    void atTheTimeLimitNoTrialStartsAndTheRunningOneIsEnded() throws InterruptedException {
        Searches searches = new Searches(home, flags -> {
            Thread.sleep(x(flags) < 2 ? 0 : 60_000);
            return 0;
        });
        Run run = searches.newBatch();
        TimeLimit limit = new TimeLimit(Duration.ofSeconds(6));
        Batch batch = searches.batch(run, plan("+", "[1,2,3]", 3, stopping(limit)));

        List<RunSnapshot> trials = batch.run();

        assertThat(trials).extracting(RunSnapshot::status).containsExactly(RunStatus.COMPLETED, RunStatus.TERMINATED);
        assertThat(batch.stoppedBy()).hasValue(limit);
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        Progress last = searches.progress.get(searches.progress.size() - 1);
        assertThat(last)
                .extracting(Progress::done, Progress::running, progress -> progress.ended()
                        .count(TrialEnd.FAILED))
                .containsExactly(1, 0, 0);
    }

    @Test
    void aTimeLimitThatIsNotReachedHasNoEffect() throws InterruptedException {
        Searches searches = new Searches(home, flags -> x(flags));
        Batch batch = searches.batch(plan("+", "[1,2,3]", 3, stopping(new TimeLimit(Duration.ofHours(1)))));

        assertThat(batch.run()).hasSize(3);
        assertThat(batch.stoppedBy()).isEmpty();
    }

    @Test
    void anInterruptEndsATrialWithATimeLimit() throws InterruptedException {
        Searches searches = new Searches(home, flags -> {
            Thread.sleep(60_000);
            return 0;
        });
        Run run = searches.newBatch();
        Batch batch = searches.batch(run, plan("+", "[1,2]", 2, stopping(new TimeLimit(Duration.ofHours(1)))));
        Thread user = new Thread(() -> {
            try {
                batch.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        user.start();
        while (searches.store.trials(run).stream().noneMatch(trial -> trial.status() == RunStatus.RUNNING)) {
            Thread.sleep(5);
        }
        user.interrupt();
        user.join(180_000);

        assertThat(user.isAlive()).isFalse();
        assertThat(searches.store.trials(run)).extracting(RunSnapshot::status).containsExactly(RunStatus.TERMINATED);
        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
    }

    private static BatchOptions stopping(StoppingRule rule) {
        return new BatchOptions(List.of(rule), null, List.of(), List.of(), 1, List.of());
    }

    private static double fail(boolean failing, double value) {
        if (failing) {
            throw new IllegalStateException("failed");
        }
        return value;
    }
}
