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
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Functions in JVMs of their own. */
@Tag("slow")
@Timeout(600)
class IsolateTest {

    private static int calls;

    @TempDir
    private Path folder;

    private GuildHome guild;

    /** The flags of a trial. */
    record Config(double x, int n) {}

    @BeforeEach
    void open() {
        guild = Guild.in(folder.resolve("home"));
    }

    private static double square(Params p) {
        return p.real("x") * p.real("x");
    }

    @Test
    void eachTrialHasAJvmOfItsOwn() {
        long offset = 100;
        GuildResult result = guild.run(
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
                        "x=[0.1,2]")
                .isolate()
                .result();

        assertThat(calls).isZero();
        assertThat(result.table().doubleColumn("loss").asList()).containsExactly(0.1 * 0.1 + 100, 104.0);
        assertThat(result.table().doubleColumn("calls").asList()).containsExactly(1.0, 1.0);
        assertThat(result.table().doubleColumn("pid").asList())
                .doesNotHaveDuplicates()
                .doesNotContain((double) ProcessHandle.current().pid());
    }

    @Test
    void aReturnedNumberHasTheNameOfTheObjective() {
        assertThat(guild.run(IsolateTest::square, "x=3")
                        .named("square")
                        .maximize("area")
                        .isolate()
                        .table()
                        .doubleColumn("area")
                        .asList())
                .containsExactly(9.0);
    }

    @Test
    void whatATrialReportsPrintsAndLeavesIsKept() throws Exception {
        RunSnapshot run = guild.run(
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
                .isolate()
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
    void recordsAreFlagsThereToo() {
        assertThat(guild.run(new Config(2, 3), c -> c.x() * c.n(), "x=[1,5]")
                        .isolate()
                        .best()
                        .value())
                .isEqualTo(3);
    }

    @Test
    void anExceptionAnExitAndALackOfMemoryAreFailedTrials() {
        List<RunSnapshot> runs = guild.run(
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
                .option("--jvm-args", "-Xmx32m")
                .isolate()
                .runs();

        assertThat(runs.stream().map(run -> run.exitStatus().getAsInt())).containsExactly(1, 3, 9, 1, 0);
        assertThat(runs.get(0).run().output())
                .startsWith("java.lang.IllegalStateException: no data\n\tat org.jguild.IsolateTest.")
                .doesNotContain("JavaLauncher", "IsolatedTrial");
        assertThat(runs.get(3).run().output()).contains("OutOfMemoryError");
        assertThat(runs.get(4).scalars().get("loss").last()).isEqualTo(1);
    }

    @Test
    void threadsThatATrialLeavesBehindDoNotKeepItsJvm() {
        assertThat(guild.run(
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
                        .isolate()
                        .best()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aTrialThatNeverEndsIsEndedByItsTimeLimit() {
        assertThat(endlessAbove1("x=1").trialTimeout(Duration.ofHours(1)).runs())
                .extracting(RunSnapshot::status)
                .containsExactly(RunStatus.COMPLETED);
        assertThatThrownBy(endlessAbove1("x=2").trialTimeout(Duration.ofSeconds(5))::runs)
                .isInstanceOf(GuildException.class);
        assertThat(guild.runs().runs())
                .extracting(RunSnapshot::status)
                .containsOnlyOnce(RunStatus.COMPLETED, RunStatus.TERMINATED);
    }

    private RunPlan endlessAbove1(String flag) {
        return guild.run(
                        p -> {
                            while (p.real("x") > 1) {
                                Thread.onSpinWait();
                            }
                            return 1;
                        },
                        flag)
                .isolate();
    }

    @Test
    void aHopelessTrialIsEnded() {
        List<RunSnapshot> runs = guild.run(
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
                .isolate()
                .option("--prune", "median", "--prune-after", "2")
                .runs();

        assertThat(runs.subList(0, 5)).allMatch(run -> run.status() == RunStatus.COMPLETED);
        assertThat(runs.get(5).status()).isEqualTo(RunStatus.PRUNED);
    }

    @Test
    void whatCannotBeSentIsNamed() {
        Object lock = new Object();
        assertThatThrownBy(
                        () -> guild.run(p -> lock.hashCode(), "x=1").isolate().result())
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "--isolate sends 'function' to a JVM of its own, and it uses a java.lang.Object, which is not"
                                + " Serializable: let the function make that itself.");
        assertThatThrownBy(() -> guild.run("true").isolate().result())
                .hasMessageContaining("--isolate is for functions: 'true' is a program");
        assertThatThrownBy(() -> guild.run(p -> 1, "x=1").isolate().noStore().result())
                .hasMessageStartingWith("--no-store cannot be used with --isolate");
    }
}
