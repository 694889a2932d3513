package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A concurrent reader sees the state before or after a write. After a kill, the store stays in such a state. */
@Tag("slow")
class AtomicWriteTest {

    @TempDir
    private Path home;

    @Test
    void anAttributeHasTheOldOrTheNewValue() {
        Run run = new RunStore(home, Clock.systemUTC()).create(SampleRuns.of(FlagValues.NONE));
        List<List<String>> values = List.of(words("old", 3000), words("new", 5000));
        run.writeAttribute("tags", values.get(0));
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 300; i++) {
                run.writeAttribute("tags", values.get(i % 2));
            }
        });
        do {
            Object read = new Run(run.dir(), run.store()).attribute("tags");
            assertThat(values.contains(read)).as("a complete value").isTrue();
        } while (!writer.isDone());
        writer.join();
    }

    private static List<String> words(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).toList();
    }

    @Test
    void aRunIsAbsentOrComplete() {
        RunStore store = new RunStore(home, Clock.systemUTC());
        Run batch = SampleRuns.batch(store);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 150; i++) {
                SampleRuns.trial(store, batch, i);
            }
        });
        RunStore reader = new RunStore(home, Clock.systemUTC());
        Set<Run> seen = new HashSet<>(List.of(batch));
        while (!writer.isDone()) {
            RunList list = reader.list();
            assertThat(list.unreadable()).isEmpty();
            for (RunSnapshot run : list.runs()) {
                if (seen.add(run.run())) {
                    assertThat(run.status()).isIn(RunStatus.RUNNING, RunStatus.COMPLETED);
                    assertThat(run.label()).isEqualTo("x=" + run.flags().get("x"));
                    assertThat(run.attribute("random_seed")).isEqualTo(7L);
                    assertThat(reader.trials(batch)).map(RunSnapshot::run).contains(run.run());
                }
            }
        }
        writer.join();
        assertThat(reader.runs()).hasSize(151);
        assertThat(store.runs()).hasSize(151);
    }
}
