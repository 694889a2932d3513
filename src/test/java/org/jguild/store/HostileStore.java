package org.jguild.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cloned home that was created to harm its users, and a folder outside it that it tries to change. */
final class HostileStore {

    private static final String ESCAPES = "\u001b]0;title\u0007\u001b[2J\u001b[31m\u009b5m\b\r";

    /** The kinds of content of the store; each can be written without the others. */
    enum Kind {
        LINKED_RUNS,
        LINKED_FILES,
        LINKED_OPREFS,
        LINKED_CACHE,
        LINKED_TRASH,
        PIPES,
        DEVICES,
        BOMBS,
        JOURNALS,
        BATCHES,
        ESCAPES,
        STRANGE_NAMES,
        FALSE_INDEX,
        FALSE_TRASH
    }

    private final Project clone;
    private final Path outside;
    private final Iterable<String> indexNames;
    private final List<String> ids = new ArrayList<>();

    /**
     * Creates the store and writes the files outside it.
     *
     * @param clone the project with the home and a program {@code train.sh}
     * @param outside an empty folder; a run, a batch, a secret and an old file are written into it
     * @param indexNames the possible names of the index of a home
     */
    HostileStore(Project clone, Path outside, Iterable<String> indexNames) throws IOException {
        this.clone = clone;
        this.outside = outside;
        this.indexNames = indexNames;
        Files.createDirectories(outside.resolve("old/thesis"));
        Files.writeString(secret(), "secret\n");
        HandWrittenRun.completed(outside, "run", 1)
                .file("LOCK", HandWrittenRun.NOBODY)
                .without("exit_status");
        HandWrittenRun.grid(outside, "batch");
        Files.writeString(outside.resolve("old/thesis/one.tex"), "text\n");
        for (String name : List.of("old/thesis/one.tex", "old/thesis", "old")) {
            FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(10)));
            Files.setLastModifiedTime(outside.resolve(name), old);
        }
    }

    /** Adds records of a kind. */
    void write(Kind kind) throws IOException, InterruptedException {
        Files.createDirectories(clone.home().resolve("runs"));
        switch (kind) {
            case LINKED_RUNS -> writeLinkedRuns();
            case LINKED_FILES -> writeLinkedFiles();
            case LINKED_OPREFS -> writeLinkedOprefs();
            case LINKED_CACHE -> writeLinkedCache();
            case LINKED_TRASH -> writeLinkedTrash();
            case PIPES -> writePipes();
            case DEVICES -> writeDevices();
            case BOMBS -> writeBombs();
            case JOURNALS -> writeJournals();
            case BATCHES -> writeBatches();
            case ESCAPES -> writeEscapes();
            case STRANGE_NAMES -> writeStrangeNames();
            case FALSE_INDEX -> writeFalseIndex();
            case FALSE_TRASH -> writeFalseTrash();
        }
    }

    /** Returns the ids of all records. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    private Path secret() {
        return outside.resolve("secret.txt");
    }

    private Path foreignRun() {
        return outside.resolve("runs/run");
    }

    private String nextId() {
        ids.add(String.format("%08x", ids.size() + 0x1000).repeat(4));
        return ids.get(ids.size() - 1);
    }

    /** Creates a run whose process was killed, so that its end still has to be recorded. */
    private HandWrittenRun killed() {
        return HandWrittenRun.completed(clone.home(), nextId(), ids.size())
                .without("exit_status", "stopped")
                .of(clone, "train.sh")
                .file("LOCK", HandWrittenRun.NOBODY)
                .file("LOCK.jguild", HandWrittenRun.NOBODY);
    }

    private HandWrittenRun ended() {
        return HandWrittenRun.completed(clone.home(), nextId(), ids.size()).of(clone, "train.sh");
    }

    private HandWrittenRun batch(String... trials) {
        return HandWrittenRun.grid(clone.home(), nextId(), trials);
    }

    private void writeLinkedRuns() throws IOException {
        Files.createSymbolicLink(clone.home().resolve("runs/.unfinished"), outside.resolve("old"));
        Files.createSymbolicLink(clone.run(nextId()), foreignRun());
        Path copy = Files.createDirectory(clone.run(nextId()));
        Files.createSymbolicLink(copy.resolve(".guild"), foreignRun().resolve(".guild"));
        move(killed(), ".guild");
        move(killed(), ".guild/attrs");
        move(batch(), ".guild/proto");
        ended().link("logs", outside).link("loop", Path.of(".")).link("train.sh", secret());
    }

    /** Moves a part of a run outside the store, and replaces it by a link. */
    private void move(HandWrittenRun run, String part) throws IOException {
        Path place = outside.resolve("moved-" + ids.size());
        Files.move(run.dir().resolve(part), place);
        Files.createSymbolicLink(run.dir().resolve(part), place);
    }

    private void writeLinkedFiles() {
        for (String attribute : List.of("flags", "label", "started", "id", "env")) {
            killed().link(".guild/attrs/" + attribute, secret());
            killed().link(".guild/attrs/" + attribute, Path.of("../../../../../../outside/new"));
        }
        for (String file : List.of("output", "output.index", "manifest", "LOCK", "LOCK.jguild", "PENDING", "STAGED")) {
            killed().link(".guild/" + file, secret());
            ended().link(".guild/" + file, outside.resolve("new"));
        }
        ended().link(".guild/" + EventBytes.NAME, foreignRun().resolve(".guild").resolve(EventBytes.NAME));
    }

    private void writeLinkedOprefs() {
        killed().link(".guild/opref", secret());
        killed().link(".guild/opref", foreignRun().resolve(".guild/opref"));
        ended().link(".guild/opref", outside.resolve("new"));
    }

    private void writeLinkedCache() throws IOException {
        Files.createSymbolicLink(clone.home().resolve("cache"), outside.resolve("old"));
        Files.createSymbolicLink(clone.home().resolve("locks"), outside.resolve("old"));
    }

    private void writeLinkedTrash() throws IOException {
        Files.createSymbolicLink(clone.home().resolve("trash"), outside.resolve("old"));
        ended();
    }

    private void writePipes() throws IOException, InterruptedException {
        writeSpecial(Damage.fifo());
    }

    private void writeDevices() throws IOException, InterruptedException {
        writeSpecial(Damage.link("/dev/zero"));
    }

    private void writeSpecial(Damage damage) throws IOException, InterruptedException {
        damage.to(clone.home().resolve("runs/file"));
        for (String file : List.of("opref", "LOCK", "LOCK.jguild", "LOCK.remote", "output", EventBytes.NAME)) {
            damage.to(killed().guildDir().resolve(file));
        }
        for (String attribute : List.of("flags", "label", "started", "stopped", "exit_status", "pruned", "tags")) {
            damage.to(ended().attrs().resolve(attribute));
        }
        damage.to(batch().guildDir().resolve(JournalLines.NAME));
        damage.to(batch().guildDir().resolve("proto/.guild/opref"));
        damage.to(batch().attrs().resolve("objective"));
    }

    private void writeBombs() throws IOException, InterruptedException {
        Damage.aliases().to(ended().attrs().resolve("flags"));
        Damage.aliases().to(ended().attrs().resolve("label"));
        Damage.aliases().to(batch().attrs().resolve("objective"));
        Damage.aliases().to(batch().guildDir().resolve("proto/.guild/attrs/flags"));
        Damage.megabytes("x: ", 20).to(ended().attrs().resolve("flags"));
        Damage.text("x: " + "[".repeat(100_000)).to(ended().attrs().resolve("flags"));
    }

    private void writeJournals() throws IOException, InterruptedException {
        String trial = ids.get(killedTrial());
        Map<String, String> facts = new HashMap<>(HandWrittenRun.facts(trial, 1));
        for (String key : List.of("../../../../../train.sh", outside + "/new", secret().toString(), "../opref")) {
            facts.put(key, "#!/bin/sh\n");
        }
        StringBuilder lines = new StringBuilder();
        for (String run :
                List.of(trial, "../../../outside/runs/run", foreignRun().toString(), "..", ".")) {
            lines.append(JournalLines.of(run, facts, 1));
        }
        batch(trial).file(JournalLines.NAME, lines.toString());
        batch(trial).link(".guild/" + JournalLines.NAME, secret());
    }

    private int killedTrial() {
        killed().without("started", "label");
        return ids.size() - 1;
    }

    private void writeBatches() {
        HandWrittenRun own = batch();
        own.link(ids.get(ids.size() - 1), Path.of("."));
        own.link("e".repeat(32), foreignRun());
        own.link("f".repeat(32), Path.of("../../../../outside/runs/run"));
        batch(ids.get(ids.size() - 1))
                .attribute("max_trials", "-5\n")
                .attribute("max_failures", "-9\n")
                .attribute("no_improvement", "0\n")
                .attribute("informed_by", "[../../../outside/runs/run]\n")
                .attribute("objective", "[1]\n");
        batch().file("proto/.guild/attrs/flags", "x: '[a:b]'\n").file("proto/.guild/attrs/trials", "[1, [2]]\n");
    }

    private void writeEscapes() {
        HandWrittenRun run = ended().attribute("label", "\"" + escaped() + "\"\n")
                .attribute("flags", "\"" + escaped() + "\": \"" + escaped() + "\"\n")
                .attribute("tags", "[\"" + escaped() + "\"]\n")
                .file("output", ESCAPES + "\n");
        run.file(
                EventBytes.NAME,
                EventBytes.begin().scalar("loss" + ESCAPES, 1, 0).bytes());
        run.file("opref", "script:/project '' '' 'train" + ESCAPES + ".sh'");
        ended().file("opref", ESCAPES);
    }

    /** Returns these characters as they are escaped in YAML. */
    private static String escaped() {
        StringBuilder text = new StringBuilder();
        ESCAPES.chars().forEach(c -> text.append(c < ' ' || c > '~' ? String.format("\\x%02x", c) : (char) c));
        return text.toString();
    }

    private void writeStrangeNames() throws IOException {
        String large = "ABCDEF" + "0".repeat(26);
        for (String name :
                List.of("-rf", "a b", "\u001b[2J", "line\nbreak", large, "1", "a".repeat(33), "d\u00e9j\u00e0")) {
            HandWrittenRun.completed(clone.home(), name, 1);
        }
        Files.writeString(clone.home().resolve("runs/README"), "text\n");
        Files.createDirectory(clone.home().resolve("runs/empty"));
    }

    /** Writes an index that makes SQLite delete a file outside the store, and write others. */
    private void writeFalseIndex() throws IOException {
        Path cache = Files.createDirectories(clone.home().resolve("cache"));
        for (String name : indexNames) {
            Files.write(cache.resolve(name), new byte[HotJournal.PAGE]);
            Files.write(cache.resolve(name + "-journal"), HotJournal.naming(secret()));
            Files.createSymbolicLink(cache.resolve(name + "-wal"), secret());
            Files.createSymbolicLink(cache.resolve(name + "-shm"), outside.resolve("new"));
        }
    }

    private void writeFalseTrash() throws IOException {
        Path trash = Files.createDirectories(clone.home().resolve("trash/runs"));
        Files.createSymbolicLink(trash.resolve("8".repeat(32)), foreignRun());
        HandWrittenRun.completed(clone.home().resolve("trash"), "9".repeat(32), 1)
                .link("data", outside.resolve("old"))
                .link(".guild/attrs/label", secret());
        // If a run is deleted, the trash already contains one of the same name.
        Files.createSymbolicLink(trash.resolve(ids.get(killedTrial())), outside.resolve("old"));
    }
}
