package org.jguild.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jguild.Guild;
import org.jguild.RunPlan;
import org.jguild.run.FolderRemoval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "functions",
        mixinStandardHelpOptions = true,
        description =
                "Measures what a trial of a function costs besides the function: a random search over one that does"
                        + " next to nothing, with its result, after a search to warm up.")
final class FunctionsCommand implements Callable<Integer> {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int FILES = 500;

    @Option(names = "--trials", paramLabel = "N", defaultValue = "2000", description = "How many (default 2000).")
    private int trials;

    @Option(names = "--times", paramLabel = "N", defaultValue = "3", description = "How often (default 3).")
    private int times;

    @Option(names = "--no-store", description = "Keep no runs.")
    private boolean noStore;

    @Option(names = "--in", paramLabel = "DIR", description = "Make the store in DIR instead of the temporary folder.")
    private Path parent;

    /** Stores are removed when all is measured: some file systems make files slowly for a while after many were removed. */
    @Override
    public Integer call() throws IOException {
        List<Path> stores = new ArrayList<>();
        try {
            search(store(stores), Math.max(1, trials / 4), 0);
            for (int i = 1; i <= times; i++) {
                if (!noStore) {
                    System.out.println(file(store(stores)));
                }
                Path store = store(stores);
                System.out.println(search(store, trials, i) + (noStore ? "" : files(store)));
            }
        } finally {
            for (Path store : stores) {
                FolderRemoval.remove(store);
            }
        }
        return 0;
    }

    private Path store(List<Path> stores) throws IOException {
        Path store = parent == null
                ? Files.createTempDirectory("jguild-functions")
                : Files.createTempDirectory(parent, "jguild-functions");
        stores.add(store);
        return store;
    }

    /** What the least of a trial costs in this place. */
    private static String file(Path folder) throws IOException {
        long nanos = 0;
        for (int i = 0; i < FILES; i++) {
            Path own = Files.createDirectory(folder.resolve("d" + i));
            long began = System.nanoTime();
            Files.createFile(own.resolve("file"));
            nanos += System.nanoTime() - began;
        }
        return String.format(Locale.ROOT, "an empty file in a new folder: %.3f ms", nanos / NANOS_PER_MILLI / FILES);
    }

    private static String files(Path store) throws IOException {
        try (Stream<Path> runs = Files.list(store.resolve("runs"));
                Stream<Path> files = Files.walk(runs.filter(run -> Files.exists(run.resolve(".guild/attrs/label"))
                                && !Files.exists(run.resolve(".guild/proto")))
                        .findAny()
                        .orElseThrow())) {
            return ", " + files.count() + " files and folders each";
        }
    }

    private String search(Path store, int count, long seed) {
        RunPlan plan = Guild.in(store)
                .run(p -> p.real("x") * p.real("x"), "x=[-2.0:2.0]")
                .maxTrials(count)
                .seed(seed);
        long began = System.nanoTime();
        Duration cpuBefore = cpu();
        (noStore ? plan.noStore() : plan).result();
        double wall = (System.nanoTime() - began) / NANOS_PER_MILLI / count;
        double used = cpu().minus(cpuBefore).toNanos() / NANOS_PER_MILLI / count;
        return String.format(
                Locale.ROOT, "a trial of a function: %.3f ms, %.3f ms of processor (%d trials)", wall, used, count);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
