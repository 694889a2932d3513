package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jguild.ChildJvm;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(600)
class OperationProcessTest {

    @TempDir
    Path folder;

    private ProcessPlan shell(String script) {
        return new ProcessPlan(List.of("/bin/sh", "-c", script), Map.of("GREETING", "hello"), folder, false);
    }

    @Test
    void passesOnBothStreamsAndTheStatus() throws Exception {
        Project.Result result = Project.run(shell("echo $GREETING; echo oops >&2; pwd; exit 3"));
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.stdout()).isEqualTo("hello\n" + folder.toRealPath() + "\n");
        assertThat(result.stderr()).isEqualTo("oops\n");
    }

    /** The receiver is slow, so that standard output is still being read when the error arrives. */
    @Test
    void anErrorComesAfterWhatWasPrintedBeforeIt() throws Exception {
        StringBuilder all = new StringBuilder();
        OperationProcess.Output slow = (stderr, bytes, length) -> {
            LockSupport.parkNanos(stderr ? 0 : 5_000_000);
            all.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
        };
        for (int i = 0; i < 5; i++) {
            all.setLength(0);
            ProcessPlan plan =
                    shell("echo begin >&2; head -c 50000 /dev/zero | tr '\\0' 'x'; echo; echo oops >&2; exit 1");
            try (OperationProcess process = OperationProcess.start(plan, slow)) {
                assertThat(process.waitFor()).isEqualTo(1);
            }
            assertThat(all).hasSize("begin\n".length() + 50_000 + "\noops\n".length());
            assertThat(all.indexOf("oops")).isGreaterThan(all.lastIndexOf("x"));
        }
    }

    @Test
    void aSignalLeadsToANegativeStatus() throws Exception {
        assertThat(Project.run(shell("kill -9 $$")).status()).isEqualTo(-9);
        assertThat(Project.run(shell("kill -15 $$")).status()).isEqualTo(-15);
        assertThat(Project.run(shell("exit 200")).status()).isEqualTo(200);
    }

    @Test
    void losesNothingOfALongOutput() throws Exception {
        Project.Result result = Project.run(shell("i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done"));
        assertThat(result.stdout().lines()).hasSize(20000).last().isEqualTo("line 19999");
    }

    @Test
    void losesNothingOfManyShortOutputs() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(Project.run(shell("echo short")).stdout()).isEqualTo("short\n");
        }
    }

    @Test
    void standardInputIsEmpty() throws Exception {
        assertThat(Project.run(shell("cat; echo done")).stdout()).isEqualTo("done\n");
    }

    @Test
    void outputArrivesWhileTheProcessRuns() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        try (OperationProcess process =
                OperationProcess.start(shell("echo first; sleep 600"), (stderr, bytes, length) -> first.countDown())) {
            assertThat(first.await(3, TimeUnit.MINUTES)).isTrue();
            assertThat(isRunning(process.pid())).isTrue();
        }
    }

    @Test
    void killEndsTheProcessAndItsDescendants() throws Exception {
        CompletableFuture<Long> grandchild = new CompletableFuture<>();
        try (OperationProcess process = OperationProcess.start(
                shell("sleep 600 & echo $!; wait"),
                (stderr, bytes, length) -> grandchild.complete(
                        Long.valueOf(new String(bytes, 0, length, StandardCharsets.US_ASCII).trim())))) {
            long pid = grandchild.get(3, TimeUnit.MINUTES);
            process.kill();
            assertThat(process.waitFor()).isEqualTo(-15);
            awaitEnd(pid);
            assertThat(isAlive(pid)).isFalse();
        }
    }

    /** A process in its own session whose parent has ended, and which ignores the request to end. */
    @Test
    void killEndsAllProcessesOfTheRun() throws Exception {
        Path pid = folder.resolve("pid");
        Map<String, String> run = Map.of("RUN_ID", "0123", "RUN_DIR", folder.toString());
        String stubborn = "(setsid sh -c 'trap \"\" TERM; echo $$ > pid; while :; do sleep 0.1; done' &); "
                + "while [ ! -s pid ]; do sleep 0.02; done; echo; sleep 600";
        ProcessPlan plan = new ProcessPlan(List.of("/bin/sh", "-c", stubborn), run, folder, false);
        CountDownLatch ready = new CountDownLatch(1);
        try (OperationProcess process = OperationProcess.start(plan, (stderr, bytes, length) -> ready.countDown())) {
            assertThat(ready.await(3, TimeUnit.MINUTES)).isTrue();
            process.kill();
            long stubbornPid = Long.parseLong(Files.readString(pid).strip());
            awaitEnd(stubbornPid);
            assertThat(isAlive(stubbornPid)).isFalse();
        }
    }

    @Test
    void aProcessThatIgnoresTheRequestIsKilled() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        try (OperationProcess process = OperationProcess.start(
                shell("trap '' TERM; echo ready; while :; do sleep 0.1; done"),
                (stderr, bytes, length) -> ready.countDown())) {
            assertThat(ready.await(3, TimeUnit.MINUTES)).isTrue();
            process.kill();
            assertThat(process.waitFor()).isEqualTo(-9);
        }
    }

    @Test
    void anInterruptEndsTheProcess() throws Exception {
        OperationProcess process = OperationProcess.start(shell("sleep 600"), (stderr, bytes, length) -> {});
        Thread waiter = Thread.currentThread();
        CompletableFuture<Void> interrupt = CompletableFuture.runAsync(
                waiter::interrupt, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
        assertThatThrownBy(process::waitFor).isInstanceOf(InterruptedException.class);
        interrupt.get(3, TimeUnit.MINUTES);
        assertThat(isAlive(process.pid())).isFalse();
    }

    /** A JVM that starts a process and prints its id; ended by the test. */
    static final class Coordinator {

        private Coordinator() {}

        public static void main(String[] args) throws InterruptedException {
            ProcessPlan plan =
                    new ProcessPlan(List.of("/bin/sh", "-c", "sleep 600 & wait"), Map.of(), Path.of("."), false);
            try (OperationProcess process = OperationProcess.start(plan, (stderr, bytes, length) -> {})) {
                System.out.println(process.pid());
                process.waitFor();
            }
        }
    }

    @Test
    void theShutdownOfThisJvmEndsTheProcess() throws Exception {
        Process coordinator = new ProcessBuilder(ChildJvm.words(Coordinator.class, List.of(), List.of())).start();
        long pid = Long.parseLong(coordinator.inputReader().readLine());
        assertThat(isRunning(pid)).isTrue();
        coordinator.destroy();
        assertThat(coordinator.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(isAlive(pid)).isFalse();
    }

    @Test
    void aRemainingDescendantDelaysTheEndOnlyBriefly() throws Exception {
        long begin = System.nanoTime();
        Project.Result result = Project.run(shell("sleep 600 & echo $!"));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(5));
        long left = Long.parseLong(result.stdout().strip());
        assertThat(isRunning(left)).isTrue();
        ProcessHandle.of(left).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void waitForThrowsTheExceptionOfTheReceiver() {
        OperationProcess process = OperationProcess.start(shell("echo a; echo b >&2"), (stderr, bytes, length) -> {
            throw new GuildException("disk full");
        });
        assertThatThrownBy(process::waitFor).isInstanceOf(GuildException.class).hasMessage("disk full");
    }

    @Test
    void aMissingProgramIsReportedInOneSentence() {
        ProcessPlan plan = new ProcessPlan(List.of("/no/such/program"), Map.of(), folder, false);
        assertThatThrownBy(() -> OperationProcess.start(plan, (stderr, bytes, length) -> {}))
                .isInstanceOf(GuildException.class)
                .hasMessage("Cannot start '/no/such/program': No such file or directory.");
    }

    @Test
    void aProgramThatIsBusyIsTriedAgain() throws Exception {
        Path program = folder.resolve("busy.sh");
        Files.writeString(program, "#!/bin/sh\necho ran\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        ProcessPlan plan = new ProcessPlan(List.of(program.toString()), Map.of(), folder, false);
        CompletableFuture<Project.Result> result;
        try (OutputStream open = Files.newOutputStream(program, StandardOpenOption.APPEND)) {
            result = CompletableFuture.supplyAsync(() -> run(plan));
            Thread.sleep(50);
            open.flush();
        }
        assertThat(result.get(3, TimeUnit.MINUTES).stdout()).isEqualTo("ran\n");
    }

    private static Project.Result run(ProcessPlan plan) {
        try {
            return Project.run(plan);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process whose parent has ended is removed from the process list by another process, possibly later. */
    private static void awaitEnd(long pid) {
        ProcessHandle.of(pid).map(ProcessHandle::onExit).ifPresent(end -> end.orTimeout(3, TimeUnit.MINUTES)
                .join());
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static boolean isAlive(long pid) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (!isRunning(pid)) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}
