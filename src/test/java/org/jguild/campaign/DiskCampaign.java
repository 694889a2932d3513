package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Full disks: a store on a small file system, which the runs or another program fill, with no room or no file left. What runs
 * has to end in a sentence, or is killed. The full store is read, also when it is mounted read-only, and nothing may be
 * created by that. Then there is room again, and a restart completes what was begun.
 */
final class DiskCampaign implements Campaign {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SHORT = 6;
    private static final int LARGE = 50;

    @Override
    public int times(boolean large) {
        return large ? LARGE : SHORT;
    }

    @Override
    public void run(Options options, Tally tally) throws Exception {
        try (Mounts mounts = new Mounts()) {
            mounts.require(options.work().resolve("disk"));
            Path project = options.work().resolve("project");
            TrialBody.writeProgram(project);
            Base base = Base.create(options.work().resolve("base"), project, 4);
            Instant end = Instant.now().plus(options.limit());
            for (int i = 0; i < options.times() && Instant.now().isBefore(end); i++) {
                if (options.wants(i)) {
                    one(i, base, options, mounts, tally);
                    tally.tried(1);
                }
            }
        }
    }

    private static void one(int number, Base base, Options options, Mounts mounts, Tally tally) throws IOException {
        SplittableRandom random = options.random(number);
        Path disk = options.work().resolve("disk");
        Path folder = Files.createDirectories(options.work().resolve("case"));
        boolean fewFiles = random.nextInt(4) == 0;
        String room = fewFiles
                ? "size=64m,nr_inodes=" + random.nextInt(300, 1500)
                : "size=" + random.nextInt(1000, 4000) + "k";
        mounts.tmpfs(disk, room);
        Path home = disk.resolve("store");
        base.copy(home);
        Processes processes = Processes.create();
        Map<String, String> environment = Map.of(
                Processes.VARIABLE,
                processes.mark(),
                TrialBody.SIDE,
                folder.resolve("side").toString(),
                TrialBody.PAUSE,
                random.nextBoolean() ? "" : "0.01",
                "GUILD_HOME",
                home.toString());
        int reported = tally.reported();
        Commands commands = new Commands(options.work().resolve("project"), home, environment, LIMIT);
        Aftermath aftermath =
                new Aftermath(commands, new Checks(tally, number, room + ": "), base.rows(), folder.resolve("side"));
        new DiskCase(folder, disk, mounts, random, aftermath).run();
        for (String process : processes.remaining(3000)) {
            tally.add(Tally.Harm.LEFT_RUNNING, number, "a process", process);
        }
        processes.kill();
        if (tally.reported() > reported) {
            Trees.copy(home, folder.resolve("store-afterwards"));
            tally.keep(number, folder);
        }
        mounts.unmount(disk);
        Trees.delete(folder);
    }
}
