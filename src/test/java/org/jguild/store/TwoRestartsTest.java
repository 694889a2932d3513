package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jguild.error.GuildException;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several restarts of one run at the same time, each with another flag: one succeeds, and its flag is recorded; each of the
 * others reports that the run is running, and changes nothing.
 */
@Tag("slow")
class TwoRestartsTest {

    private static final String RUN = "a".repeat(32);
    private static final int RESTARTS = 4;
    private static final int ROUNDS = 25;

    @TempDir
    private Path folder;

    private Project project;
    private final AtomicInteger number = new AtomicInteger();
    private Path begun;
    private Path go;

    /** Writes a run of a program that records its start and its flag, and ends when the test releases it. */
    @BeforeEach
    void writeRun() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        begun = folder.resolve("begun");
        go = folder.resolve("go");
        project.program(
                "train.sh",
                "echo \"$*\" >> " + begun,
                "while [ ! -e " + go + " ]; do sleep 0.01; done",
                "echo loss: 1");
        HandWrittenRun.completed(project.home(), RUN, 1).of(project, "train.sh");
    }

    private void newRound() throws IOException {
        Files.deleteIfExists(begun);
        Files.deleteIfExists(go);
    }

    /** Releases the programs when every restart has either been refused or has started. */
    private void decide(List<Future<String>> answers) throws Exception {
        Wait.until(() -> answers.stream().filter(Future::isDone).count() + programs() >= answers.size());
        Files.writeString(go, "");
        List<String> said = new ArrayList<>();
        for (Future<String> answer : answers) {
            said.add(answer.get(Project.LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
        assertThat(programs()).as("programs that ran").isEqualTo(1);
        assertThat(said).filteredOn("done"::equals).hasSize(1);
        RunSnapshot run =
                new RunStore(project.home(), Clock.systemUTC()).list().runs().get(0);
        assertThat(Files.readString(begun).strip())
                .as("the flag that the program was given")
                .isEqualTo("--x " + run.flags().get("x"));
        assertThat(said).filteredOn(answer -> !answer.equals("done")).allSatisfy(answer -> assertThat(answer)
                .startsWith("refused: ")
                .contains("running")
                .doesNotContain("\\n"));
    }

    private long programs() throws IOException {
        return Files.exists(begun) ? Files.readString(begun).lines().count() : 0;
    }

    private String restart() {
        return "run --restart " + RUN + " x=" + number.incrementAndGet();
    }

    private String answer() {
        try {
            project.guild(restart());
            return "done";
        } catch (GuildException e) {
            return "refused: " + e.getMessage().replace("\n", "\\n");
        }
    }

    @Test
    void inThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RESTARTS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                newRound();
                CyclicBarrier start = new CyclicBarrier(RESTARTS);
                List<Future<String>> answers = new ArrayList<>();
                for (int i = 0; i < RESTARTS; i++) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        return answer();
                    }));
                }
                decide(answers);
            }
        } finally {
            Files.writeString(go, "");
            threads.shutdownNow();
        }
        assertThat(project.csv()).hasSize(2).last().asString().contains(",completed,");
    }

    @Test
    void inProcesses() throws Exception {
        List<Process> processes = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(RESTARTS);
        try {
            List<BufferedReader> outputs = new ArrayList<>();
            for (int i = 0; i < RESTARTS; i++) {
                processes.add(start());
                outputs.add(processes.get(i).inputReader(StandardCharsets.UTF_8));
            }
            for (int round = 0; round < ROUNDS; round++) {
                newRound();
                List<Future<String>> answers = new ArrayList<>();
                for (int i = 0; i < RESTARTS; i++) {
                    answers.add(readers.submit(outputs.get(i)::readLine));
                }
                for (Process process : processes) {
                    tell(process, restart() + "\n");
                }
                decide(answers);
            }
        } finally {
            Files.writeString(go, "");
            processes.forEach(Process::destroyForcibly);
            readers.shutdownNow();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Jvm.words(Restarter.class, List.of(), List.of()));
        builder.directory(project.directory().toFile()).environment().putAll(project.environment());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        // Loads its classes before the first round.
        tell(process, "runs\n");
        process.inputReader(StandardCharsets.UTF_8).readLine();
        return process;
    }

    private static void tell(Process process, String line) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write(line.getBytes(StandardCharsets.UTF_8));
        input.flush();
    }
}
