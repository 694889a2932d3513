package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jguild.Guild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A reader sees all other runs, and no error, while runs are deleted and restored. */
@Tag("slow")
class DeleteWhileReadingTest {

    private static final int KEPT = 5;
    private static final int DELETED = 40;
    private static final int PERMANENTLY = 3;
    private static final int RESTORED = 10;

    @TempDir
    private Path folder;

    private final AtomicBoolean ended = new AtomicBoolean();
    private final String[] trials = new String[DELETED];
    private Project project;

    /** Creates a batch whose trials are deleted, and runs that are not deleted. */
    @BeforeEach
    void writeStore() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        for (int i = 0; i < DELETED; i++) {
            trials[i] = id("d", i);
            HandWrittenRun.completed(project.home(), trials[i], i + 1);
        }
        for (int i = 0; i < KEPT; i++) {
            HandWrittenRun.completed(project.home(), id("a", i), DELETED + i + 1);
        }
        HandWrittenRun.grid(project.home(), "b".repeat(32), trials);
    }

    private static String id(String letter, int number) {
        return letter + String.format("%07d", number) + "0".repeat(24);
    }

    @Test
    @Timeout(600)
    void noReaderFails() throws Exception {
        Guild session = Guild.open(project.home());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Integer>> readers = new ArrayList<>();
        readers.add(threads.submit(
                reader(() -> project.guild("runs --all --include-batch").text())));
        readers.add(threads.submit(reader(() -> String.join("\n", project.csv()))));
        readers.add(threads.submit(reader(() -> session.compare().table().printAll())));
        try {
            deleteAll();
        } finally {
            ended.set(true);
            threads.shutdown();
        }
        for (Future<Integer> reader : readers) {
            assertThat(reader.get()).as("readings").isPositive();
        }
        assertThat(project.guild("runs --all").lines()).hasSize(KEPT + DELETED / RESTORED);
    }

    private void deleteAll() {
        for (int i = 0; i < DELETED; i++) {
            boolean restored = i % RESTORED == RESTORED - 1;
            project.guild("runs delete " + (!restored && i % PERMANENTLY == 0 ? "-p " : "") + trials[i]);
            if (restored) {
                project.guild("runs restore " + trials[i]);
                project.guild("plot history");
            }
        }
    }

    /** Reads until the other threads have finished; every listing contains the runs that are not deleted. */
    private Callable<Integer> reader(Callable<String> reading) {
        return () -> {
            int readings = 0;
            while (!ended.get()) {
                String text = reading.call();
                assertThat(text).doesNotContain("cannot be read");
                for (int i = 0; i < KEPT; i++) {
                    assertThat(text).contains(id("a", i).substring(0, 8));
                }
                readings++;
            }
            return readings;
        };
    }
}
