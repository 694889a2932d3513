package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedRunsTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 500;

    @TempDir
    Path folder;

    /** One of them must not remove the directory that another one has just created. */
    @Test
    void manyCreateTheDirectoryAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Path runs = Files.createDirectory(folder.resolve("runs" + round));
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Future<Path>> created = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    String name = "guard" + i;
                    created.add(threads.submit(() -> {
                        start.await();
                        return Files.createFile(UnfinishedRuns.directory(runs).resolve(name));
                    }));
                }
                for (Future<Path> file : created) {
                    assertThat(file.get()).exists();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLinkInItsPlaceIsReplaced() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createFile(outside.resolve("kept"));
        Path runs = Files.createDirectory(folder.resolve("runs"));
        Files.createSymbolicLink(runs.resolve(".unfinished"), outside);

        assertThat(UnfinishedRuns.directory(runs)).isDirectory().isEmptyDirectory();
        assertThat(Files.isSymbolicLink(runs.resolve(".unfinished"))).isFalse();
        assertThat(outside.resolve("kept")).exists();
    }
}
