package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jguild.run.SnapshotCodec.Row;

/**
 * What is known of the runs of a store: each is read when its stamp has changed, and kept in memory and in the index file. Safe
 * for many threads.
 */
final class RunIndex {

    /** To read a few runs takes less time than to open the index file. */
    private static final int FEW = 100;

    private final StoreContext store;
    private final Path runsDir;
    private final Map<String, IndexedRun> known = new ConcurrentHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private boolean loaded;
    private String problem = "";

    RunIndex(StoreContext store) {
        this.store = store;
        this.runsDir = store.home().resolve("runs");
    }

    /** The names of all runs. */
    List<String> names() {
        try {
            return Names.ofRuns(runsDir);
        } catch (IOException e) {
            throw StoreFailure.of(runsDir, e);
        }
    }

    /** All runs as they are now. */
    synchronized RunList all(boolean withScalars) {
        List<String> names = names();
        RunList list = refresh(names, withScalars);
        Set<String> present = new HashSet<>(names);
        known.keySet().removeIf(id -> {
            boolean removed = !present.contains(id);
            if (removed) {
                gone.add(id);
            }
            return removed;
        });
        save();
        return list;
    }

    /** Some runs as they are now, in no order; those that are not there are left out. */
    synchronized RunList some(Collection<String> names, boolean withScalars) {
        RunList list = refresh(names, withScalars);
        save();
        return list;
    }

    /** Takes in a trial that this process has just recorded, so that it need not be read. */
    void take(TrialDraft draft) {
        Stamp stamp = Stamp.of(draft.dir());
        if (stamp != null) {
            known.put(draft.id().value(), new IndexedRun(draft.snapshot(), stamp, false));
        }
    }

    /** Why the index file could not be written when it was last tried; empty if it could. */
    synchronized String problem() {
        return problem;
    }

