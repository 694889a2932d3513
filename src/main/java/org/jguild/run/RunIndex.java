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
import org.jspecify.annotations.Nullable;

/**
 * Caches the runs of a store, in memory and in the index file. A run is read again when its fingerprint has changed.
 * Thread-safe.
 */
final class RunIndex {

    /** Reading this many runs takes less time than opening the index file. */
    private static final int MAX_RUNS_WITHOUT_FILE = 100;

    private final StoreContext store;
    private final Path runsDir;
    private final Map<String, IndexedRun> entries = new ConcurrentHashMap<>();
    private final Set<String> removedIds = new HashSet<>();
    private boolean loaded;
    private String problem = "";

    RunIndex(StoreContext store) {
        this.store = store;
        this.runsDir = store.home().resolve("runs");
    }

    /** Returns the names of all run directories. */
    List<String> names() {
        try {
            return DirectoryNames.ofRuns(runsDir);
        } catch (IOException e) {
            throw StoreFailure.of(runsDir, e);
        }
    }

    /** Returns the present state of all runs. */
    synchronized RunList all(boolean withScalars) {
        List<String> names = names();
        RunList list = refresh(names, withScalars);
        Set<String> present = new HashSet<>(names);
        entries.keySet().removeIf(id -> {
            boolean removed = !present.contains(id);
            if (removed) {
                removedIds.add(id);
            }
            return removed;
        });
        save();
        return list;
    }

    /** Returns the present state of some runs, in no particular order; those that do not exist are left out. */
    synchronized RunList some(Collection<String> names, boolean withScalars) {
        RunList list = refresh(names, withScalars);
        save();
        return list;
    }

    /** Adds a trial that this process has just recorded, so that it need not be read. */
    void add(TrialDraft draft) {
        Fingerprint fingerprint = Fingerprint.of(draft.dir());
        if (fingerprint != null) {
            entries.put(draft.id().value(), new IndexedRun(draft.snapshot(), fingerprint, false));
        }
    }

    /** Returns why the last attempt to write the index file failed; empty if it succeeded. */
    synchronized String problem() {
        return problem;
    }

