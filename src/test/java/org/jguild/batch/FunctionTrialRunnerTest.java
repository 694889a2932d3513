package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.op.OperationProcess.Output;
import org.jguild.op.TrialFunction;
import org.jguild.run.NewRun;
import org.jguild.run.Objective;
import org.jguild.run.Run;
import org.jguild.run.RunId;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FunctionTrialRunnerTest {

    private static final Output NOWHERE = (stderr, bytes, length) -> {};

    @TempDir
    Path home;

    private RunStore store;

    @BeforeEach
    void openStore() {
        store = new RunStore(home, Clock.systemUTC());
    }

    private Run newRun(FunctionOperation operation, Map<String, ?> flags) {
        return store.create(new NewRun(operation.opref(), FlagValues.of(flags), "", Map.of(), operation.sources()));
    }

    private static FunctionTrialRunner runner(FunctionOperation operation, String objective) {
        return new FunctionTrialRunner(operation, Clock.systemUTC(), Objective.parse(objective), TrialMonitor.NONE);
    }

    private Run ran(TrialFunction function, Map<String, ?> flags) throws InterruptedException {
        FunctionOperation operation = FunctionOperation.of("train", function);
        Run run = newRun(operation, flags);
        runner(operation, "loss").run(run, NOWHERE);
        return run;
    }

    @Test
    void aRunOfAFunctionIsRecordedLikeAProgram() throws Exception {
        FunctionOperation operation =
                FunctionOperation.of("train", trial -> 1.5).withSource("return 1.5;\n");
        Run run = newRun(operation, Map.of("x", 2L));

        int status = runner(operation, "loss").run(run, NOWHERE);

        assertThat(status).isZero();
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.operation()).isEqualTo("train()");
        assertThat(Files.readString(run.guildDir().resolve("opref"))).isEqualTo("func:'' '' '' train");
        assertThat(run.exitStatus()).hasValue(0);
        assertThat(run.stoppedMicros().getAsLong())
                .isGreaterThanOrEqualTo(run.startedMicros().getAsLong());
        assertThat(run.scalars().get("loss").last()).isEqualTo(1.5);
        assertThat(Files.readString(run.dir().resolve("train.java"))).isEqualTo("return 1.5;\n");
        assertThat(run.attribute("sourcecode_digest")).isEqualTo(operation.digest());
        assertThat(run.guildDir().resolve("LOCK")).doesNotExist();
    }

    @Test
    void aReturnedNumberHasTheNameOfTheObjective() throws Exception {
        FunctionOperation operation = FunctionOperation.of("train", trial -> 7);
        Run run = newRun(operation, Map.of());

        runner(operation, "-max acc").run(run, NOWHERE);

        assertThat(run.scalars()).containsOnlyKeys("acc");
        assertThat(run.scalars().get("acc").last()).isEqualTo(7);
    }

    @Test
    void withoutAScalarObjectiveANumberIsRecordedAsLoss() throws Exception {
        FunctionOperation operation = FunctionOperation.of("train", trial -> 7);
        Run run = newRun(operation, Map.of());

        runner(operation, "flag:x").run(run, NOWHERE);

        assertThat(run.scalars()).containsOnlyKeys("loss");
    }

    @Test
    void aReturnedMapIsRecordedAsScalarsAndTexts() throws Exception {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("loss", 0.25f);
        result.put("epochs", 12);
        result.put("model", "tree");
        result.put("nothing", null);

        Run run = ran(trial -> result, Map.of());

        assertThat(run.scalars()).containsOnlyKeys("loss", "epochs");
        assertThat(run.scalars().get("epochs").last()).isEqualTo(12);
        assertThat(run.printedAttributes()).containsExactly(Map.entry("model", "tree"));
    }

    @Test
    void theOutputSaysThatAnyOtherResultIsNotRecorded() throws Exception {
        Run run = ran(trial -> List.of(1), Map.of());

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.scalars()).isEmpty();
        assertThat(run.output()).contains("return a number, or a map of numbers by name");
    }

    @Test
    void printedLinesAreOutputAndScalarsButNotThoseThatRepeatAFlag() throws Exception {
        PrintStreams before = PrintStreams.now();

        Run run = ran(
                trial -> {
                    System.out.println("x: 1");
                    System.out.println("loss: 0.5");
                    System.err.print("loss: 0.25\n");
                    System.out.printf("größe: %d%n", 3);
                    return null;
                },
                Map.of("x", 1L));

        assertThat(run.output()).isEqualTo("x: 1\nloss: 0.5\nloss: 0.25\ngröße: 3\n");
        assertThat(run.scalars().get("loss").last()).isEqualTo(0.25);
        assertThat(run.scalars().get("loss").first()).isEqualTo(0.5);
        assertThat(run.scalars()).doesNotContainKey("x");
        assertThat(PrintStreams.now()).isEqualTo(before);
    }

    private record PrintStreams(Object out, Object err) {
        static PrintStreams now() {
            return new PrintStreams(System.out, System.err);
        }
    }

    @Test
    void outputIsEchoedEvenByTheStreamThatItCameFrom() throws Exception {
        ByteArrayOutputStream echo = new ByteArrayOutputStream();
        FunctionOperation operation = FunctionOperation.of("train", trial -> {
            System.out.println("hello");
            return null;
        });
        Run run = newRun(operation, Map.of());

        runner(operation, "loss").run(run, (stderr, bytes, length) -> {
            System.out.write(bytes, 0, length);
            echo.write(bytes, 0, length);
        });

        assertThat(run.output()).isEqualTo("hello\n");
        assertThat(echo.toString(StandardCharsets.UTF_8)).isEqualTo("hello\n");
    }

    @Test
    void reportsHaveTheirStepsAndTheReturnedValueIsTheLast() throws Exception {
        Run run = ran(
                trial -> {
                    for (int epoch = 0; epoch < 5; epoch++) {
                        trial.report("loss", 10.0 - epoch, epoch);
                        trial.report("acc", epoch);
                    }
                    return 42;
                },
                Map.of());

        assertThat(run.scalars().get("acc").lastStep()).isEqualTo(4);
        assertThat(run.scalars().get("loss").min()).isEqualTo(6);
        assertThat(run.scalars().get("loss").last()).isEqualTo(42);
        assertThat(run.scalars().get("loss").lastStep()).isEqualTo(4);
    }

    @Test
    void invalidReportsFailTheTrial() throws Exception {
        assertThat(ran(trial -> report(trial, "", 0), Map.of()).output()).contains("a scalar needs a name");
        assertThat(ran(trial -> report(trial, "loss", -1), Map.of()).output()).contains("step -1 of 'loss'");
    }

    private static Object report(org.jguild.op.TrialContext trial, String scalar, long step) {
        trial.report(scalar, 1, step);
        return null;
    }

    @Test
    void anExceptionFailsTheTrialAndOnlyItsOwnFramesAreShown() throws Exception {
        Run run = ran(
                trial -> {
                    throw new IllegalStateException("x is too large", new ArithmeticException("overflow"));
                },
                Map.of());

        assertThat(run.exitStatus()).hasValue(1);
        assertThat(run.output())
                .startsWith("java.lang.IllegalStateException: x is too large\n")
                .contains("FunctionTrialRunnerTest")
                .contains("Caused by: java.lang.ArithmeticException: overflow")
                .doesNotContain("FunctionCall");
    }

    @Test
    void aStackOverflowFailsTheTrial() throws Exception {
        Run run = ran(trial -> endless(1), Map.of());

        assertThat(run.exitStatus()).hasValue(1);
        assertThat(run.output()).startsWith("java.lang.StackOverflowError\n");
        assertThat(run.output().lines().count()).isLessThan(100);
    }

    private static long endless(long depth) {
        return depth < 0 ? 0 : 1 + endless(depth + 1);
    }

    @Test
    void anOutOfMemoryErrorFailsTheTrial() throws Exception {
        Run run = ran(trial -> new long[Integer.MAX_VALUE][Integer.MAX_VALUE].length, Map.of());

        assertThat(run.exitStatus()).hasValue(1);
        assertThat(run.output()).startsWith("java.lang.OutOfMemoryError: ");
    }

    @Test
    @Timeout(600)
    void theOutputOfParallelTrialsAndTheirThreadsIsSeparated() throws Exception {
        int trials = 4;
        CyclicBarrier together = new CyclicBarrier(trials);
        FunctionOperation operation = FunctionOperation.of("train", trial -> {
            together.await();
            Thread child = new Thread(() -> {
                for (int i = 0; i < 200; i++) {
                    System.out.println("child " + trial.flags().get("x"));
                }
            });
            child.start();
            for (int i = 0; i < 200; i++) {
                System.out.println("own " + trial.flags().get("x"));
            }
            child.join();
            return null;
        });
        FunctionTrialRunner runner = runner(operation, "loss");
        ExecutorService pool = Executors.newFixedThreadPool(trials);
        List<Run> runs = new ArrayList<>();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (long i = 0; i < trials; i++) {
            Run run = newRun(operation, Map.of("x", i));
            runs.add(run);
            calls.add(() -> runner.run(run, NOWHERE));
        }

        List<Future<Integer>> statuses = pool.invokeAll(calls);
        pool.shutdown();

        for (int i = 0; i < trials; i++) {
            assertThat(statuses.get(i).get()).isZero();
            List<String> lines = runs.get(i).output().lines().toList();
            assertThat(lines).hasSize(400).containsOnly("own " + i, "child " + i);
        }
    }

    @Test
    void aPoolThreadThatOutlivesTheTrialPrintsToTheOriginalStream() throws Exception {
        AtomicReference<ExecutorService> pool = new AtomicReference<>();
        Run run = ran(
                trial -> {
                    pool.set(Executors.newSingleThreadExecutor());
                    pool.get().submit(() -> System.out.println("during")).get();
                    return null;
                },
                Map.of());
        pool.get().submit(() -> System.out.println("after")).get();
        pool.get().shutdown();

        assertThat(run.output()).isEqualTo("during\n");
    }

    @Test
    @Timeout(600)
    void anInterruptEndsASleepingTrial() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Interrupted outcome = interrupted(begun, trial -> {
            begun.countDown();
            Thread.sleep(60_000);
            return 1;
        });

        assertThat(outcome.run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(outcome.run.exitStatus()).hasValue(-15);
        assertThat(outcome.thrown).isInstanceOf(InterruptedException.class);
    }

    @Test
    @Timeout(600)
    void shouldStopIsTrueAfterAnInterrupt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Interrupted outcome = interrupted(begun, trial -> {
            begun.countDown();
            while (!trial.shouldStop()) {
                Thread.onSpinWait();
            }
            ended.set(true);
            return 1;
        });

        assertThat(ended).isTrue();
        assertThat(outcome.run.status()).isEqualTo(RunStatus.TERMINATED);
    }

    @Test
    @Timeout(600)
    void aTrialThatIgnoresInterruptsIsAbandonedAndItsLaterOutputIsDiscarded() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        PrintStream screen = System.out;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        AtomicBoolean release = new AtomicBoolean();
        CountDownLatch over = new CountDownLatch(1);
        Interrupted outcome = interrupted(begun, trial -> {
            begun.countDown();
            while (!release.get()) {
                Thread.onSpinWait();
            }
            System.out.println("too late");
            over.countDown();
            return 1;
        });
        release.set(true);
        boolean ended = over.await(3, TimeUnit.MINUTES);
        System.setOut(screen);

        assertThat(ended).isTrue();
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(outcome.run.status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(outcome.run.output())
                .isEqualTo(
                        "Interrupted, but the function did not end, so it was abandoned and may still be running.\n");
    }

    private record Interrupted(Run run, Throwable thrown) {}

    private Interrupted interrupted(CountDownLatch begun, TrialFunction function) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        FunctionOperation operation = FunctionOperation.of("train", function);
        Run run = newRun(operation, Map.of());
        Thread search = new Thread(() -> {
            try {
                runner(operation, "loss").run(run, NOWHERE);
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        search.start();
        begun.await();
        search.interrupt();
        search.join();
        return new Interrupted(run, thrown.get());
    }

    @Test
    void aMonitorStopsATrial() throws Exception {
        FunctionOperation operation = FunctionOperation.of("train", trial -> {
            for (int step = 0; step < 100 && !trial.shouldStop(); step++) {
                trial.report("loss", step, step);
            }
            return null;
        });
        Run run = newRun(operation, Map.of());
        TrialMonitor monitor = new TrialMonitor() {
            @Override
            public void begin(RunId trial) {}

            @Override
            public boolean report(RunId trial, String tag, double value, long step) {
                return tag.equals("loss") && value >= 3;
            }

            @Override
            public void end(RunId trial, boolean complete) {}
        };

        new FunctionTrialRunner(operation, Clock.systemUTC(), Objective.parse("loss"), monitor).run(run, NOWHERE);

        assertThat(run.scalars().get("loss").lastStep()).isEqualTo(3);
        assertThat(run.status()).isEqualTo(RunStatus.PRUNED);
    }

    @Test
    void aTrialKnowsItsFlagsAndItsFolder() throws Exception {
        Run run = ran(
                trial -> {
                    Path file = trial.directory().orElseThrow().resolve("model.txt");
                    Files.writeString(file, String.valueOf(trial.flags().get("x")));
                    return null;
                },
                Map.of("x", 3L));

        assertThat(run.dir().resolve("model.txt")).hasContent("3");
    }

    @Test
    void anInvalidNameIsRejected() {
        assertThatThrownBy(() -> FunctionOperation.of("x=1", trial -> null))
                .hasMessageContaining("'x=1' cannot name an operation");
    }
}
