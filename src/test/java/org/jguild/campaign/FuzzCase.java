package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** One damaged store. */
final class FuzzCase {

    private static final int BRIEF = 8;
    private static final int MAX_DAMAGES = 5;
    /** One in so many is forged by someone who knows the kind of record. */
    private static final int FORGED = 5;

    private static final List<String> CHARTS = List.of(
            "history",
            "history",
            "slice",
            "parallel",
            "contour",
            "importance",
            "edf",
            "timeline",
            "scalars",
            "acquisition");

    private final int number;
    private final Options options;
    private final Tally tally;
    private final FuzzCampaign.Store store;
    private final Map<String, Row> expected;
    private final Process sentinel;
    private final SplittableRandom random;
    private final List<String> done = new ArrayList<>();
    /** Whether a command hung; further ones would too. */
    private boolean hung;

    private final Set<Path> damaged = new TreeSet<>();
    private final Set<String> touched = new TreeSet<>();
    private final Set<String> related = new TreeSet<>();

    FuzzCase(
            int number,
            Options options,
            Tally tally,
            FuzzCampaign.Store store,
            Map<String, Row> expected,
            Process sentinel) {
        this.number = number;
        this.options = options;
        this.tally = tally;
        this.store = store;
        this.expected = expected;
        this.sentinel = sentinel;
        this.random = options.random(number);
    }

    void run() throws IOException {
        Map<String, String> outside = store.outside();
        int reported = tally.reported();
        damageAll();
        tally.tried(done.size());
        read();
        write();
        compareOutside(outside);
        if (tally.reported() > reported) {
            keep();
        }
    }

    /** Keeps the store as it was before it was read. */
    private void keep() throws IOException {
        FuzzCase again = new FuzzCase(number, options, tally, store, expected, sentinel);
        again.damageAll();
        if (options.only() >= 0) {
            System.out.println("case " + number + ": " + String.join("; ", again.done));
        }
        tally.keep(number, store.home());
    }

    private void damageAll() throws IOException {
        store.restore();
        for (int i = random.nextInt(1, 1 + MAX_DAMAGES); i > 0; i--) {
            damage();
        }
    }

    private void damage() throws IOException {
        boolean forged = random.nextInt(FORGED) == 0;
        String kind = forged ? pick(store.victims().special()) : store.victims().kind(random);
        Path path = store.victims().path(kind, random);
        Path file = store.home().resolve(path);
        Mutation mutation = forged ? RecordMutations.suiting(kind, random) : mutation(kind, file);
        if (!isUndamaged(kind, path)) {
            return;
        }
        String id = path.getName(1).toString();
        touched.add(id.substring(0, Math.min(BRIEF, id.length())));
        if (kind.endsWith("journal")) {
            relate(store.pristine().resolve("store/runs").resolve(id));
        }
        Path canary = store.scene().resolve("canary");
        mutation.action().apply(file, random, new Mutation.Scene(store.home(), canary, sentinel.pid()));
        done.add(path + ": " + mutation.name());
    }

    /** Whether a file is still what it was: no earlier damage has removed it or what leads to it. */
    private boolean isUndamaged(String kind, Path path) throws IOException {
        Path file = store.home().resolve(path);
        return damaged.add(path)
                && Victims.exists(file)
                && Files.isSymbolicLink(file) == kind.equals("link")
                && file.getParent()
                        .toRealPath()
                        .equals(store.home().toRealPath().resolve(path.getParent()));
    }

    /** The trials of a batch whose journal is damaged must be listed, but perhaps as the journal says now. */
    private void relate(Path batch) throws IOException {
        try (var entries = Files.newDirectoryStream(batch, Files::isSymbolicLink)) {
            entries.forEach(link -> related.add(link.getFileName().toString().substring(0, BRIEF)));
        }
    }

