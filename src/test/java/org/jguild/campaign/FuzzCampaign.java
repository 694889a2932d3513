package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Damaged records: in a copy of a store with every kind of record a few files are changed, then it is read and written to. A
 * command may refuse, in a sentence; it may not throw anything else, hang, hide other runs, nor change anything outside.
 */
final class FuzzCampaign implements Campaign {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SHORT = 300;
    private static final int LARGE = 20_000;

    @Override
    public int times(boolean large) {
        return large ? LARGE : SHORT;
    }

    @Override
    public void run(Options options, Tally tally) throws Exception {
        requireOwnProcesses();
        try (Mounts mounts = new Mounts()) {
            // Of limited size, since a link to an endless device may be copied.
            mounts.tmpfs(options.work().resolve("case"), "size=1g");
            damage(options, tally);
        }
    }

    private static void damage(Options options, Tally tally) throws IOException {
        Path pristine = Files.createDirectories(options.work().resolve("pristine"));
        Path scene = Files.createDirectories(options.work().resolve("case"));
        Path project = scene.resolve("project");
        Sample.build(project, pristine.resolve("store"), options.work(), Path.of("src/test/resources/guild-home/runs"));
        canary(pristine.resolve("canary"));
        Processes processes = Processes.create();
        Commands commands =
                new Commands(project, scene.resolve("store"), Map.of(Processes.VARIABLE, processes.mark()), LIMIT);
        Store store = new Store(pristine, scene, commands);
        Map<String, Row> expected = store.rows();
        Process sentinel = sentinel();
        try {
            Instant end = Instant.now().plus(options.limit());
            for (int i = 0; tally.tried() < options.times() && Instant.now().isBefore(end); i++) {
                if (options.wants(i)) {
                    if (!sentinel.isAlive()) {
                        sentinel = sentinel();
                    }
                    new FuzzCase(i, options, tally, store, expected, sentinel).run();
                }
                if (options.only() >= 0 && i > options.only()) {
                    break;
                }
            }
        } finally {
            sentinel.destroyForcibly();
        }
        for (String process : processes.remaining(2000)) {
            tally.add(Tally.Harm.LEFT_RUNNING, -1, "a process", process);
        }
        processes.kill();
    }

    /**
     * Checks that no process is within reach that the campaign did not start: a damaged lock may name any.
     *
     * @throws Skipped if there are others
     */
    private static void requireOwnProcesses() throws IOException {
        if (System.getProperty("campaign.namespace") == null) {
            throw new Skipped("it needs a process namespace of its own, which unshare could not create.");
        }
        // The first process of the namespace is the shell that started this JVM; outside it is another one.
        long parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
        if (parent != 1) {
            throw new IOException("The parent process is " + parent + ", not 1: this is no namespace of its own.");
        }
    }

    /** A process that a forged lock may name, and that nobody may end. */
    private static Process sentinel() throws IOException {
        return new ProcessBuilder("sleep", "1000000").start();
    }

    /** Files that nothing may touch; old ones, since cleaning up looks for those. */
    private static void canary(Path canary) throws IOException {
        Files.createDirectories(canary.resolve(".git"));
        Files.createDirectories(canary.resolve("foreign/.guild/attrs"));
        Files.createDirectories(canary.resolve("a".repeat(32)));
        Files.writeString(canary.resolve(".git/config"), "[core]\n");
        Files.writeString(canary.resolve("file"), "text\n");
        Files.writeString(canary.resolve("foreign/.guild/opref"), "script:/ '' '' x.sh");
        Files.writeString(canary.resolve("a".repeat(32)).resolve("old"), "text\n");
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(30)));
        for (String name : Trees.list(canary).keySet()) {
            Files.setLastModifiedTime(canary.resolve(name), old);
        }
    }

    /**
     * A store to damage.
     *
     * @param pristine holds the folders store and canary as they should be
     * @param scene holds their copies
     * @param commands commands on the copy
     * @param files the files of the store as they should be
     * @param victims the same by kind
     * @param canary the files of the canary as they should be
     */
    record Store(
            Path pristine,
            Path scene,
            Commands commands,
            Map<String, String> files,
            Victims victims,
            Map<String, String> canary) {

        Store(Path pristine, Path scene, Commands commands) throws IOException {
            this(
                    pristine,
                    scene,
                    commands,
                    Trees.list(pristine.resolve("store")),
                    Victims.of(pristine.resolve("store")),
                    Trees.list(pristine.resolve("canary")));
        }

        Path home() {
            return scene.resolve("store");
        }

        /** Makes the copies whole again. */
        void restore() throws IOException {
            Trees.restore(pristine.resolve("store"), files, home());
            Trees.restore(pristine.resolve("canary"), canary, scene.resolve("canary"));
        }

        /** Returns all files outside the store. */
        Map<String, String> outside() throws IOException {
            Map<String, String> found = new TreeMap<>();
            try (var folders = Files.newDirectoryStream(scene)) {
                for (Path folder : folders) {
                    if (!folder.equals(home())) {
                        Trees.list(folder)
                                .forEach((name, state) -> found.put(folder.getFileName() + "/" + name, state));
                    }
                }
            }
            return found;
        }

        /** Returns the runs of the store as it should be. */
        Map<String, Row> rows() throws IOException {
            restore();
            Answer first = commands.run("compare", "--table", "--include-batch");
            restore();
            Answer second = commands.run("compare", "--table", "--include-batch");
            if (first.result() == null || !first.listing().equals(second.listing())) {
                throw new IOException(
                        "The store cannot be read twice with the same result: " + first.line() + ", " + second.line());
            }
            return first.listing().byRun();
        }
    }
}
