package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jguild.batch.BatchListener;
import org.jguild.batch.Progress;
import org.jguild.chart.Chart;
import org.jguild.command.CommandResult;
import org.jguild.command.GuildCommands;
import org.jguild.compare.ComparisonText;
import org.jguild.error.GuildException;
import org.jguild.experiment.ExperimentContext;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.Session;
import org.jguild.op.FunctionOperation;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.text.TextStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private Guild guild;

    @BeforeEach
    void chooseHome() {
        guild = Guild.open(folder.resolve("store"));
    }

    @Test
    void aCommandLineIsRunWithAFlagInTheEnvironment() {
        RunResult grid = guild.env("LEVEL").run("sh -c 'echo loss: $(($1 * $LEVEL))' sh ${lr}", "lr=[3,2]", "LEVEL=5");

        assertThat(grid.best().value()).isEqualTo(10);
        assertThat(grid.operation()).isEqualTo("sh -c");
        assertThatThrownBy(() -> guild.run("echo ${lr}"))
                .isInstanceOf(GuildException.class)
                .hasMessage("echo needs a value for lr; write lr=VALUE.");
        assertThatThrownBy(() -> guild.env("x").run(p -> 1.0, "x=1"))
                .hasMessage("env(x) is for command lines and executables: function has flags of its own.");
    }

    @Test
    void aLambdaIsOptimized() {
        RunResult search = guild.optimizer("gp")
                .maxTrials(20)
                .seed(1)
                .run(p -> Math.sin(5 * p.real("x")) * (1 - Math.tanh(p.real("x") * p.real("x"))), "x=[-2.0:2.0]");

        assertThat(search.best().params().real("x")).isBetween(-0.4, -0.2);
        assertThat(search.best().value()).isLessThan(-0.85);
        assertThat(search.table().rowCount()).isEqualTo(20);
        assertThat(search.table().columnNames()).contains("x", "loss");
        assertThat(search.charts()).contains(search.chart());
        assertThat(guild.compare().min("loss").best().run())
                .isEqualTo(search.best().run());
    }

    @Test
    void runStartsAtOnceAndItsResultIsReadWithoutRunningAgain() {
        AtomicInteger calls = new AtomicInteger();

        RunResult result = guild.run(p -> calls.incrementAndGet(), "x=[1,2,3]");

        assertThat(calls).hasValue(3);
        result.table();
        result.best();
        assertThat(calls).hasValue(3);
    }

    @Test
    void settingsAreReusableAndImmutable() {
        Guild tagged = guild.tag("a").flag("y", 5);
        Guild labelled = tagged.tag("b").label("n");

        assertThat(tagged.run(p -> p.real("y"), "x=1").best().value()).isEqualTo(5);
        assertThat(labelled.run(p -> p.real("y"), "y=6").best().value()).isEqualTo(6);

        assertThat(guild.runs()).extracting(RunSnapshot::label).containsExactly("n", "a x=1 y=5");
        assertThat(guild.runs())
                .extracting(run -> run.run().attribute("tags"))
                .containsExactly(List.of("a", "b"), List.of("a"));
        assertThat(guild.toString()).isEqualTo("guild run");
        assertThat(labelled.toString()).isEqualTo("guild run y=5 --label n --tag a --tag b");
    }

    @Test
    void aCustomMetricIsMaximized() {
        RunResult result =
                guild.maximize("accuracy").run(p -> Map.of("accuracy", p.integer("n") * 0.1, "size", 3), "n=[1,5,2]");

        assertThat(result.best().params().integer("n")).isEqualTo(5);
        assertThat(result.best().run().scalars()).containsOnlyKeys("accuracy", "size");
    }

    @Test
    void componentsOfARecordAreFlagsWithTypesDefaultsAndChoices() {
        List<Config> seen = new ArrayList<>();
        RunResult result = guild.named("tune")
                .run(
                        DEFAULTS,
                        c -> {
                            seen.add(c);
                            return c.rate();
                        },
                        "rate=1",
                        "kernel=[LINEAR,SQUARED]");

        assertThat(seen)
                .containsExactly(
                        new Config(1.0, 3, false, "a b", Kernel.LINEAR),
                        new Config(1.0, 3, false, "a b", Kernel.SQUARED));
        assertThat(result.runs().get(0).operation()).isEqualTo("tune()");
    }

    @Test
    void flagsOfARecordAreCheckedBeforeAnythingRuns() {
        assertThatThrownBy(() -> guild.run(DEFAULTS, c -> 1, "depth=0.5"))
                .hasMessage("depth=0.5: 0.5 is not an integer.");
        assertThatThrownBy(() -> guild.run(DEFAULTS, c -> 1, "kernel=CUBIC"))
                .hasMessageContaining("CUBIC is not among the values of kernel (known: LINEAR, SQUARED).");
        assertThatThrownBy(() -> guild.run(DEFAULTS, c -> 1, "dept=1")).hasMessageContaining("Did you mean 'depth'?");
        assertThatThrownBy(() -> guild.run(Config.class, c -> 1, "rate=1", "depth=1", "name=n"))
                .hasMessageContaining("needs a value for deep, kernel");
        assertThatThrownBy(() -> guild.run(Odd.class, c -> 1))
                .hasMessageContaining("Component 'names' of Odd is a List, which cannot be a flag");
        assertThat(guild.runs()).isEmpty();
    }

    @Test
    void numbersThatMakeNoSenseAreRefusedByTheNameOfTheMethod() {
        Duration forever = ChronoUnit.FOREVER.getDuration();

        assertThat(refusal(() -> guild.maxTrials(0).run(p -> 1, "x=[1,2]"))).startsWith("maxTrials(0): ");
        assertThat(refusal(() -> guild.parallel(-1).run(p -> 1, "x=[1,2]"))).startsWith("parallel(-1): ");
        assertThat(refusal(() -> guild.maxFailures(0).run(p -> 1, "x=[1,2]"))).startsWith("maxFailures(0): ");
        assertThat(refusal(() -> guild.noImprovement(0).run(p -> 1, "x=[1,2]"))).startsWith("noImprovement(0): ");
        assertThat(refusal(() -> guild.prune("median").pruneAfter(0).run(p -> 1, "x=[1,2]")))
                .startsWith("pruneAfter(0): ");
        assertThat(refusal(() -> guild.timeLimit(Duration.ZERO))).startsWith("timeLimit(PT0S): ");
        assertThat(refusal(() -> guild.trialTimeout(Duration.ofSeconds(-1)).run(p -> 1, "x=1")))
                .startsWith("trialTimeout(PT-1S): ");
        assertThat(refusal(() -> guild.compare().top(0).table())).startsWith("top(0): ");
        assertThat(guild.runs()).isEmpty();
        assertThat(guild.timeLimit(forever)
                        .trialTimeout(forever)
                        .run(p -> 1, "x=[1,2]")
                        .trials())
                .hasSize(2);
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(GuildException.class, call).getMessage();
    }

    @Test
    void aRecordThatRejectsItsValuesFailsTheTrial() {
        assertThatThrownBy(() -> guild.run(Positive.class, c -> c.x(), "x=-1"))
                .hasMessageContaining("x must be above 0, is -1.0");
    }

    @Test
    void reportsOfARecordFunction() {
        RunResult result = guild.run(
                DEFAULTS,
                (c, trial) -> {
                    trial.report("loss", 3, 0);
                    trial.report("loss", 2, 1);
                    return null;
                },
                "depth=[1,2]");

        assertThat(result.best().value()).isEqualTo(2);
    }

    @Test
    void methodsReturnTheResultsOfCommands() throws Exception {
        Path script = folder.resolve("hello");
        Files.writeString(script, "#!/bin/sh\necho \"loss: $FLAG_X\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        String program = script.toString();

        RunResult method = guild.label("n ${x}").tag("t").run(program, "x=[3,1,2]");
        CommandResult command = command("run", program, "x=[3,1,2]", "--label", "n ${x}", "--tag", "t");
        assertThat(method.table().doubleColumn("loss").asList()).containsExactly(3.0, 1.0, 2.0);
        assertThat(command.comparison().column("loss")).containsExactly(3.0, 1.0, 2.0);
        assertThat(guild.runs())
                .extracting(RunSnapshot::label)
                .containsExactly("n 2", "n 1", "n 3", "n 2", "n 1", "n 3");

        assertSame(
                guild.compare("1:4")
                        .min("loss")
                        .top(2)
                        .columns("min loss as least")
                        .skipCore(),
                command("compare", "1:4", "--min", "loss", "--top", "2", "--cols", "min loss as least", "--skip-core"));
        assertSame(
                guild.compare().max("loss").onlyColumns("loss").includeBatch().skipUnchanged(),
                command("compare", "--max", "loss", "--strict-cols", "loss", "--include-batch", "--skip-unchanged"));
        assertThat(guild.runs("1:3"))
                .isEqualTo(command("runs", "1:3").comparison().runs());
        assertThat(guild.plot("slice", "1:3").flags("x").chart())
                .isEqualTo(
                        command("plot", "slice", "1:3", "--flags", "x").charts().get(0));
        assertThat(guild.plot("history").chart().title()).isEqualTo("hello: loss by trial");
        guild.compare().writeCsv(folder.resolve("all.csv"));
        assertThat(Files.readAllLines(folder.resolve("all.csv"))).hasSize(7);
    }

    /** Runs a command on the same home. */
    private CommandResult command(String... words) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GUILD_HOME", folder.resolve("store").toString());
        ExperimentContext context = new ExperimentContext(
                folder,
                environment,
                List.of(),
                Clock.systemUTC(),
                line -> {},
                (stderr, bytes, length) -> {},
                BatchListener.NONE,
                new Session());
        return new GuildCommands(context).execute(List.of(words));
    }

    private static void assertSame(ComparePlan method, CommandResult command) {
        assertThat(method.runs()).isEqualTo(command.comparison().runs());
        assertThat(method.toString())
                .isEqualTo(ComparisonText.table(
                                command.comparison(), command.presentation().objective(), TextStyle.PLAIN)
                        .stripTrailing());
        assertThat(method.charts()).isEqualTo(command.charts());
    }

    @Test
    void deletedRunsAreInTheTrashUntilTheyAreRestoredOrPurged() {
        guild.run(p -> p.real("x"), "x=[1,2,3]");

        assertThatThrownBy(guild::deleteRuns).hasMessage("Name the runs to delete, as in deleteRuns(\"1:5\").");
        assertThat(guild.deleteRuns("1:2")).isEqualTo(2);
        assertThat(guild.runs()).hasSize(1);
        assertThat(guild.deletedRuns()).hasSize(2);
        assertThat(guild.restoreRuns("1")).isEqualTo(1);
        assertThat(guild.purgeRuns()).isEqualTo(1);
        assertThat(guild.deletedRuns()).isEmpty();
        assertThat(guild.deleteRunsPermanently("1")).isEqualTo(1);
        assertThat(guild.runs()).hasSize(1);
        assertThat(guild.batches()).hasSize(1);
    }

    @Test
    void aSearchWithoutAStoreRunsTheSameTrialsAndWritesNothing() {
        ParamsFunction function = p -> p.real("x") * p.real("x") + p.integer("n");
        RunResult kept = guild.maxTrials(6).seed(3).run(function, "x=[-2.0:2.0]", "n=[1,2]");
        List<Progress> heard = new ArrayList<>();
        RunResult free = Guild.open(folder.resolve("empty"))
                .maxTrials(6)
                .seed(3)
                .noStore()
                .onProgress(heard::add)
                .run(function, "x=[-2.0:2.0]", "n=[1,2]");

        assertThat(free.table().doubleColumn("x").asList())
                .isEqualTo(kept.table().doubleColumn("x").asList());
        assertThat(free.table().columnNames()).containsExactly("trial", "status", "n", "x", "loss");
        assertThat(free.best().value()).isEqualTo(kept.best().value());
        assertThat(free.best().params()).isEqualTo(kept.best().params());
        assertThat(free.text()).isEqualTo("6 trials; no run is kept\n");
        // The start and the end of each trial.
        assertThat(heard).hasSize(12);
        assertThat(folder.resolve("empty/runs")).doesNotExist();
    }

    @Test
    void withoutAStorePrintedScalarsCountAndFailuresAreReported() {
        RunResult printed = guild.maximize("acc")
                .noStore()
                .run(
                        p -> {
                            if (p.integer("n") == 2) {
                                throw new IllegalStateException("two");
                            }
                            System.out.println("acc: 0." + p.integer("n"));
                            return null;
                        },
                        "n=[1,2,3]");

        assertThat(printed.best().params().integer("n")).isEqualTo(3);
        assertThat(printed.table().stringColumn("status").asList()).containsExactly("completed", "error", "completed");
        assertThatThrownBy(() -> guild.noStore().run(p -> p.real("y"), "x=1"))
                .hasMessageContaining("There is no flag 'y'");
        assertThatThrownBy(() -> guild.noStore().run("true")).hasMessageStartingWith("noStore is for functions");
    }

    @Test
    void withoutAStoreTrialsRunInParallel() {
        CyclicBarrier together = new CyclicBarrier(2);
        RunResult result = guild.parallel(2)
                .noStore()
                .run(
                        p -> {
                            together.await(5, TimeUnit.MINUTES);
                            return p.real("x");
                        },
                        "x=[1,2,3,4]");

        assertThat(result.table().stringColumn("status").asList()).containsOnly("completed");
        assertThat(result.best().value()).isEqualTo(1);
    }

    @Test
    void withoutAStoreTrialsArePruned() {
        RunResult result = guild.prune("median")
                .pruneAfter(2)
                .noStore()
                .run(
                        (p, trial) -> {
                            double loss = Double.NaN;
                            for (int epoch = 0; epoch < 20 && !trial.shouldStop(); epoch++) {
                                loss = p.real("x") + 1.0 / (epoch + 1);
                                trial.report("loss", loss, epoch);
                            }
                            return loss;
                        },
                        "x=[1,1,1,1,1,100]");

        assertThat(result.table().stringColumn("status").asList())
                .containsExactly("completed", "completed", "completed", "completed", "completed", "pruned");
        assertThat(result.text()).isEqualTo("6 trials: 5 completed, 1 pruned; no run is kept\n");
        assertThat(result.best().params().real("x")).isEqualTo(1);
    }

    /** Reports a falling learning curve of twenty steps. */
    private static final FunctionOperation CURVE = FunctionOperation.of("curve", trial -> {
        double x = (double) trial.flags().get("x");
        double y = (double) trial.flags().get("y");
        for (int step = 1; step <= 20 && !trial.shouldStop(); step++) {
            trial.report("loss", (x - 0.7) * (x - 0.7) + y + 1.0 / step, step);
        }
        return null;
    });

    /** What is known of a pruned trial depends on the trials alone, not on when they were run. */
    @ParameterizedTest
    @ValueSource(strings = {"gp", "tpe"})
    void aSearchWithPruningContinuesAfterARestartAsWithoutOne(String optimizer) {
        Guild other = Guild.open(folder.resolve("other"));
        RunResult whole = guild.optimizer(optimizer)
                .seed(5)
                .prune("asha")
                .maxTrials(24)
                .run(CURVE, "x=[-2.0:2.0]", "y=[0.0:1.0]");
        RunResult half = other.optimizer(optimizer)
                .seed(5)
                .prune("asha")
                .maxTrials(12)
                .run(CURVE, "x=[-2.0:2.0]", "y=[0.0:1.0]");
        RunResult rest = other.maxTrials(12).restart(half.batch().orElseThrow().value(), CURVE);

        assertThat(whole.table().stringColumn("status").asList()).contains("pruned", "completed");
        assertThat(rest.trials())
                .extracting(trial -> trial.params().values())
                .containsExactlyElementsOf(whole.trials().stream()
                        .map(trial -> trial.params().values())
                        .toList());
    }

    @Test
    void withoutAStoreASearchStopsByItsRulesAndSaysSo() {
        RunResult failing = guild.maxFailures(2)
                .noStore()
                .run(
                        p -> {
                            if (p.real("x") > 1) {
                                throw new IllegalStateException("too large");
                            }
                            return 1;
                        },
                        "x=[1,2,3,4]");
        assertThat(failing.text().lines())
                .containsExactly(
                        "3 trials: 1 completed, 2 failed; no run is kept. It stopped: 2 trials failed.",
                        "2 trials failed: IllegalStateException: too large (2)");

        CountDownLatch never = new CountDownLatch(1);
        RunResult endless = guild.timeLimit(Duration.ofSeconds(1))
                .noStore()
                .run(
                        p -> {
                            if (p.real("x") > 1) {
                                never.await();
                            }
                            return 1;
                        },
                        "x=[1,2,3,4]");
        assertThat(endless.text())
                .isEqualTo(
                        "2 trials: 1 completed, 1 terminated; no run is kept. It stopped: the time limit of 1s was reached.\n");
    }

    @Test
    void withoutAStoreThereAreTheSameCharts() {
        Guild search = guild.maxTrials(5).seed(1);
        RunResult kept = search.run(p -> p.real("x"), "x=[-1.0:1.0]");
        RunResult free = search.noStore().run(p -> p.real("x"), "x=[-1.0:1.0]");

        assertThat(free.charts()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            // The points of runs are labeled with their runs.
            assertThat(free.charts().get(i).toSvg())
                    .isEqualTo(kept.charts().get(i).toSvg().replaceAll(", run [0-9a-f]{8}", ""));
        }
    }

    @Test
    void predictionsOfChartsStayInTheRangeOfTheObjective() throws IOException {
        Guild search = guild.maxTrials(6).seed(1).optimizer("gp");
        RunResult free = search.noStore().run(p -> Math.sin(5 * p.real("x")), "x=[-2.0:2.0]");
        RunResult limited = search.range(-0.5, 0.5).run(p -> Math.sin(5 * p.real("x")), "x=[-2.0:2.0]");

        assertThat(band(free.charts().get(0))).anyMatch(y -> Math.abs(y) > 0.5);
        assertThat(band(limited.charts().get(0))).allMatch(y -> Math.abs(y) <= 0.5);
        assertThat(band(guild.plot("history").chart())).allMatch(y -> Math.abs(y) <= 0.5);
        assertThat(band(guild.plot("history").range(-0.2, 0.2).chart())).allMatch(y -> Math.abs(y) <= 0.2);
    }

    private static List<Double> band(Chart chart) throws IOException {
        List<Double> values = new ArrayList<>();
        for (JsonNode trace : new ObjectMapper().readTree(chart.toJson()).path("data")) {
            if (trace.path("name").asText().contains("interval")) {
                trace.path("y").forEach(y -> values.add(y.asDouble()));
            }
        }
        assertThat(values).isNotEmpty();
        return values;
    }

    @Test
    void withoutAStoreASingleRunHasNoOptionsOfABatch() {
        assertThatThrownBy(() -> guild.noStore().prune("median").run(p -> 1, "x=1"))
                .hasMessageStartingWith("prune compares the trials of a batch");
    }

    @Test
    void theListenerReceivesTheProgress() {
        List<Progress> heard = new ArrayList<>();

        guild.onProgress(heard::add).run(p -> p.real("x"), "x=[1,2]");

        assertThat(heard).extracting(Progress::done).contains(0, 1, 2);
    }

    @Test
    void readingAFlagAsTheWrongTypeFailsTheTrialWithASentence() {
        assertThatThrownBy(() -> guild.run(p -> p.real("y"), "x=1"))
                .hasMessageContaining("There is no flag 'y' (known: x). Did you mean 'x'? Give it as y=VALUE.");
        assertThatThrownBy(() -> guild.run(p -> p.integer("x"), "x=1.5"))
                .hasMessageContaining("x=1.5 is not an integer");
        assertThatThrownBy(() -> guild.run(p -> p.flag("x"), "x=abc")).hasMessageContaining("x=abc is not yes or no");
    }

    @Test
    void aResultIsPrintedAsItIsRead() {
        RunResult batch = guild.named("odd")
                .run(
                        p -> {
                            if (p.integer("x") == 2) {
                                throw new IllegalStateException("even");
                            }
                            return p.integer("x");
                        },
                        "x=[3,2,1]",
                        "s='a b'");

        List<String> lines = batch.toString().lines().toList();
        assertThat(lines).hasSize(8).last().asString().matches("Best loss: 1 with x=1, trial 3, run [0-9a-f]{8}");
        assertThat(lines.get(0)).matches("Batch [0-9a-f]{8}, 3 trials: 2 completed, 1 failed");
        assertThat(lines.get(1)).isEqualTo("1 trial failed: IllegalStateException: even");
        assertThat(lines.get(2)).startsWith("trial  loss  x  status");
        assertThat(lines.get(6)).isEqualTo("Same in all rows: operation odd(), s a b");
        assertThat(batch.trials().toString())
                .isEqualTo("[trial 1 (s='a b' x=3): loss 3, trial 2 (s='a b' x=2): error,"
                        + " trial 3 (s='a b' x=1): loss 1]");
        assertThat(batch.best().params()).hasToString("s='a b' x=1");
        assertThat(batch.charts())
                .asString()
                .startsWith("[odd(): loss by trial (grid)")
                .contains(", odd(): loss by x (grid)");
        assertThat(guild.run(p -> 0.5, "x=1").toString())
                .matches("Run [0-9a-f]{8} of function\\(\\) completed: loss 0.5");
        assertThat(guild.plot("slice")).hasToString("plot slice (chart() draws it)");
        assertThat(Guild.open(folder.resolve("empty")).compare()).hasToString("There are no runs to compare.");
    }

    @Test
    void thereIsNoBestWithoutAValueAndNoChartOfASingleRun() {
        RunResult nothing = guild.run(p -> null, "x=1");

        assertThatThrownBy(nothing::best).isInstanceOf(GuildException.class).hasMessage("No run has a finite 'loss'.");
        assertThatThrownBy(nothing::chart).hasMessageStartingWith("There is no chart");
    }

    @Test
    @Timeout(600)
    void anInterruptIsAGuildExceptionAndTheInterruptFlagIsSet() throws Exception {
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
                        "x=[1,2]");
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
        assertThat(guild.runs().get(0).status()).isEqualTo(RunStatus.TERMINATED);
    }
}
