package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jguild.command.Main;

/**
 * One store in which something is killed.
 *
 * @param folder holds the store and what the children print
 * @param random makes the choices
 * @param aftermath reads and restarts
 */
record KillCase(Path folder, SplittableRandom random, Aftermath aftermath) {

    private static final int FIRST = 100;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Checks checks() {
        return aftermath.checks();
    }

    private Side side() throws IOException {
        return Side.read(aftermath.side());
    }

    private Child start(String name, Class<?> main, String... words) throws IOException {
        return Child.start(
                aftermath.commands().project(),
                folder.resolve(name),
                aftermath.commands().environment(),
                main,
                words);
    }

    /** Waits for a random moment of a child's life: soon after its start, or after one of its trials began. */
    private void awaitMoment(Child child, int trials) throws IOException {
        if (random.nextInt(4) == 0) {
            Threads.sleep(random.nextInt(200, 1200));
            return;
        }
        int before = side().begun().size();
        int wanted = before + random.nextInt(1, trials + 1);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (child.alive() && System.nanoTime() < end && side().begun().size() < wanted) {
            Threads.sleep(1);
        }
        Threads.sleep(random.nextInt(30));
    }

    private void kill(Child child, String what) throws IOException {
        child.kill();
        child.report(checks().tally(), checks().number(), what);
    }

    /** The command line with one trial at a time: when one has begun, the end of the one before was recorded. */
    int command() throws IOException {
        int trials = random.nextInt(4, 13);
        Child child =
                start("command", Main.class, "run", TrialBody.PROGRAM, TrialBody.range(FIRST, FIRST + trials - 1));
        awaitMoment(child, trials);
        kill(child, "command");
        afterwards(side().beforeTheLast(), grid(trials));
        return 1;
    }

    private static Set<Double> grid(int trials) {
        return TrialBody.losses(FIRST, FIRST + trials - 1);
    }

    private void afterwards(Set<Double> acknowledged, Set<Double> grid) throws IOException {
        Threads.sleep(random.nextInt(3) == 0 ? random.nextInt(200) : 0);
        aftermath.restart("after the kill", acknowledged, grid);
    }

    /** A session that runs a grid. */
    int session(String line, int trials) throws IOException {
        Child child = start("session", SessionMain.class, line);
        awaitMoment(child, trials);
        kill(child, "session");
        afterwards(Acknowledged.parse(child.out()).losses(), grid(trials));
        return 1;
    }

    int search() throws IOException {
        String line = "run search x=[-2.0:2.0] -m 15 " + (random.nextBoolean() ? "-o gp" : "-o random");
        Child child = start("session", SessionMain.class, line, "compare --table", line);
        awaitMoment(child, 20);
        kill(child, "session");
        afterwards(Acknowledged.parse(child.out()).losses(), Set.of());
        return 1;
    }

