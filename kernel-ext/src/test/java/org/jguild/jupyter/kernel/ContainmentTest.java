package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stopped cell ends, and what calls that would end the kernel become. */
@Timeout(600)
class ContainmentTest {

    @TempDir
    Path home;

    private final ShellFrontend notebook = new ShellFrontend();
    private final CellThreads threads = new CellThreads(1);

    /** Runs code in a thread of the cell. */
    private CompletableFuture<Object> running(String code) {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        Thread thread = new Thread(threads, () -> {
            try {
                outcome.complete(notebook.shell.eval(code));
            } catch (Throwable e) {
                outcome.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return outcome;
    }

    private void awaitBeginning(CompletableFuture<Object> outcome) throws InterruptedException {
        while (!outcome.isDone() && new CodeThreads(threads).find().isEmpty()) {
            Thread.sleep(5);
        }
        Thread.sleep(100); // What is endless is compiled meanwhile.
        assertThat(outcome).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (long i = 0; ; i++) {}",
                "do {} while (System.nanoTime() != 0);",
                "while (true) { try { while (true) {} } catch (Throwable t) {} }",
                "while (true) { try { Thread.sleep(1); } catch (InterruptedException e) {} }",
                "while (true) { try { if (System.nanoTime() == 0) break; } finally { continue; } }",
                "for (int i = 0; ; ) { switch (i) { case 0: i = 1; continue; default: i = 0; } }",
                "void forever(int n) { if (n < 100) { forever(n + 1); forever(n + 1); } }\nforever(0);",
                "interface Endless { default void go() { while (true) {} } }\nnew Endless() {}.go();",
                "class Endless { Endless() { while (true) {} } }\nnew Endless();",
                "record Endless(int x) { public Endless { while (x > 0) {} } }\nnew Endless(1);",
                "enum Endless { A; static { while (System.nanoTime() != 0) {} } }\nEndless.A.name();",
                "Runnable endless = () -> { while (true) {} };\nendless.run();",
                "Stream.iterate(1, i -> i + 1).filter(i -> i < 0).findFirst();",
                "synchronized (Object.class) { long n = 0; while (true) { n += 2; } }",
                "IntStream.range(0, 8).parallel().forEach(i -> { while (true) {} });",
                "Thread other = new Thread(() -> { while (true) {} });\nother.start();\nwhile (other.isAlive()) {}",
            })
    void codeThatHeedsNothingEnds(String code) throws Exception {
        notebook.shell.eval("import java.util.stream.*;");
        CompletableFuture<Object> outcome = running(code);
        awaitBeginning(outcome);
        threads.endCode();

        boolean ended = outcome.handle((value, thrown) -> true).get(5, TimeUnit.MINUTES);
        assertThat(ended).isTrue();
        threads.awaitCode(Duration.ofMinutes(3));
        assertThat(new CodeThreads(threads).find()).isEmpty();
    }

    @Test
    void threadsOfAPoolThatLeftTheStoppedCodeServeOthers() throws Exception {
        CompletableFuture<Object> outcome =
                running("java.util.stream.IntStream.range(0, 64).parallel().forEach(i -> { while (true) {} });");
        awaitBeginning(outcome);
        threads.endCode();
        threads.awaitCode(Duration.ofMinutes(3));
        Thread.sleep(50);

        Object sum = notebook.shell.eval(
                """
                java.util.concurrent.ForkJoinPool.commonPool().submit(() -> {
                  long sum = 0;
                  for (int i = 0; i < 1000; i++) { sum += i; }
                  return sum;
                }).get()
                """);
        assertThat(sum).isEqualTo(499_500L);
        assertThat(ForkJoinPool.commonPool().awaitQuiescence(3, TimeUnit.MINUTES))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3);",
                "java.util.function.IntConsumer end = System::exit;\nend.accept(3);",
                "List.of(3).forEach(System::exit);",
            })
    void exitIsAnError(String code) throws Exception {
        notebook.shell.eval("import java.util.*;");
        assertThatThrownBy(() -> notebook.shell.eval(code))
                .isInstanceOf(CellException.class)
                .cause()
                .isInstanceOf(ExitError.class)
                .hasMessageStartingWith("System.exit(3) was called. It would end the kernel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runtime.getRuntime().exit(0);",
                "Runtime.getRuntime().halt(0);",
                "java.util.function.IntConsumer end = Runtime.getRuntime()::halt;\nend.accept(0);",
                "java.util.function.BiConsumer<Runtime, Integer> end = Runtime::exit;\nend.accept(Runtime.getRuntime(), 0);",
                "try { Runtime.getRuntime().exit(0); } catch (Exception e) { }",
            })
    void exitOfTheRuntimeIsOneToo(String code) {
        assertThatThrownBy(() -> notebook.shell.eval(code))
                .cause()
                .isInstanceOf(ExitError.class)
                .hasMessageStartingWith("Runtime.");
    }

    @Test
    void theErrorNamesTheLineOfTheCallAndNoClassOfTheKernel() {
        assertThatThrownBy(() -> notebook.shell.eval("void end() {\n  System.exit(0);\n}\nend();"))
                .satisfies(thrown -> assertThat(ErrorReport.of(thrown).traceback())
                        .hasSize(3)
                        .anyMatch(line -> line.contains("end (startup script, line 2)"))
                        .noneMatch(line -> line.contains("org.jguild")));
    }

    private List<RunSnapshot> runs() {
        return new RunStore(home, Clock.systemUTC()).runs();
    }

    @Test
    void exitInATrialFailsThatTrial() throws Exception {
        notebook.cell("-H " + home + " run f n=[1,2]", "if (n == 2) { System.exit(3); }\nreturn n;");

        assertThat(runs())
                .filteredOn(run -> run.status() == RunStatus.COMPLETED && run.dir() != null)
                .isNotEmpty();
        assertThat(runs())
                .filteredOn(run -> run.status() == RunStatus.ERROR)
                .singleElement()
                .satisfies(run -> assertThat(run.run().output()).startsWith("System.exit(3) was called."));
    }

    @Test
    void aTrialThatHeedsNothingEndsAtItsTimeAndTheSearchGoesOn() throws Exception {
        CompletableFuture<Object> search = new CompletableFuture<>();
        Thread thread = new Thread(threads, () -> {
            try {
                String line = "-H " + home + " run f n=[1,2,3] --trial-timeout 3s";
                search.complete(notebook.cell(
                        line, "while (n == 2) { try { while (true) {} } catch (Throwable t) {} }\nreturn n;"));
            } catch (Throwable e) {
                search.completeExceptionally(e);
            }
        });
        thread.start();
        search.get(5, TimeUnit.MINUTES);

        assertThat(runs())
                .filteredOn(run -> run.status() == RunStatus.TERMINATED)
                .singleElement()
                .satisfies(run -> assertThat(run.run().output())
                        .isEqualTo("Interrupted, but the function did not end, so it was ended by force.\n"));
        assertThat(runs().stream()
                        .filter(run -> run.status() == RunStatus.COMPLETED
                                && !run.flags().values().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(2);
        threads.awaitCode(Duration.ofMinutes(3));
        assertThat(new CodeThreads(threads).find()).isEmpty();
    }
}