    private RunList refresh(Collection<String> names, boolean withScalars) {
        load(names);
        List<Reading> readings = names.parallelStream().map(this::readIfChanged).toList();
        List<Reading> incomplete =
                readings.stream().filter(Reading::mayBeIncomplete).toList();
        readings.forEach(this::put);
        if (!incomplete.isEmpty()) {
            readings = readAgain(readings, incomplete);
            readings.forEach(this::put);
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

    private void put(Reading reading) {
        if (reading.run != null) {
            entries.put(reading.name, reading.run);
        }
    }

    /** The result of reading one run: a run, a description of damage, or neither if there is no run. */
    private record Reading(String name, @Nullable IndexedRun run, @Nullable String damage, boolean mayBeIncomplete) {}

    private Reading readIfChanged(String name) {
        Path dir = runsDir.resolve(name);
        Fingerprint fingerprint = Fingerprint.of(dir);
        IndexedRun before = entries.get(name);
        if (before != null && before.isCurrent(fingerprint)) {
            return new Reading(name, before, null, false);
        }
        return read(name, fingerprint, before, null, true);
    }

    private Reading read(
            String name,
            @Nullable Fingerprint fingerprint,
            @Nullable IndexedRun before,
            @Nullable JournalFacts journal,
            boolean isFirst) {
        Run run = new Run(runsDir.resolve(name), store);
        long now = store.clock().millis();
        try {
            JournalFacts own = isFirst ? store.journal(run) : journal;
            RunSnapshot snapshot = RunReader.read(run, store.clock(), own);
            if (snapshot == null) {
                return new Reading(name, null, null, isFirst && RecordFile.isDirectory(run.dir()));
            }
            continueEvents(before, snapshot);
            boolean reusable = snapshot.facts().finalized() && fingerprint != null && fingerprint.isReliableAt(now);
            IndexedRun indexed = new IndexedRun(snapshot, reusable ? fingerprint : null, false);
            return new Reading(name, indexed, null, isFirst && mayBeIncomplete(snapshot));
        } catch (DamageException e) {
            return new Reading(name, null, e.getMessage(), isFirst);
        } catch (IOException e) {
            return new Reading(name, null, StoreFailure.reason(run.dir(), e), isFirst);
        }
    }

    /**
     * Whether the journal of a batch may contain more about a run: its record is not final, or it ended before the last
     * boot.
     */
    private boolean mayBeIncomplete(RunSnapshot snapshot) {
        boolean waits =
                switch (snapshot.status()) {
                    case RUNNING, PENDING, STAGED -> true;
                    case COMPLETED, ERROR, TERMINATED, PRUNED -> false;
                };
        RunFacts facts = snapshot.facts();
        if (snapshot.isBatch() || waits) {
            return false;
        }
        return !facts.finalized()
                || facts.stopped() == null
                || facts.stopped() < store.bootMicros()
                || facts.started() == null;
    }

    /** Reads runs again, with what the journals of batches record about them. */
    private List<Reading> readAgain(List<Reading> readings, List<Reading> incomplete) {
        Set<String> wanted = new HashSet<>();
        incomplete.forEach(reading -> wanted.add(reading.name));
        Map<String, JournalFacts> facts = journals(wanted);
        Map<String, Reading> second = new HashMap<>();
        for (Reading reading : incomplete) {
            JournalFacts journal = facts.get(reading.name);
            // A damaged run is read again in any case: the Python tool writes in place, and a file may have been empty
            // for a moment.
            if (journal != null || reading.damage != null) {
                JournalFacts own = store.journal(new Run(runsDir.resolve(reading.name), store));
                second.put(
                        reading.name,
                        read(
                                reading.name,
                                Fingerprint.of(runsDir.resolve(reading.name)),
                                null,
                                JournalFacts.later(journal, own),
                                false));
            }
        }
        return readings.stream()
                .map(reading -> second.getOrDefault(reading.name, reading))
                .toList();
    }

    /** Returns what the journals of all batches record about some runs. */
    Map<String, JournalFacts> journals(Set<String> wanted) {
        Map<String, JournalFacts> facts = new HashMap<>();
        for (String name : names()) {
            IndexedRun run = entries.get(name);
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

    /** Reuses the events that were read before. */
    private static void continueEvents(@Nullable IndexedRun before, RunSnapshot snapshot) throws IOException {
        RunEvents read = before == null ? null : before.snapshot().eventsRead();
        if (read != null && snapshot.eventsRead() == null && !read.bytesRead().isEmpty()) {
            snapshot.continueFrom(read);
        }
    }

    private void readScalars(RunSnapshot snapshot) {
        if (snapshot.eventsRead() == null) {
            snapshot.events();
            entries.computeIfPresent(
                    snapshot.id().value(),
                    (id, run) ->
                            run.snapshot().equals(snapshot) ? new IndexedRun(snapshot, run.fingerprint(), false) : run);
        }
    }

    private void load(Collection<String> names) {
        if (loaded || names.size() <= MAX_RUNS_WITHOUT_FILE) {
            return;
        }
        loaded = true;
        SnapshotCodec codec = new SnapshotCodec();
        IndexFile.of(store.home())
                .ifPresent(file -> file.read((id, bytes) -> {
                    Row row = RunId.isId(id) ? codec.read(bytes) : null;
                    if (row == null) {
                        removedIds.add(id);
                    } else {
                        Run run = new Run(runsDir.resolve(id), store);
                        RunSnapshot snapshot = new RunSnapshot(run, row.facts(), row.events());
                        entries.putIfAbsent(id, new IndexedRun(snapshot, row.fingerprint(), true));
                    }
                }));
    }

    private void save() {
        if (!loaded) {
            return;
        }
        Map<String, byte[]> changed = new HashMap<>();
        entries.forEach((id, run) -> {
            Fingerprint fingerprint = run.fingerprint();
            if (!run.saved() && fingerprint != null) {
                bytes(run.snapshot(), fingerprint, bytes -> changed.put(id, bytes));
            }
        });
        if (!changed.isEmpty() || !removedIds.isEmpty()) {
            IndexFile.of(store.home()).ifPresent(file -> save(file, changed));
        }
    }

    private void save(IndexFile file, Map<String, byte[]> changed) {
        try {
            file.write(changed, removedIds);
            changed.keySet()
                    .forEach(id -> entries.computeIfPresent(
                            id, (same, run) -> new IndexedRun(run.snapshot(), run.fingerprint(), true)));
            removedIds.clear();
            problem = "";
        } catch (SQLException | IOException e) {
            problem = "The index " + file + " cannot be written (" + e.getMessage()
                    + "); runs are read one by one, which takes longer.";
        }
    }

    private static void bytes(RunSnapshot snapshot, Fingerprint fingerprint, Consumer<byte[]> receiver) {
        try {
            receiver.accept(SnapshotCodec.write(new Row(snapshot.facts(), snapshot.eventsRead(), fingerprint)));
        } catch (IOException e) {
            // A run with a value of an unknown type is not saved; it is read from its files each time.
            return;
        }
    }
}
