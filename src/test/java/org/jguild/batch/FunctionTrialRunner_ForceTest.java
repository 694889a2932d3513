package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.op.TrialFunction;
import org.jguild.run.NewRun;
import org.jguild.run.Objective;
import org.jguild.run.OutputScalars;
import org.jguild.run.Run;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Functions in threads of a host that can end them by force. */
@Timeout(600)
class FunctionTrialRunner_ForceTest {

    @TempDir
    Path home;

    /** A host that ends functions which check {@link #terminated}. */
    private static final class Host extends ThreadGroup implements TerminableThreads {

        private final List<Thread> terminated = new CopyOnWriteArrayList<>();
        private final List<Thread> cancelled = new CopyOnWriteArrayList<>();

        Host() {
            super("host");
        }

        @Override
        public void terminate(Thread thread) {
            terminated.add(thread);
        }

        @Override
        public void cancelTermination(Thread thread) {
            cancelled.add(thread);
        }
    }

    /** Runs a function for 50 ms, then interrupts it. */
    private Run runShortly(Duration gracePeriod, Host host, TrialFunction function) throws InterruptedException {
        FunctionOperation operation = FunctionOperation.of("train", function);
        Objective objective = Objective.parse("loss");
        RunStore store = new RunStore(home, Clock.systemUTC());
        Run run = store.create(new NewRun(operation.opref(), FlagValues.NONE, "", Map.of(), operation.sources()));
        TrialRunner runner = new TimeLimitedRunner(
                new FunctionTrialRunner(
                        new FunctionTrialExecutor(operation, objective, TrialMonitor.NONE, gracePeriod),
                        Clock.systemUTC(),
                        OutputScalars.of(List.of(), objective)),
                Duration.ofMillis(50));
        Thread search = new Thread(host, () -> {
            try {
                runner.run(run, (stderr, bytes, length) -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        search.start();
        search.join();
        return run;
    }

    @Test
    void aFunctionThatIgnoresInterruptsIsEndedAndItsThreadIsReused() throws Exception {
        Host host = new Host();
        Run run = runShortly(FunctionCall.GRACE_PERIOD, host, trial -> {
            while (!host.terminated.contains(Thread.currentThread())) {
                Thread.onSpinWait();
            }
            throw new AssertionError("terminated");
        });

        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(run.output()).isEqualTo("Interrupted, but the function did not end, so it was ended by force.\n");
        assertThat(host.terminated).hasSize(1);
        assertThat(host.cancelled).isEqualTo(host.terminated);
    }

    @Test
    void aFunctionThatRespondsToInterruptsIsNotEndedByForce() throws Exception {
        Host host = new Host();
        Run run = runShortly(Duration.ofMinutes(5), host, trial -> {
            Thread.sleep(60_000);
            return Map.of();
        });

        assertThat(run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(host.terminated).isEmpty();
    }
}
