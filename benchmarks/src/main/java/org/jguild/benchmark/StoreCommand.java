package org.jguild.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jguild.Guild;
import org.jguild.batch.BatchListener;
import org.jguild.command.GuildCommands;
import org.jguild.experiment.ExperimentContext;
import org.jguild.flag.Params;
import org.jguild.op.TrialContext;
import org.jguild.run.FolderRemoval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description =
                "Measures lists and comparisons of a store of many runs with 5 flags and 3 scalars of 20 steps: with"
                        + " no index, in a JVM that has listed them before, and the memory that is left in use.")
final class StoreCommand implements Callable<Integer> {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int BATCH = 1000;
    private static final int STEPS = 20;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "10000", description = "How many (default 10000).")
    private int runs;

    @Option(names = "--times", paramLabel = "N", defaultValue = "5", description = "How often (default 5).")
    private int times;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "Make the store in DIR, or use the one that is there, and keep it.")
    private Path kept;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = kept == null ? Files.createTempDirectory("jguild-store") : kept;
        try {
            if (!Files.isDirectory(home.resolve("runs"))) {
                Files.createDirectories(home);
                fill(home);
            }
            if (Files.isDirectory(home.resolve("cache"))) {
                FolderRemoval.remove(home.resolve("cache"));
            }
            measure(home);
        } finally {
            if (kept == null) {
                FolderRemoval.remove(home);
            }
        }
        return 0;
    }

    private void fill(Path home) {
        for (int seed = 0; seed * BATCH < runs; seed++) {
            Guild.open(home)
                    .maxTrials(Math.min(BATCH, runs - seed * BATCH))
                    .seed(seed)
                    .optimizer("random")
                    .run(StoreCommand::train, "x=[-2.0:2.0]", "y=[0.0:1.0]", "n=[1:100]", "kind=[a,b,c]", "fixed=3");
        }
    }

    private static Object train(Params params, TrialContext trial) {
        for (int step = 0; step < STEPS; step++) {
            double loss = params.real("x") * params.real("x") + 1.0 / (step + 1);
            trial.report("loss", loss, step);
            trial.report("acc", 1 - loss / 10, step);
            trial.report("seconds", step * 0.5, step);
        }
        return null;
    }

    private void measure(Path home) throws InterruptedException, IOException {
        GuildCommands commands = new GuildCommands(new ExperimentContext(
                home,
                Map.of("GUILD_HOME", home.toString(), "HOME", home.toString()),
                List.of(),
                Clock.system(ZoneId.systemDefault()),
                System.err::println,
                (stderr, bytes, length) -> {},
                BatchListener.NONE));
        Path csv = Files.createTempFile("jguild-store", ".csv");
        for (int i = 0; i <= times; i++) {
            String when = i == 0 ? "without an index" : "again";
            time(when, commands, "runs");
            time(when, commands, "compare", "--min", "loss", "--top", "5", "--table");
            time(when, commands, "compare", "--csv", csv.toString());
        }
        Guild.open(home).run(StoreCommand::train, "x=0.5", "y=0", "n=1", "kind=a");
        time("a new run", commands, "runs", "--limit", "1");
        Files.delete(csv);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("memory in use: " + ((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " MB");
    }

    private static void time(String when, GuildCommands commands, String... words) throws InterruptedException {
        Duration cpuBefore = cpu();
        long began = System.nanoTime();
        commands.execute(List.of(words));
        double wall = (System.nanoTime() - began) / NANOS_PER_MILLI;
        double used = cpu().minus(cpuBefore).toNanos() / NANOS_PER_MILLI;
        System.out.printf(
                Locale.ROOT, "%-16s %7.0f ms, %7.0f ms of processor: %s%n", when, wall, used, String.join(" ", words));
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
