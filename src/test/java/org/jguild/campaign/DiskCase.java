package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jguild.command.Main;

/**
 * One disk that becomes full.
 *
 * @param folder keeps what the children print, on another disk
 * @param disk the small file system
 * @param mounts remounts it
 * @param random makes the choices
 * @param aftermath reads and restarts
 */
record DiskCase(Path folder, Path disk, Mounts mounts, SplittableRandom random, Aftermath aftermath) {

    private static final int FIRST = 100;
    private static final int PROGRAMS = 60;
    private static final int FUNCTIONS = 150;
    private static final int SINGLES = 60;
    private static final int LOOKS = 3;

    /** What runs while the disk becomes full, and the trials that it would make. */
    private record Work(Child child, boolean session, Set<Double> grid) {}

    void run() throws IOException {
        Work work = start();
        Filler filler = new Filler(disk.resolve("filler"));
        boolean filled = random.nextInt(3) > 0;
        if (filled) {
            awaitTrials(work.child(), random.nextInt(0, 25));
            Threads.sleep(random.nextInt(30));
            filler.fill(random.nextBoolean() ? 0 : random.nextInt(1, 15) * 4096);
        }
        if (random.nextInt(3) == 0) {
            Threads.sleep(random.nextInt(filled ? 300 : 1500));
            work.child().kill();
            work.child().report(checks().tally(), checks().number(), "what ran");
        } else {
            aftermath.awaitEnd(work.child(), "what ran");
            checkSentence(work.child());
        }
        filler.top();
        Set<Double> acknowledged = acknowledged(work);
        lookAround("full", acknowledged);
        mounts.remount(disk, "ro");
        lookAround("full and read-only", acknowledged);
        mounts.remount(disk, "rw,size=256m,nr_inodes=1000000");
        filler.remove();
        aftermath.restart("room again", acknowledged, work.grid());
    }

    private Checks checks() {
        return aftermath.checks();
    }

    private Work start() throws IOException {
        int kind = random.nextInt(4);
        Path project = aftermath.commands().project();
        Path logs = folder.resolve("work");
        Map<String, String> environment = aftermath.commands().environment();
        String programs = TrialBody.range(FIRST, FIRST + PROGRAMS - 1);
        if (kind == 0) {
            Child child = Child.start(project, logs, environment, Main.class, "run", TrialBody.PROGRAM, programs);
            return new Work(child, false, TrialBody.losses(FIRST, FIRST + PROGRAMS - 1));
        }
        if (kind == 1) {
            String line = "run " + TrialBody.PROGRAM + " " + programs + " --parallel 2";
            Child child = Child.start(project, logs, environment, SessionMain.class, line);
            return new Work(child, true, TrialBody.losses(FIRST, FIRST + PROGRAMS - 1));
        }
        if (kind == 2) {
            String line = "run " + TrialBody.GRID + " " + TrialBody.range(FIRST, FIRST + FUNCTIONS - 1);
            Child child = Child.start(project, logs, environment, SessionMain.class, line);
            return new Work(child, true, TrialBody.losses(FIRST, FIRST + FUNCTIONS - 1));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < SINGLES; i++) {
            lines.add("run " + (i % 2 == 0 ? TrialBody.PROGRAM : TrialBody.GRID) + " n=" + (FIRST + i));
        }
        Child child = Child.start(project, logs, environment, SessionMain.class, lines.toArray(String[]::new));
        return new Work(child, true, Set.of());
    }

    private void awaitTrials(Child child, int wanted) throws IOException {
        while (child.alive() && Side.read(aftermath.side()).begun().size() < wanted) {
            Threads.sleep(1);
        }
    }

    /** Checks that what could not do its work says so in a sentence. */
    private void checkSentence(Child child) throws IOException {
        if (child.status() != 0 && !child.err().contains("jguild: ")) {
            checks().add(
                            Tally.Harm.STACK_TRACES,
                            "what ran ended without a sentence",
                            "status " + child.status() + ", " + child.err());
        }
    }

    private Set<Double> acknowledged(Work work) throws IOException {
        return work.session()
                ? Acknowledged.parse(work.child().out()).losses()
                : Side.read(aftermath.side()).beforeTheLast();
    }

    /** Reads several times, and checks that reading creates nothing. */
    private void lookAround(String where, Set<Double> acknowledged) throws IOException {
        Map<String, String> before = files();
        for (int i = 0; i < LOOKS; i++) {
            aftermath.look(where, acknowledged);
            checks().listed(where, aftermath.commands().run("runs", "info"));
        }
        for (Map.Entry<String, String> file : files().entrySet()) {
            if (!before.containsKey(file.getKey())) {
                checks().add(Tally.Harm.CHANGED, where + ": reading created a file", file.toString());
            }
        }
    }

    /** Returns the files of the store, without the index, which may be written when there is room. */
    private Map<String, String> files() throws IOException {
        Map<String, String> found =
                new TreeMap<>(Trees.list(aftermath.commands().home()));
        found.keySet().removeIf(name -> name.equals("cache") || name.startsWith("cache/"));
        return found;
    }
}