    private RunList refresh(Collection<String> names, boolean withScalars) {
        load(names);
        List<Reading> readings = names.parallelStream().map(this::look).toList();
        List<Reading> doubtful = readings.stream().filter(Reading::isDoubtful).toList();
        readings.forEach(this::keep);
        if (!doubtful.isEmpty()) {
            readings = again(readings, doubtful);
            readings.forEach(this::keep);
        }
        List<RunSnapshot> runs = new ArrayList<>();
        List<UnreadableRun> unreadable = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.damage != null) {
                unreadable.add(new UnreadableRun(new RunId(reading.name), reading.damage));
            } else if (reading.run != null) {
                runs.add(reading.run.snapshot());
            }
        }
        if (withScalars) {
            runs.parallelStream().forEach(this::readScalars);
        }
        return new RunList(runs, unreadable);
    }

    private void keep(Reading reading) {
        if (reading.run != null) {
            known.put(reading.name, reading.run);
        }
    }

    /** What a look at one run gave: a record, a damage, or neither if it is no run. */
    private record Reading(String name, IndexedRun run, String damage, boolean isDoubtful) {}

    private Reading look(String name) {
        Path dir = runsDir.resolve(name);
        Stamp stamp = Stamp.of(dir);
        IndexedRun before = known.get(name);
        if (before != null && before.isCurrent(stamp)) {
            return new Reading(name, before, null, false);
        }
        return read(name, stamp, before, null, true);
    }

    private Reading read(String name, Stamp stamp, IndexedRun before, JournalFacts journal, boolean isFirst) {
        Run run = new Run(runsDir.resolve(name), store);
        long now = store.clock().millis();
        try {
            JournalFacts own = isFirst ? store.journal(run) : journal;
            RunSnapshot snapshot = RunReader.read(run, store.clock(), own);
            if (snapshot == null) {
                return new Reading(name, null, null, isFirst && RecordFile.isDirectory(run.dir()));
            }
            continueEvents(before, snapshot);
            boolean settled = snapshot.facts().settled() && stamp != null && stamp.isSettledAt(now);
            IndexedRun indexed = new IndexedRun(snapshot, settled ? stamp : null, false);
            return new Reading(name, indexed, null, isFirst && isDoubtful(snapshot));
        } catch (DamageException e) {
            return new Reading(name, null, e.getMessage(), isFirst);
        } catch (IOException e) {
            return new Reading(name, null, StoreFailure.reason(run.dir(), e), isFirst);
        }
    }

    /** Whether the journal of a batch may know more: of a trial that has not ended well, or ended before the last power cut. */
    private boolean isDoubtful(RunSnapshot snapshot) {
        boolean waits =
                switch (snapshot.status()) {
                    case RUNNING, PENDING, STAGED -> true;
                    case COMPLETED, ERROR, TERMINATED, PRUNED -> false;
                };
        RunFacts facts = snapshot.facts();
        if (snapshot.isBatch() || waits) {
            return false;
        }
        return !facts.settled()
                || facts.stopped() == null
                || facts.stopped() < store.bootMicros()
                || facts.started() == null;
    }

    /** Reads runs once more, with what the journals of batches know of them. */
    private List<Reading> again(List<Reading> readings, List<Reading> doubtful) {
        Set<String> wanted = new HashSet<>();
        doubtful.forEach(reading -> wanted.add(reading.name));
        Map<String, JournalFacts> facts = journals(wanted);
        Map<String, Reading> second = new HashMap<>();
        for (Reading reading : doubtful) {
            JournalFacts journal = facts.get(reading.name);
            // Once more in any case: the Python tool writes in place, and a file may have been empty for a moment.
            if (journal != null || reading.damage != null) {
                JournalFacts own = store.journal(new Run(runsDir.resolve(reading.name), store));
                second.put(
                        reading.name,
                        read(
                                reading.name,
                                Stamp.of(runsDir.resolve(reading.name)),
                                null,
                                JournalFacts.later(journal, own),
                                false));
            }
        }
        return readings.stream()
                .map(reading -> second.getOrDefault(reading.name, reading))
                .toList();
    }

    /** What the journals of all batches know of some runs. */
    Map<String, JournalFacts> journals(Set<String> wanted) {
        Map<String, JournalFacts> facts = new HashMap<>();
        for (String name : names()) {
            IndexedRun run = known.get(name);
            if (run != null && !run.snapshot().isBatch()) {
                continue;
            }
            Path dir = runsDir.resolve(name);
            if (RecordFile.isDirectory(dir)
                    && RecordFile.isDirectory(dir.resolve(".guild"))
                    && (RecordFile.isDirectory(dir.resolve(".guild/proto")) || isEmptied(dir))) {
                Journal.read(dir, wanted::contains).forEach((id, found) -> facts.merge(id, found, JournalFacts::later));
            }
        }
        return facts;
    }

    private static boolean isEmptied(Path dir) {
        return !Files.exists(dir.resolve(".guild/opref")) && Files.exists(Journal.file(dir));
    }

    /** What was logged before need not be read again. */
    private static void continueEvents(IndexedRun before, RunSnapshot snapshot) throws IOException {
        RunEvents read = before == null ? null : before.snapshot().eventsRead();
        if (read != null && snapshot.eventsRead() == null && !read.read().isEmpty()) {
            snapshot.continueFrom(read);
        }
    }

    private void readScalars(RunSnapshot snapshot) {
        if (snapshot.eventsRead() == null) {
            snapshot.events();
            known.computeIfPresent(
                    snapshot.id().value(),
                    (id, run) -> run.snapshot().equals(snapshot) ? new IndexedRun(snapshot, run.stamp(), false) : run);
        }
    }

    private void load(Collection<String> names) {
        if (loaded || names.size() <= FEW) {
            return;
        }
        loaded = true;
        SnapshotCodec codec = new SnapshotCodec();
        IndexFile.of(store.home())
                .ifPresent(file -> file.read((id, bytes) -> {
                    Row row = RunId.isId(id) ? codec.read(bytes) : null;
                    if (row == null) {
                        gone.add(id);
                    } else {
                        Run run = new Run(runsDir.resolve(id), store);
                        RunSnapshot snapshot = new RunSnapshot(run, row.facts(), row.events());
                        known.putIfAbsent(id, new IndexedRun(snapshot, row.stamp(), true));
                    }
                }));
    }

    private void save() {
        if (!loaded) {
            return;
        }
        Map<String, byte[]> changed = new HashMap<>();
        known.forEach((id, run) -> {
            if (!run.saved() && run.stamp() != null) {
                bytes(run, bytes -> changed.put(id, bytes));
            }
        });
        if (!changed.isEmpty() || !gone.isEmpty()) {
            IndexFile.of(store.home()).ifPresent(file -> save(file, changed));
        }
    }

    private void save(IndexFile file, Map<String, byte[]> changed) {
        try {
            file.write(changed, gone);
            changed.keySet()
                    .forEach(id -> known.computeIfPresent(
                            id, (same, run) -> new IndexedRun(run.snapshot(), run.stamp(), true)));
            gone.clear();
            problem = "";
        } catch (SQLException | IOException e) {
            problem = "The index " + file + " cannot be written (" + e.getMessage()
                    + "); runs are read one by one, which takes longer.";
        }
    }

    private static void bytes(IndexedRun run, Consumer<byte[]> taker) {
        try {
            RunSnapshot snapshot = run.snapshot();
            taker.accept(SnapshotCodec.write(new Row(snapshot.facts(), snapshot.eventsRead(), run.stamp())));
        } catch (IOException e) {
            // A value of no known kind is read from its file each time.
            return;
        }
    }
}
