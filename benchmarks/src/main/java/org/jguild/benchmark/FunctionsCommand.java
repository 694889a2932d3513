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
    private static final byte[] NO_BYTES = {};

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
                Path store = store(stores);
                System.out.println(search(store, trials, i));
                if (!noStore) {
                    System.out.println(filesAlone(trial(store), store(stores)));
                }
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

    /** Creates the files and folders of one trial over and over, as a lower bound of what a trial costs in this place. */
    private String filesAlone(Path trial, Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(trial)) {
            entries = walk.sorted().toList();
        }
        List<byte[]> contents = new ArrayList<>();
        for (Path entry : entries) {
            contents.add(Files.isDirectory(entry) ? NO_BYTES : Files.readAllBytes(entry));
        }
        Duration cpuBefore = cpu();
        long began = System.nanoTime();
        for (int i = 0; i < trials; i++) {
            Path copy = folder.resolve("trial" + i);
            for (int e = 0; e < entries.size(); e++) {
                Path target = copy.resolve(trial.relativize(entries.get(e)));
                if (Files.isDirectory(entries.get(e))) {
                    Files.createDirectory(target);
                } else {
                    Files.write(target, contents.get(e));
                }
            }
        }
        double wall = (System.nanoTime() - began) / NANOS_PER_MILLI / trials;
        double used = cpu().minus(cpuBefore).toNanos() / NANOS_PER_MILLI / trials;
        return String.format(
                Locale.ROOT,
                "its %d files and folders alone: %.3f ms, %.3f ms of processor",
                entries.size(),
                wall,
                used);
    }

    private static Path trial(Path store) throws IOException {
        try (Stream<Path> runs = Files.list(store.resolve("runs"))) {
            return runs.filter(run -> Files.exists(run.resolve(".guild/attrs/label"))
                            && !Files.exists(run.resolve(".guild/proto")))
                    .findAny()
                    .orElseThrow();
        }
    }

    private String search(Path store, int count, long seed) {
        Guild guild = Guild.open(store).maxTrials(count).seed(seed);
        long began = System.nanoTime();
        Duration cpuBefore = cpu();
        (noStore ? guild.noStore() : guild).run(p -> p.real("x") * p.real("x"), "x=[-2.0:2.0]");
        double wall = (System.nanoTime() - began) / NANOS_PER_MILLI / count;
        double used = cpu().minus(cpuBefore).toNanos() / NANOS_PER_MILLI / count;
        return String.format(
                Locale.ROOT, "a trial of a function: %.3f ms, %.3f ms of processor (%d trials)", wall, used, count);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
