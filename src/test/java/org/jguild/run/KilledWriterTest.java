package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jguild.ChildJvm;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A JVM that is killed while it writes leaves no incomplete file that is read as a complete one, and loses no recorded
 * end.
 */
@Tag("slow")
class KilledWriterTest {

    private static final double LAST_STEP = 19;

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 23, 60, 100})
    void leavesOnlyCompleteRuns(int trialsBeforeTheKill) throws Exception {
        List<String> ended = runAndKill(KilledWriter.class, trialsBeforeTheKill);
        RunStore store = new RunStore(home, Clock.systemUTC());
        assertThat(store.list().unreadable()).isEmpty();
        List<RunSnapshot> runs = store.runs();
        runs.forEach(KilledWriterTest::checkComplete);
        List<RunSnapshot> batches = runs.stream().filter(RunSnapshot::isBatch).toList();
        assertThat(batches).hasSize(1);
        assertThat(batches.get(0).status()).isEqualTo(RunStatus.TERMINATED);
        assertThat(batches.get(0).exitStatus()).hasValue(-9);
        List<RunSnapshot> trials = store.trials(batches.get(0).run());
        assertThat(trials).hasSize(runs.size() - 1);
        assertThat(trials.stream().map(run -> run.id().value()).toList().subList(0, ended.size()))
                .isEqualTo(ended);
        assertThat(trials.size() - ended.size()).isBetween(0, 1);
        for (String id : ended) {
            checkEnded(store.find(new RunId(id)).orElseThrow(), id.equals(ended.get(ended.size() - 1)));
        }
        checkReconciled(store, runs);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 60, 200})
    void losesNoTrialOfAFunction(int trialsBeforeTheKill) throws Exception {
        List<String> ended = runAndKill(KilledFunctions.class, trialsBeforeTheKill);
        RunStore store = new RunStore(home, Clock.systemUTC());
        assertThat(store.list().unreadable()).isEmpty();
        List<RunSnapshot> runs = store.runs();
        RunSnapshot batch =
                runs.stream().filter(RunSnapshot::isBatch).findFirst().orElseThrow();
        List<RunSnapshot> trials = store.trials(batch.run());
        assertThat(trials).hasSize(store.runs().size() - 1);
        assertThat(trials.size() - ended.size()).isBetween(0, 1);
        for (RunSnapshot trial : trials) {
            assertThat(trial.status()).isNotEqualTo(RunStatus.RUNNING);
            assertThat(trial.opref().text()).isEqualTo("func:'' '' '' train");
            assertThat(trial.label()).isEqualTo("x=" + trial.flags().get("x"));
            assertThat(trial.attribute("started")).isEqualTo(trial.attribute("initialized"));
        }
        for (RunSnapshot trial : trials.subList(0, ended.size())) {
            assertThat(trial.status()).isEqualTo(RunStatus.COMPLETED);
            assertThat(trial.scalars().get("loss").last())
                    .isEqualTo(trial.flags().get("x"));
        }
        assertThat(trials.stream().map(run -> run.id().value()).limit(ended.size()))
                .isEqualTo(ended);
        checkReconciled(store, runs);
    }

    /** After reconciling, the files of the runs of a killed writer contain what the snapshots showed before. */
    private static void checkReconciled(RunStore store, List<RunSnapshot> before) {
        store.reconcile();
        assertThat(store.runs()).hasSameSizeAs(before);
        for (RunSnapshot run : before) {
            RunSnapshot after = store.find(run.id()).orElseThrow();
            assertThat(after.facts().finalized()).isTrue();
            assertThat(after.status()).isEqualTo(run.status());
            assertThat(after.exitStatus()).isEqualTo(run.exitStatus()).isPresent();
            assertThat(after.stoppedMicros()).isEqualTo(run.stoppedMicros()).isPresent();
            assertThat(after.flags()).isEqualTo(run.flags());
            assertThat(after.scalars()).isEqualTo(run.scalars());
            assertThat(run.run().guildDir().resolve("LOCK")).doesNotExist();
            assertThat(run.run().guildDir().resolve("LOCK.jguild")).doesNotExist();
        }
    }

    /** Runs the writer until it has ended some trials, and kills it at that moment. */
    private List<String> runAndKill(Class<?> writer, int trials) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ChildJvm.words(writer, List.of(), List.of(home.toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> ended = new ArrayList<>();
            while (ended.size() < trials) {
                ended.add(lines.readLine());
            }
            // Without a trial to wait for: while it creates or runs the first one.
            while (trials == 0 && entries(home.resolve("runs")) < 3) {
                Thread.onSpinWait();
            }
            // Not Process.destroyForcibly, which also closes the stream.
            process.toHandle().destroyForcibly();
            process.waitFor();
            lines.lines().filter(line -> line.length() == 32).forEach(ended::add);
            return ended;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static int entries(Path dir) {
        String[] names = dir.toFile().list();
        return names == null ? 0 : names.length;
    }

    private static void checkComplete(RunSnapshot run) {
        assertThat(run.status()).isNotEqualTo(RunStatus.RUNNING);
        assertThat(run.attribute("id")).hasToString(run.id().value());
        assertThat(run.initializedMicros()).isPresent();
        assertThat(run.attribute("op")).isInstanceOf(Map.class);
        assertThat(run.opref().text()).isNotEmpty();
        assertThat(run.run().guildDir().resolve("manifest")).exists();
        try (Stream<Path> attributes = Files.list(run.run().guildDir().resolve("attrs"))) {
            assertThat(attributes).allSatisfy(file -> {
                assertThat(file).isNotEmptyFile();
                assertThat(Files.readString(file)).endsWith("\n");
                assertThat(file.getFileName().toString()).doesNotStartWith(".");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ScalarSummary loss = run.scalars().get("loss");
        if (loss != null) {
            double x = (double) run.flags().get("x");
            assertThat(loss.last()).isEqualTo(x + loss.lastStep());
        }
    }

    private static void checkEnded(RunSnapshot run, boolean mayBeRestarted) {
        if (!mayBeRestarted) {
            assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        }
        double x = (double) run.flags().get("x");
        assertThat(run.flags()).isEqualTo(FlagValues.NONE.with("x", x));
        assertThat(run.scalars().get("loss").last()).isEqualTo(x + LAST_STEP);
    }
}
