package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunResult;
import org.jguild.flag.Params;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Functions in separate JVMs. */
@Tag("slow")
@Timeout(600)
class IsolateTest {

    private static int calls;

    @TempDir
    private Path folder;

    private Guild guild;

    /** The flags of a trial. */
    record Config(double x, int n) {}

    @BeforeEach
    void open() {
        guild = Guild.open(folder.resolve("home"));
    }

    private static double square(Params p) {
        return p.real("x") * p.real("x");
    }

    @Test
    void eachTrialHasASeparateJvm() {
        long offset = 100;
        RunResult result = guild.isolate()
                .run(
                        p -> {
                            calls++;
                            return Map.of(
                                    "loss",
                                    square(p) + offset,
                                    "calls",
                                    calls,
                                    "pid",
                                    ProcessHandle.current().pid());
                        },
                        "x=[0.1,2]");

        assertThat(calls).isZero();
        assertThat(result.table().doubleColumn("loss").asList()).containsExactly(0.1 * 0.1 + 100, 104.0);
        assertThat(result.table().doubleColumn("calls").asList()).containsExactly(1.0, 1.0);
        assertThat(result.table().doubleColumn("pid").asList())
                .doesNotHaveDuplicates()
                .doesNotContain((double) ProcessHandle.current().pid());
    }

    @Test
    void aReturnedNumberHasTheNameOfTheObjective() {
        assertThat(guild.named("square")
                        .maximize("area")
                        .isolate()
                        .run(IsolateTest::square, "x=3")
                        .table()
                        .doubleColumn("area")
                        .asList())
                .containsExactly(9.0);
    }

    @Test
    void whatATrialReportsPrintsAndWritesIsKept() throws Exception {
        RunSnapshot run = guild.isolate()
                .run(
                        (p, trial) -> {
                            for (int epoch = 0; epoch < 3; epoch++) {
                                System.out.print("epoch " + epoch + "\n");
                                trial.report("a loss", 1.0 / 3 / (epoch + 1), epoch);
                            }
                            System.err.println("done");
                            System.out.println("acc: 0.5");
                            Files.writeString(trial.directory().orElseThrow().resolve("model.txt"), "good");
                            return null;
                        },
                        "x=1")
                .runs()
                .get(0);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.scalars()).containsOnlyKeys("a loss", "acc");
        assertThat(run.scalars().get("a loss").count()).isEqualTo(3);
        assertThat(run.scalars().get("a loss").last()).isEqualTo(1.0 / 3 / 3);
        assertThat(run.run().output().lines())
                .containsExactlyInAnyOrder("epoch 0", "epoch 1", "epoch 2", "done", "acc: 0.5");
        assertThat(run.dir().resolve("model.txt")).hasContent("good");
    }

    @Test
    void recordsAreFlagsInASeparateJvmToo() {
        assertThat(guild.isolate()
                        .run(new Config(2, 3), c -> c.x() * c.n(), "x=[1,5]")
                        .best()
                        .value())
                .isEqualTo(3);
    }

    @Test
    void anExceptionAnExitAndALackOfMemoryFailTheTrial() {
        List<RunSnapshot> runs = guild.jvmArgs("-Xmx32m")
                .isolate()
                .run(
                        p -> {
                            switch (p.text("how")) {
                                case "throw" -> throw new IllegalStateException("no data");
                                case "exit" -> System.exit(3);
                                case "halt" -> Runtime.getRuntime().halt(9);
                                case "memory" -> {
                                    Object all = null;
                                    while (true) {
                                        all = new Object[] {all, new long[1 << 20]};
                                    }
                                }
                                default -> {}
                            }
                            return 1;
                        },
                        "how=[throw,exit,halt,memory,none]")
                .runs();

        assertThat(runs.stream().map(run -> run.exitStatus().getAsInt())).containsExactly(1, 3, 9, 1, 0);
        assertThat(runs.get(0).run().output())
                .startsWith("java.lang.IllegalStateException: no data\n\tat org.jguild.IsolateTest.")
                .doesNotContain("JavaLauncher", "IsolatedTrial");
        assertThat(runs.get(3).run().output()).contains("OutOfMemoryError");
        assertThat(runs.get(4).scalars().get("loss").last()).isEqualTo(1);
    }

    @Test
    void threadsThatATrialLeavesRunningDoNotKeepItsJvm() {
        assertThat(guild.isolate()
                        .run(
                                p -> {
                                    new Thread(() -> {
                                                while (true) {
                                                    Thread.onSpinWait();
                                                }
                                            })
                                            .start();
                                    return 1;
                                },
                                "x=1")
                        .best()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aTrialThatNeverEndsIsEndedByItsTimeLimit() {
        endlessAbove1(Duration.ofHours(1), "x=1");
        assertThatThrownBy(() -> endlessAbove1(Duration.ofSeconds(5), "x=2")).isInstanceOf(GuildException.class);
        assertThat(guild.runs())
                .extracting(RunSnapshot::status)
                .containsOnlyOnce(RunStatus.COMPLETED, RunStatus.TERMINATED);
    }

    private void endlessAbove1(Duration limit, String flag) {
        guild.isolate()
                .trialTimeout(limit)
                .run(
                        p -> {
                            while (p.real("x") > 1) {
                                Thread.onSpinWait();
                            }
                            return 1;
                        },
                        flag);
    }

    @Test
    void aPrunedTrialIsEnded() {
        List<RunSnapshot> runs = guild.isolate()
                .prune("median")
                .pruneAfter(2)
                .run(
                        (p, trial) -> {
                            for (int epoch = 0; epoch < 20; epoch++) {
                                trial.report("loss", p.real("x") + 1.0 / (epoch + 1), epoch);
                                if (epoch > 3 && p.real("x") > 1) {
                                    new CountDownLatch(1).await();
                                }
                            }
                            return null;
                        },
                        "x=[1,1,1,1,1,100]")
                .runs();

        assertThat(runs.subList(0, 5)).allMatch(run -> run.status() == RunStatus.COMPLETED);
        assertThat(runs.get(5).status()).isEqualTo(RunStatus.PRUNED);
    }

    @Test
    void anObjectThatIsNotSerializableIsNamed() {
        Object lock = new Object();
        assertThatThrownBy(() -> guild.isolate().run(p -> lock.hashCode(), "x=1"))
                .isInstanceOf(GuildException.class)
                .hasMessage("'function' cannot be sent to a separate JVM: it uses a java.lang.Object, which is not"
                        + " Serializable; let the function create that itself.");
        assertThatThrownBy(() -> guild.isolate().run("true"))
                .hasMessageContaining("isolate is for functions: 'true' is a program");
        assertThatThrownBy(() -> guild.isolate().noStore().run(p -> 1, "x=1"))
                .hasMessageStartingWith("noStore cannot be used with isolate");
    }
}