    private Mutation mutation(String kind, Path file) {
        int choice = random.nextInt(16);
        if (choice < 3 || Files.isDirectory(file) || kind.equals("link")) {
            return pick(KindMutations.ALL);
        }
        return choice < 10 ? ContentMutations.TEXT : pick(ContentMutations.ALL);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void read() {
        String context = String.join("; ", done) + ": ";
        Checks checks = new Checks(tally, number, context);
        Map<String, Row> untouched = new TreeMap<>(expected);
        untouched.keySet().removeAll(touched);
        Map<String, Row> listed = new TreeMap<>(untouched);
        untouched.keySet().removeAll(related);
        listed.keySet().retainAll(related);
        Answer runs = commands("runs", "--all", "--include-batch");
        Set<String> missing = new TreeSet<>(untouched.keySet());
        missing.removeAll(runs.listing().byRun().keySet());
        if (!missing.isEmpty() && !hung) {
            tally.add(
                    Tally.Harm.LOST,
                    number,
                    "runs hides untouched runs: " + runs.kind(),
                    context + missing + runs.line());
        }
        Answer compare = commands("compare", "--min", "loss", "--table", "--include-batch");
        if (hung) {
            return;
        }
        if (compare.result() == null) {
            tally.add(
                    Tally.Harm.LOST,
                    number,
                    "compare shows no run at all: " + compare.kind(),
                    context + compare.line());
        } else {
            checks.unchanged("compare", untouched, compare.listing());
            listed.keySet().removeAll(compare.listing().byRun().keySet());
            if (!listed.isEmpty()) {
                tally.add(Tally.Harm.LOST, number, "trials of a damaged journal are hidden", context + listed);
            }
        }
        commands("compare", "--csv", "-");
        commands("runs", "info");
        touched.stream().findFirst().ifPresent(id -> commands("runs", "info", id));
        String chart = options.work()
                .resolve(random.nextBoolean() ? "chart.svg" : "chart.html")
                .toString();
        commands("plot", pick(CHARTS), "--save", chart);
    }

    private void write() {
        int choice = random.nextInt(12);
        if (choice == 0) {
            commands("run", TrialBody.GRID, "n=[90,91]");
        } else if (choice == 1) {
            commands("run", TrialBody.PROGRAM, "n=92");
        } else if (choice == 2) {
            commands("run", TrialBody.SEARCH, "x=[-1.0:1.0]", "-o", "gp", "-m", "2");
        } else if (choice < 6 && !isProgramDamaged()) {
            restart();
        }
    }

    /** Whether a copy of the program is damaged: what running it does says nothing about the store. */
    private boolean isProgramDamaged() {
        return damaged.stream().anyMatch(path -> path.toString().matches(".*\\.(sh|py)"));
    }

    /** Restarts the damaged run, or a batch with the damaged run in it. */
    private void restart() {
        for (String id : touched) {
            Row row = expected.get(id);
            String operation = row == null ? "" : String.valueOf(row.cells().get("operation"));
            if (operation.contains("+") || operation.contains("gp")) {
                commands("run", "--restart", id, "-m", "3");
            } else {
                commands("run", "--restart", id);
            }
        }
        if (random.nextBoolean()) {
            commands("run", "--restart", pick(List.of("+", "gp")), "-m", "5");
        }
    }

    private Answer commands(String... words) {
        if (hung) {
            return new Answer(List.of(words), null, "", null, false, Duration.ZERO);
        }
        Answer answer = store.commands().run(words);
        answer.report(tally, number, String.join("; ", done) + ": ");
        hung = answer.hung();
        if (options.only() >= 0 && !answer.isOrderly()) {
            System.out.println(answer.line() + "\n" + answer.trace());
        }
        return answer;
    }

    private void compareOutside(Map<String, String> before) throws IOException {
        Map<String, String> after = store.outside();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String was = before.get(name);
            String is = after.get(name);
            if (was == null || !was.equals(is)) {
                String kind = was == null ? "created" : is == null ? "deleted" : "changed";
                String detail = String.join("; ", done) + ": " + name + " was " + was + ", is " + is;
                tally.add(Tally.Harm.CHANGED, number, "a file outside the store was " + kind, detail);
            }
        }
        if (!sentinel.isAlive()) {
            tally.add(Tally.Harm.CHANGED, number, "a foreign process was ended", String.join("; ", done));
        }
    }
}
