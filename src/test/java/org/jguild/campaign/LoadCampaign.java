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

/** Four programs that make runs in one store, and two that read it meanwhile. */
final class LoadCampaign implements Campaign {

    private static final String READ = "did runs";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration WRITING = Duration.ofMinutes(10);
    private static final int WRITERS = 4;
    private static final int READERS = 2;

    @Override
    public int times(boolean large) {
        return large ? 1000 : 160;
    }

    @Override
    public void run(Options options, Tally tally) throws Exception {
        Path project = options.work().resolve("project");
        TrialBody.writeProgram(project);
        Path home = Files.createDirectories(options.work().resolve("store"));
        Processes processes = Processes.create();
        Map<String, String> environment = Map.of("GUILD_HOME", home.toString(), Processes.VARIABLE, processes.mark());
        List<Child> writers = new ArrayList<>();
        List<Child> readers = new ArrayList<>();
        int each = options.times() / WRITERS;
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Child.start(
                    project,
                    options.work().resolve("writer-" + i),
                    environment,
                    LoadWriter.class,
                    home.toString(),
                    Integer.toString(1000 * (i + 1)),
                    Integer.toString(each)));
        }
        for (int i = 0; i < READERS; i++) {
            readers.add(Child.start(
                    project,
                    options.work().resolve("reader-" + i),
                    environment,
                    SessionMain.class,
                    "compare --table",
                    "compare --min loss --csv -",
                    "runs",
                    "again"));
        }
        tally.tried(each * WRITERS);
        Set<Double> acknowledged = awaitWriters(writers, tally);
        for (Child reader : readers) {
            checkReader(reader, tally);
        }
        check(new Commands(project, home, environment, LIMIT), acknowledged, each * WRITERS, tally);
        for (String process : processes.remaining(3000)) {
            tally.add(Tally.Harm.LEFT_RUNNING, 0, "a process", process);
        }
        processes.kill();
        if (!tally.clean()) {
            tally.keep(0, options.work());
        }
    }

    private static Set<Double> awaitWriters(List<Child> writers, Tally tally) throws IOException {
        Set<Double> acknowledged = new HashSet<>();
        for (Child writer : writers) {
            if (!writer.await(WRITING)) {
                tally.add(Tally.Harm.HANGS, 0, "a writer hangs", writer.err());
                writer.kill();
            } else if (writer.status() != 0) {
                tally.add(Tally.Harm.LOST, 0, "a writer is refused", writer.err());
            }
            writer.report(tally, 0, "writer");
            acknowledged.addAll(Acknowledged.parse(writer.out()).losses());
        }
        return acknowledged;
    }

    /** On an idle machine a few runs are made before the first reading has finished. */
    private static void awaitReading(Child reader) throws IOException {
        for (int i = 0;
                i < LIMIT.toMillis() / 100 && reader.alive() && !reader.out().contains(READ);
                i++) {
            Threads.sleep(100);
        }
    }

    private static void checkReader(Child reader, Tally tally) throws IOException {
        if (!reader.alive()) {
            tally.add(Tally.Harm.STACK_TRACES, 0, "a reader ended", reader.err());
        }
        awaitReading(reader);
        reader.kill();
        reader.report(tally, 0, "reader");
        if (reader.err().contains("jguild: ")) {
            tally.add(
                    Tally.Harm.LOST,
                    0,
                    "a reader is refused",
                    reader.err().lines().findFirst().orElse(""));
        }
        if (!reader.out().contains(READ)) {
            tally.add(Tally.Harm.HANGS, 0, "a reader did not finish once", reader.out());
        }
    }

    private static void check(Commands commands, Set<Double> acknowledged, int runs, Tally tally) throws IOException {
        Checks checks = new Checks(tally, 0, "");
        Listing listing = checks.listed("at the end", commands.run("compare", "--table", "--include-batch"));
        long trials = listing.rows().stream()
                .filter(row -> row.cells().containsKey("n"))
                .count();
        if (trials != runs || acknowledged.size() != runs) {
            String detail = trials + " of " + runs + " runs are listed, " + acknowledged.size() + " acknowledged";
            tally.add(trials > runs ? Tally.Harm.DOUBLED : Tally.Harm.LOST, 0, "another number of runs", detail);
        }
        checks.acknowledged("at the end", listing, acknowledged);
        checks.doubled("at the end", listing);
        checks.nothingRuns("at the end", listing);
        checks.output("at the end", commands.home(), listing, acknowledged);
        String indexed =
                commands.run("compare", "--include-batch", "--csv", "-").shown();
        Trees.delete(commands.home().resolve("cache"));
        String anew = commands.run("compare", "--include-batch", "--csv", "-").shown();
        if (!indexed.equals(anew)) {
            tally.add(Tally.Harm.LOST, 0, "the index differs from one built anew", difference(indexed, anew));
        }
        checks.unchanged(
                "with a new index",
                listing.byRun(),
                checks.listed("with a new index", commands.run("compare", "--table", "--include-batch")));
    }

    private static String difference(String one, String other) {
        List<String> lines = other.lines().toList();
        return one.lines().filter(line -> !lines.contains(line)).findFirst().orElse("fewer lines");
    }
}
