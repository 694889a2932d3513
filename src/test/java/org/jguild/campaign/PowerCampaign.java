package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Power cuts: a store on an ext4 image is written to by a program; at random moments the program is stopped and the image is
 * copied, without what the kernel still keeps in memory. Each copy is mounted, which replays its journal, and read.
 */
final class PowerCampaign implements Campaign {

    private static final int CUTS = 8;
    private static final long IMAGE = 128L << 20;
    private static final int BATCH = 12;
    private static final int IDLE = 1500;
    /** What ended so short before the cut may be lost, on a machine whose threads run at once. */
    private static final long GRACE_MILLIS = 200;

    /** How many threads, of JGuild and of the kernel, have to run one after the other before a line is on the disk. */
    private static final int THREADS = 5;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /**
     * The state of the disk at one moment.
     *
     * @param delay by how much threads were late before it, in milliseconds
     */
    private record Cut(int number, Path image, long millis, long delay) {

        /** What ended before this moment must be on the disk. */
        long safe() {
            return millis - GRACE_MILLIS - THREADS * delay;
        }
    }

    @Override
    public int times(boolean large) {
        return large ? 208 : 2 * CUTS;
    }

    @Override
    public void run(Options options, Tally tally) throws Exception {
        try (Mounts mounts = new Mounts()) {
            mounts.require(options.work().resolve("live"));
            Path project = options.work().resolve("project");
            TrialBody.writeProgram(project);
            Path base = options.work().resolve("base.img");
            Map<String, Row> earlier = earlierSession(options, mounts, project, base);
            Instant end = Instant.now().plus(options.limit());
            for (int i = 0; i < options.times() && Instant.now().isBefore(end); i += CUTS) {
                int first = i;
                if (options.only() < 0 || options.only() / CUTS == first / CUTS) {
                    workload(options, tally, mounts, base, earlier, i);
                }
            }
        }
    }

    /** Creates an image with some good runs, unmounted in good order. */
    private static Map<String, Row> earlierSession(Options options, Mounts mounts, Path project, Path base)
            throws IOException {
        Images.create(base, IMAGE);
        Path live = options.work().resolve("live");
        mounts.loop(base, live, "defaults");
        Path home = Files.createDirectories(live.resolve("home"));
        Commands commands = new Commands(project, home, Map.of(), LIMIT);
        commands.run("run", TrialBody.PROGRAM, "n=1");
        commands.run("run", TrialBody.PROGRAM, TrialBody.range(2, 5));
        commands.run("run", TrialBody.GRID, TrialBody.range(6, 20));
        Map<String, Row> rows =
                commands.run("compare", "--table", "--include-batch").listing().byRun();
        if (rows.size() != 22) {
            throw new IOException("The earlier session has " + rows.size() + " runs, not 22.");
        }
        mounts.unmount(live);
        return rows;
    }

    private static void workload(
            Options options, Tally tally, Mounts mounts, Path base, Map<String, Row> earlier, int first)
            throws IOException {
        SplittableRandom random = options.random(first);
        Path live = options.work().resolve("live");
        Path image = options.work().resolve("live.img");
        Images.copy(base, image);
        mounts.loop(image, live, "commit=" + (random.nextBoolean() ? 1 : 5));
        Child child = Child.start(
                options.work().resolve("project"),
                options.work().resolve("workload"),
                Map.of(TrialBody.PAUSE, random.nextBoolean() ? "0.05" : "0.01"),
                Workload.class,
                live.resolve("home").toString(),
                Long.toString(random.nextLong()),
                "1000",
                Integer.toString(BATCH),
                Integer.toString(IDLE));
        List<Cut> cuts = new ArrayList<>();
        Threads.sleep(random.nextInt(500, 1500));
        try (Delays delays = new Delays()) {
            for (int i = 0; i < CUTS && child.alive(); i++) {
                Threads.sleep(random.nextInt(50, 1200));
                cuts.add(cut(child, image, options.work(), first + i, delays));
            }
        }
        if (!child.alive()) {
            throw new IOException("The workload ended: " + child.err());
        }
        child.kill();
        mounts.unmount(live);
        child.report(tally, first, "workload");
        Acknowledged acknowledged = Acknowledged.parse(child.out());
        for (Cut cut : cuts) {
            if (options.wants(cut.number())) {
                tally.tried(1);
                check(options, tally, mounts, cut, earlier, acknowledged.before(cut.safe()));
            }
            Files.delete(cut.image());
        }
    }

    private static Cut cut(Child child, Path image, Path work, int number, Delays delays) throws IOException {
        long millis = System.currentTimeMillis();
        long delay = delays.take();
        child.pause();
        Path copy = work.resolve("cut-" + number + ".img");
        Images.copy(image, copy);
        child.resume();
        return new Cut(number, copy, millis, delay);
    }

    private static void check(
            Options options, Tally tally, Mounts mounts, Cut cut, Map<String, Row> earlier, Acknowledged acknowledged)
            throws IOException {
        int reported = tally.reported();
        Path after = options.work().resolve("after");
        Path home = after.resolve("home");
        mounts.loop(cut.image(), after, "defaults");
        mounts.unmount(after);
        Commands commands = new Commands(options.work().resolve("project"), home, Map.of(), LIMIT);
        Checks checks = new Checks(tally, cut.number(), "");
        mounts.loop(cut.image(), after, "ro");
        look("read-only", commands, checks, earlier, acknowledged.losses());
        mounts.unmount(after);
        mounts.loop(cut.image(), after, "defaults");
        Listing listing = look("writable", commands, checks, earlier, acknowledged.losses());
        checks.nothingRuns("writable", listing);
        // Reading brings nothing back; this does.
        checks.listed("writable", commands.run("runs", "reconcile"));
        checks.output("writable", home, listing, acknowledged.losses());
        if (tally.reported() > reported) {
            tally.keep(cut.number(), after);
        }
        mounts.unmount(after);
    }

    private static Listing look(
            String where, Commands commands, Checks checks, Map<String, Row> earlier, Set<Double> losses) {
        checks.listed(where, commands.run("runs", "--all", "--include-batch"));
        checks.listed(where, commands.run("runs", "info"));
        Listing listing = checks.listed(where, commands.run("compare", "--table", "--include-batch"));
        checks.unchanged(where, earlier, listing);
        checks.acknowledged(where, listing, losses);
        checks.doubled(where, listing);
        return listing;
    }
}
