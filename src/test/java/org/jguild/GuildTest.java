package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jguild.batch.Progress;
import org.jguild.error.GuildException;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GuildTest {

    enum Kernel {
        LINEAR,
        SQUARED
    }

    record Config(double rate, int depth, boolean deep, String name, Kernel kernel) {}

    record Odd(List<String> names) {}

    record Positive(double x) {
        Positive {
            if (x <= 0) {
                throw new IllegalArgumentException("x must be above 0, is " + x);
            }
        }
    }

    private static final Config DEFAULTS = new Config(0.5, 3, false, "a b", Kernel.LINEAR);

    @TempDir
    Path folder;

    private GuildHome guild;

    @BeforeEach
    void chooseHome() {
        guild = Guild.in(folder.resolve("store"));
    }

    @Test
    void aLambdaIsSearchedFor() {
        RunPlan search = guild.run(
                        p -> Math.sin(5 * p.real("x")) * (1 - Math.tanh(p.real("x") * p.real("x"))), "x=[-2.0:2.0]")
                .optimizer("gp")
                .maxTrials(20)
                .seed(1);

        assertThat(search.best().params().real("x")).isBetween(-0.4, -0.2);
        assertThat(search.best().value()).isLessThan(-0.85);
        assertThat(search.table().rowCount()).isEqualTo(20);
        assertThat(search.table().columnNames()).contains("x", "loss");
        assertThat(search.charts()).contains(search.chart());
        assertThat(guild.compare().min("loss").best().run())
                .isEqualTo(search.best().run());
    }

    @Test
    void nothingRunsUntilAskedAndThenOnce() {
        AtomicInteger calls = new AtomicInteger();
        RunPlan plan = guild.run(p -> calls.incrementAndGet(), "x=[1,2,3]");
        RunPlan other = plan.tag("again");

        assertThat(calls).hasValue(0);
        plan.table();
        plan.best();
        assertThat(calls).hasValue(3);
        other.result();
        assertThat(calls).hasValue(6);
    }

    @Test
    void theGreatestOfAMetricOfItsOwn() {
        RunPlan plan = guild.run(p -> Map.of("accuracy", p.integer("n") * 0.1, "size", 3), "n=[1,5,2]")
                .maximize("accuracy");

        assertThat(plan.best().params().integer("n")).isEqualTo(5);
        assertThat(plan.best().run().scalars()).containsOnlyKeys("accuracy", "size");
    }

    @Test
    void componentsOfARecordAreFlagsWithTypesDefaultsAndChoices() {
        List<Config> seen = new ArrayList<>();
        RunPlan plan = guild.run(
                        DEFAULTS,
                        c -> {
                            seen.add(c);
                            return c.rate();
                        },
                        "rate=1",
                        "kernel=[LINEAR,SQUARED]")
                .named("tune");

        plan.result();

        assertThat(seen)
                .containsExactly(
                        new Config(1.0, 3, false, "a b", Kernel.LINEAR),
                        new Config(1.0, 3, false, "a b", Kernel.SQUARED));
        assertThat(plan.runs().get(0).operation()).isEqualTo("tune()");
    }

    @Test
    void flagsOfARecordAreCheckedBeforeAnythingRuns() {
        assertThatThrownBy(() -> guild.run(DEFAULTS, c -> 1, "depth=0.5").result())
                .hasMessage("depth=0.5: 0.5 is not a whole number.");
        assertThatThrownBy(() -> guild.run(DEFAULTS, c -> 1, "kernel=CUBIC").result())
                .hasMessageContaining("CUBIC is not among the values of kernel (known: LINEAR, SQUARED).");
        assertThatThrownBy(() -> guild.run(DEFAULTS, c -> 1, "dept=1").result())
                .hasMessageContaining("Did you mean 'depth'?");
        assertThatThrownBy(() -> guild.run(Config.class, c -> 1, "rate=1", "depth=1", "name=n")
                        .result())
                .hasMessageContaining("needs a value for deep, kernel");
        assertThatThrownBy(() -> guild.run(Odd.class, c -> 1).result())
                .hasMessageContaining("Component 'names' of Odd is a List, which no flag can be");
        assertThat(guild.runs().runs()).isEmpty();
    }

    @Test
    void aRecordThatRefusesItsValuesFailsTheTrial() {
        assertThatThrownBy(() -> guild.run(Positive.class, c -> c.x(), "x=-1").result())
                .hasMessageContaining("x must be above 0, is -1.0");
    }

    @Test
    void reportsOfARecordFunction() {
        RunPlan plan = guild.run(
                DEFAULTS,
                (c, trial) -> {
                    trial.report("loss", 3, 0);
                    trial.report("loss", 2, 1);
                    return null;
                },
                "depth=[1,2]");

        assertThat(plan.best().value()).isEqualTo(2);
    }

    @Test
    void methodsGiveWhatCommandsGive() throws Exception {
        Path script = folder.resolve("hello");
        Files.writeString(script, "#!/bin/sh\necho \"loss: $FLAG_X\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        String program = script.toString();

        assertThat(guild.run(program, "x=[3,1,2]")
                        .label("n ${x}")
                        .tag("t")
                        .result()
                        .table()
                        .doubleColumn("loss")
                        .asList())
                .containsExactly(3.0, 1.0, 2.0);
        assertThat(guild.command("run", program, "x=[3,1,2]", "--label", "n ${x}", "--tag", "t")
                        .table()
                        .doubleColumn("loss")
                        .asList())
                .containsExactly(3.0, 1.0, 2.0);

        assertSame(
                guild.compare("1:4")
                        .min("loss")
                        .top(2)
                        .columns("min loss as least")
                        .skipCore()
                        .result(),
                guild.command(
                        "compare", "1:4", "--min", "loss", "--top", "2", "--cols", "min loss as least", "--skip-core"));
        assertSame(
                guild.compare()
                        .max("loss")
                        .onlyColumns("loss")
                        .includeBatch()
                        .skipUnchanged()
                        .result(),
                guild.command(
                        "compare", "--max", "loss", "--strict-cols", "loss", "--include-batch", "--skip-unchanged"));
        assertSame(guild.runs("--limit", "2"), guild.command("runs", "-n", "2"));
        assertSame(guild.info("1"), guild.command("runs", "info", "1"));
        assertSame(guild.plot("slice", "1:3", "--flags", "x"), guild.command("plot", "slice", "1:3", "--flags", "x"));
        assertThat(guild.plot("history").chart().title()).isEqualTo("loss by trial");
        guild.compare().writeCsv(folder.resolve("all.csv"));
        assertThat(Files.readAllLines(folder.resolve("all.csv"))).hasSize(7);
    }

    private static void assertSame(GuildResult method, GuildResult command) {
        assertThat(method.text()).isEqualTo(command.text());
        assertThat(method.runs()).isEqualTo(command.runs());
        assertThat(method.table().print(100)).isEqualTo(command.table().print(100));
        assertThat(method.charts()).isEqualTo(command.charts());
    }

    @Test
    void aSearchWithoutAStoreGivesTheSameTrialsAndLeavesNothing() {
        RunPlan kept = guild.run(p -> p.real("x") * p.real("x") + p.integer("n"), "x=[-2.0:2.0]", "n=[1,2]")
                .maxTrials(6)
                .seed(3);
        List<Progress> heard = new ArrayList<>();
        GuildHome empty = Guild.in(folder.resolve("empty"));
        RunPlan free = empty.run(p -> p.real("x") * p.real("x") + p.integer("n"), "x=[-2.0:2.0]", "n=[1,2]")
                .maxTrials(6)
                .seed(3)
                .noStore()
                .onProgress(heard::add);

        assertThat(free.table().doubleColumn("x").asList())
                .isEqualTo(kept.table().doubleColumn("x").asList());
        assertThat(free.table().columnNames()).containsExactly("trial", "status", "n", "x", "loss");
        assertThat(free.best().value()).isEqualTo(kept.best().value());
        assertThat(free.best().params()).isEqualTo(kept.best().params());
        assertThat(free.result().text()).isEqualTo("6 trials; no run is kept\n");
        // Of each trial its beginning and its end.
        assertThat(heard).hasSize(12);
        assertThat(folder.resolve("empty/runs")).doesNotExist();
    }

    @Test
    void withoutAStorePrintedScalarsCountAndFailuresAreTold() {
        RunPlan printed = guild.run(
                        p -> {
                            if (p.integer("n") == 2) {
                                throw new IllegalStateException("two");
                            }
                            System.out.println("acc: 0." + p.integer("n"));
                            return null;
                        },
                        "n=[1,2,3]")
                .maximize("acc")
                .noStore();

        assertThat(printed.best().params().integer("n")).isEqualTo(3);
        assertThat(printed.table().stringColumn("status").asList()).containsExactly("completed", "error", "completed");
        assertThatThrownBy(() -> guild.run(p -> p.real("y"), "x=1").noStore().result())
                .hasMessageContaining("There is no flag 'y'");
        assertThatThrownBy(() -> guild.run("true").noStore().result())
                .hasMessageStartingWith("--no-store is for functions");
    }

    @Test
    void withoutAStoreTrialsRunAtOnce() {
        CyclicBarrier together = new CyclicBarrier(2);
        RunPlan plan = guild.run(
                        p -> {
                            together.await(5, TimeUnit.MINUTES);
                            return p.real("x");
                        },
                        "x=[1,2,3,4]")
                .option("--parallel", "2")
                .noStore();

        assertThat(plan.table().stringColumn("status").asList()).containsOnly("completed");
        assertThat(plan.best().value()).isEqualTo(1);
    }

    @Test
    void withoutAStoreHopelessTrialsAreStopped() {
        RunPlan plan = guild.run(
                        (p, trial) -> {
                            double loss = Double.NaN;
                            for (int epoch = 0; epoch < 20 && !trial.shouldStop(); epoch++) {
                                loss = p.real("x") + 1.0 / (epoch + 1);
                                trial.report("loss", loss, epoch);
                            }
                            return loss;
                        },
                        "x=[1,1,1,1,1,100]")
                .option("--prune", "median", "--prune-after", "2")
                .noStore();

        assertThat(plan.table().stringColumn("status").asList())
                .containsExactly("completed", "completed", "completed", "completed", "completed", "pruned");
        assertThat(plan.result().text()).isEqualTo("6 trials, 1 pruned; no run is kept\n");
        assertThat(plan.best().params().real("x")).isEqualTo(1);
    }

    @Test
    void withoutAStoreASearchStopsByItsRulesAndSaysSo() {
        RunPlan failing = guild.run(
                        p -> {
                            if (p.real("x") > 1) {
                                throw new IllegalStateException("too large");
                            }
                            return 1;
                        },
                        "x=[1,2,3,4]")
                .option("--max-failures", "2")
                .noStore();
        assertThat(failing.result().text())
                .isEqualTo("3 trials, 2 failed; no run is kept. It stopped: 2 trials failed.\n");

        CountDownLatch never = new CountDownLatch(1);
        RunPlan endless = guild.run(
                        p -> {
                            if (p.real("x") > 1) {
                                never.await();
                            }
                            return 1;
                        },
                        "x=[1,2,3,4]")
                .option("--time-limit", "1s")
                .noStore();
        assertThat(endless.result().text())
                .isEqualTo("2 trials, 1 terminated; no run is kept. It stopped: the time limit of 1s is over.\n");
    }

    @Test
    void withoutAStoreThereAreTheSameCharts() {
        RunPlan kept = guild.run(p -> p.real("x"), "x=[-1.0:1.0]").maxTrials(5).seed(1);
        RunPlan free =
                guild.run(p -> p.real("x"), "x=[-1.0:1.0]").maxTrials(5).seed(1).noStore();

        assertThat(free.charts()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            // Points of runs are named by them.
            assertThat(free.charts().get(i).toSvg())
                    .isEqualTo(kept.charts().get(i).toSvg().replaceAll(", run [0-9a-f]{8}", ""));
        }
    }

    @Test
    void withoutAStoreASingleRunHasNoOptionsOfABatch() {
        assertThatThrownBy(() -> guild.run(p -> 1, "x=1")
                        .noStore()
                        .option("--prune", "median")
                        .result())
                .hasMessageStartingWith("--prune compares the trials of a batch");
    }

    @Test
    void progressIsHeard() {
        List<Progress> heard = new ArrayList<>();

        guild.run(p -> p.real("x"), "x=[1,2]").onProgress(heard::add).result();

        assertThat(heard).extracting(Progress::done).contains(0, 1, 2);
    }

    @Test
    void aWrongReadOfAFlagFailsTheTrialWithASentence() {
        assertThatThrownBy(() -> guild.run(p -> p.real("y"), "x=1").result())
                .hasMessageContaining("There is no flag 'y' (known: x). Did you mean 'x'? Give it as y=VALUE.");
        assertThatThrownBy(() -> guild.run(p -> p.integer("x"), "x=1.5").result())
                .hasMessageContaining("x=1.5 is not a whole number");
        assertThatThrownBy(() -> guild.run(p -> p.flag("x"), "x=abc").result())
                .hasMessageContaining("x=abc is not yes or no");
    }

    @Test
    void thereIsNoBestWithoutAValueAndNoChartOfASingleRun() {
        RunPlan nothing = guild.run(p -> null, "x=1");

        assertThatThrownBy(nothing::best).isInstanceOf(GuildException.class).hasMessage("No run has a finite 'loss'.");
        assertThatThrownBy(nothing::chart).hasMessageStartingWith("There is no chart");
    }

    @Test
    @Timeout(600)
    void anInterruptIsAGuildExceptionAndStaysKnown() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<GuildException> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread search = new Thread(() -> {
            try {
                guild.run(
                                p -> {
                                    begun.countDown();
                                    Thread.sleep(60_000);
                                    return 1;
                                },
                                "x=[1,2]")
                        .result();
            } catch (GuildException e) {
                thrown.set(e);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        search.start();
        begun.await();
        search.interrupt();
        search.join();

        assertThat(thrown.get()).hasMessageContaining("Interrupted");
        assertThat(flag.get()).isTrue();
        assertThat(guild.runs().runs().get(0).status()).isEqualTo(RunStatus.TERMINATED);
    }
}