    int single() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add("run " + (random.nextBoolean() ? TrialBody.PROGRAM : TrialBody.GRID) + " n=" + (FIRST + i));
        }
        Child child = start("session", SessionMain.class, lines.toArray(String[]::new));
        awaitMoment(child, lines.size());
        kill(child, "session");
        Set<Double> acknowledged = Acknowledged.parse(child.out()).losses();
        Listing listing = aftermath.look("after the kill", acknowledged);
        listing.rows().stream()
                .filter(row -> !aftermath.earlier().containsKey(row.run()) && !row.completed())
                .forEach(row -> aftermath.perform("run", "--restart", row.run()));
        checks().nothingRuns("at the end", aftermath.look("at the end", acknowledged));
        return 1;
    }

    /** Kills the program of a trial; the batch continues with the next. */
    int trial() throws IOException {
        int trials = 6;
        Child child =
                start("command", Main.class, "run", TrialBody.PROGRAM, TrialBody.range(FIRST, FIRST + trials - 1));
        int wanted = random.nextInt(1, trials + 1);
        while (child.alive() && side().begun().size() < wanted) {
            Threads.sleep(1);
        }
        Threads.sleep(random.nextInt(60));
        List<Side.Note> begun = side().begun();
        Set<Double> ended = new HashSet<>();
        if (!begun.isEmpty()) {
            Shell.signal("KILL", begun.get(begun.size() - 1).pid());
        }
        aftermath.awaitEnd(child, "command");
        Side after = side();
        after.ended().forEach(note -> ended.add(note.loss()));
        if (after.begun().size() != trials) {
            checks().add(Tally.Harm.LOST, "a killed trial ended its batch", child.err());
        }
        // A program that was killed after its last line was no good end; all others have ended well.
        if (!begun.isEmpty()) {
            ended.remove(begun.get(begun.size() - 1).loss());
        }
        afterwards(ended, grid(trials));
        return 1;
    }

    /** Kills a grid, then its restart, and restarts it again. */
    int restart() throws IOException {
        boolean functions = random.nextBoolean();
        int trials = functions ? 40 : 10;
        String operation = functions ? TrialBody.GRID : TrialBody.PROGRAM;
        Child child = start(
                "session", SessionMain.class, "run " + operation + " " + TrialBody.range(FIRST, FIRST + trials - 1));
        awaitMoment(child, trials);
        kill(child, "session");
        Set<Double> acknowledged = new HashSet<>(Acknowledged.parse(child.out()).losses());
        Row batch = aftermath.batch(aftermath.look("after the first kill", acknowledged));
        int kills = 1;
        if (batch != null) {
            Child again = start("again", SessionMain.class, "run --restart " + batch.run());
            awaitMoment(again, trials / 2);
            kill(again, "restart");
            acknowledged.addAll(Acknowledged.parse(again.out()).losses());
            kills++;
        }
        afterwards(acknowledged, grid(trials));
        return kills;
    }

    /** Kills a grid, and lets two sessions restart it at the same moment: one does, the other is refused or finds nothing. */
    int twoRestarts() throws IOException {
        int trials = 8;
        Child child = start("session", SessionMain.class, "run trial.sh " + TrialBody.range(FIRST, FIRST + trials - 1));
        awaitMoment(child, trials - 2);
        kill(child, "session");
        Set<Double> acknowledged = new HashSet<>(Acknowledged.parse(child.out()).losses());
        Row batch = aftermath.batch(aftermath.look("after the kill", acknowledged));
        if (batch != null) {
            Map<Double, Integer> begun = aftermath.begun();
            String go = folder.resolve("go").toString();
            String[] lines = {"runs", "await " + go, "run --restart " + batch.run()};
            Child one = start("one", SessionMain.class, lines);
            Child two = start("two", SessionMain.class, lines);
            while (one.alive()
                    && two.alive()
                    && !(one.out().contains("did runs") && two.out().contains("did runs"))) {
                Threads.sleep(5);
            }
            Files.createFile(Path.of(go));
            aftermath.awaitEnd(one, "restart");
            aftermath.awaitEnd(two, "restart");
            acknowledged.addAll(Acknowledged.parse(one.out() + two.out()).losses());
            for (Map.Entry<Double, Integer> trial : aftermath.begun().entrySet()) {
                if (trial.getValue() > begun.getOrDefault(trial.getKey(), 0) + 1) {
                    checks().add(Tally.Harm.DOUBLED, "two restarts: a trial run by both", "loss " + trial.getKey());
                }
            }
        }
        afterwards(acknowledged, grid(trials));
        return 1;
    }

    /** Kills readers while a batch runs, each of which has to build the index first. */
    int reader() throws IOException {
        Child writer = start("writer", SessionMain.class, "run grid n=range[100:149]");
        int kills = killReaders(random.nextInt(2, 5), 500);
        aftermath.awaitEnd(writer, "writer");
        afterwards(Acknowledged.parse(writer.out()).losses(), grid(50));
        return kills;
    }

    /** Kills a batch, and then readers that find and record its end. */
    int recovery() throws IOException {
        int trials = 20;
        String operation = random.nextBoolean() ? TrialBody.GRID : TrialBody.PROGRAM;
        String line = "run " + operation + " " + TrialBody.range(FIRST, FIRST + trials - 1);
        Child child = start("session", SessionMain.class, line);
        awaitMoment(child, trials);
        kill(child, "session");
        int kills = killReaders(2, 200);
        afterwards(Acknowledged.parse(child.out()).losses(), grid(trials));
        return 1 + kills;
    }

    private int killReaders(int readers, int millis) throws IOException {
        for (int i = 0; i < readers; i++) {
            Trees.delete(aftermath.commands().home().resolve("cache"));
            Child reader = start(
                    "reader", SessionMain.class, "compare --table", "runs", "compare --min loss --csv -", "again");
            while (reader.alive() && !reader.out().contains("ready")) {
                Threads.sleep(1);
            }
            Threads.sleep(random.nextInt(millis));
            kill(reader, "reader");
        }
        return readers;
    }
}
