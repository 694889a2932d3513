package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jguild.command.Main;

/** A small store with every kind of record. */
final class Sample {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String FAILS =
            """
            #!/bin/sh
            echo "loss: $2"
            [ "$2" = 1 ] && exit 3
            [ "$2" = 2 ] && kill -TERM $$
            exit 0
            """;

    private Sample() {}

    /**
     * Builds the store.
     *
     * @param project a folder for its programs
     * @param home where the runs are kept
     * @param logs a folder for what a child prints
     * @param foreign runs of the Python tool to add; may be absent
     */
    static void build(Path project, Path home, Path logs, Path foreign) throws IOException {
        TrialBody.writeProgram(project);
        Path fails = Files.writeString(project.resolve("fails.sh"), FAILS);
        Shell.must("chmod", "+x", fails.toString());
        Files.writeString(project.resolve("trials.csv"), "n\n60\n61\n");
        Files.createDirectories(home);
        Commands commands = new Commands(project, home, Map.of(), LIMIT);
        commands.run("run", TrialBody.PROGRAM, "n=1", "--label", "one", "-t", "tagged");
        commands.run("run", TrialBody.PROGRAM, TrialBody.range(2, 3), "-t", "tagged", "--time-limit", "1h");
        commands.run("run", "fails.sh", "k=[0,1,2]", "--max-failures", "9", "--parallel", "2");
        commands.run("run", TrialBody.GRID, TrialBody.range(6, 9));
        commands.run("run", TrialBody.GRID, "n=10");
        commands.run("run", TrialBody.CURVE, TrialBody.range(20, 25), "--prune", "median", "--prune-after", "1");
        commands.run(("run search x=[-1.0:1.0] -o gp -m 4 --random-seed 1 -Fo random-starts=2 --try x=0.5"
                        + " --no-improvement 50 --time-limit 10m")
                .split(" ", -1));
        commands.run(
                "run",
                TrialBody.SEARCH,
                "x=[-1.0:1.0]",
                "-o",
                "gp",
                "-m",
                "3",
                "-Fo",
                "prev-trials=operation",
                "--random-seed",
                "2");
        commands.run("run", TrialBody.PROGRAM, "@trials.csv");
        Path single = Checks.directory(
                home, commands.run("runs", "info", "1").listing().rows().get(0).run());
        Files.writeString(single.resolve(".guild/attrs/marked"), "true\n");
        Files.writeString(
                single.resolve(".guild/attrs/comments"),
                "- body: good\n  host: a\n  time: 1796017795088651\n  user: b\n");
        if (Files.isDirectory(foreign)) {
            Trees.copy(foreign, home.resolve("runs"));
        }
        addEvents(home);
        killed(project, home, logs);
    }

    /** Adds event files of a program's own, as frameworks write them. */
    private static void addEvents(Path home) throws IOException {
        try (var runs = Files.newDirectoryStream(home.resolve("runs"), "[0-9a-f]*")) {
            for (Path run : runs) {
                try (var events = Files.newDirectoryStream(run.resolve(".guild"), "events.out.tfevents.*")) {
                    for (Path file : events) {
                        Path copy = run.resolve("logs").resolve(file.getFileName());
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                        return;
                    }
                }
            }
        }
    }

    /** A batch that is killed while its third trial runs. */
    private static void killed(Path project, Path home, Path logs) throws IOException {
        Path side = logs.resolve("side");
        Map<String, String> environment =
                Map.of("GUILD_HOME", home.toString(), TrialBody.SIDE, side.toString(), TrialBody.PAUSE, "0.3");
        List<String> words = List.of("run", TrialBody.PROGRAM, TrialBody.range(40, 45));
        Child child =
                Child.start(project, logs.resolve("killed"), environment, Main.class, words.toArray(String[]::new));
        while (child.alive() && Side.read(side).begun().size() < 3) {
            Threads.sleep(5);
        }
        child.kill();
        // The program outlives its coordinator; the store is wanted as it is when nobody lives any more.
        for (Side.Note note : Side.read(side).begun()) {
            while (Files.exists(Path.of("/proc/" + note.pid()))) {
                Threads.sleep(20);
            }
        }
    }
}
