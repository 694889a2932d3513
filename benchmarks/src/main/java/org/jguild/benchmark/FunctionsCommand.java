package org.jguild.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jguild.Guild;
import org.jguild.RunPlan;
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

    @Option(names = "--trials", paramLabel = "N", defaultValue = "2000", description = "How many (default 2000).")
    private int trials;

    @Option(names = "--times", paramLabel = "N", defaultValue = "3", description = "How often (default 3).")
    private int times;

    @Option(names = "--no-store", description = "Keep no runs.")
    private boolean noStore;

    @Option(names = "--in", paramLabel = "DIR", description = "Make the store in DIR instead of the temporary folder.")
    private Path parent;

    @Override
    public Integer call() throws IOException {
        search(Math.max(1, trials / 4), 0);
        for (int i = 1; i <= times; i++) {
            System.out.println(search(trials, i));
        }
        return 0;
    }

    private String search(int count, long seed) throws IOException {
        Path store = parent == null
                ? Files.createTempDirectory("jguild-functions")
                : Files.createTempDirectory(parent, "jguild-functions");
        try {
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
        } finally {
            try (Stream<Path> files = Files.walk(store)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
