package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Kills by SIGKILL at random moments: of what runs a batch, of a trial's program, of a session that searches over a function,
 * of a restart, of readers that build an index. Afterwards the store is read, the batch restarted, and all compared with what
 * was acknowledged.
 */
final class KillCampaign implements Campaign {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SHORT = 16;
    private static final int LARGE = 500;
    private static final int INDEXED = 400;

    @Override
    public int times(boolean large) {
        return large ? LARGE : SHORT;
    }

    @Override
    public void run(Options options, Tally tally) throws Exception {
        Path project = options.work().resolve("project");
        TrialBody.writeProgram(project);
        Base few = Base.create(options.work().resolve("few"), project, 6);
        Base many = Base.create(options.work().resolve("many"), project, options.large() ? INDEXED : INDEXED / 4);
        Instant end = Instant.now().plus(options.limit());
        List<KillKind> kinds = KillKind.weighted();
        for (int i = 0; tally.tried() < options.times() && Instant.now().isBefore(end); i++) {
            KillKind kind = kinds.get(i % kinds.size());
            if (options.wants(i)) {
                one(i, kind, kind == KillKind.READER ? many : few, options, tally);
            }
            if (options.only() >= 0 && i > options.only()) {
                break;
            }
        }
    }

    private static void one(int number, KillKind kind, Base base, Options options, Tally tally) throws IOException {
        Path folder = Files.createDirectories(options.work().resolve("case"));
        Path home = folder.resolve("store");
        base.copy(home);
        Processes processes = Processes.create();
        SplittableRandom random = options.random(number);
        Map<String, String> environment = Map.of(
                Processes.VARIABLE,
                processes.mark(),
                TrialBody.SIDE,
                folder.resolve("side").toString(),
                TrialBody.PAUSE,
                random.nextInt(3) == 0 ? "" : "0.0" + random.nextInt(1, 6),
                "GUILD_HOME",
                home.toString());
        int reported = tally.reported();
        Commands commands = new Commands(options.work().resolve("project"), home, environment, LIMIT);
        Checks checks = new Checks(tally, number, kind + ": ");
        KillCase one =
                new KillCase(folder, random, new Aftermath(commands, checks, base.rows(), folder.resolve("side")));
        tally.tried(kind.perform(one));
        for (String process : processes.remaining(3000)) {
            tally.add(Tally.Harm.LEFT_RUNNING, number, kind + ": a process", kind + ": " + process);
        }
        processes.kill();
        if (tally.reported() > reported) {
            tally.keep(number, folder);
        }
        Trees.delete(folder);
    }
}
