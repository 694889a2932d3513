package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jguild.error.GuildException;

/**
 * Moves runs out of the store and back. Each move is one atomic rename, so that a concurrent reader sees the complete
 * run or none.
 */
final class Trash {

    private final StoreContext store;
    private final Path runsDir;
    private final Path trashDir;

    Trash(StoreContext store) {
        this.store = store;
        this.runsDir = store.home().resolve("runs");
        this.trashDir = store.home().resolve("trash/runs");
    }

    int delete(List<RunId> ids, boolean permanently) {
        try {
            List<String> deleted = store.lock().exclusively(() -> move(ids));
            if (permanently) {
                purgeAll(deleted);
            }
            return deleted.size();
        } catch (IOException e) {
            throw StoreFailure.of(store.home(), e);
        }
    }

    private List<String> move(List<RunId> ids) throws IOException {
        Set<String> wanted = withTrials(ids);
        for (String name : wanted) {
            refuseRunning(name);
        }
        prepare();
        List<String> moved = new ArrayList<>();
        for (String name : wanted) {
            if (rename(runsDir.resolve(name), trashDir.resolve(name))) {
                moved.add(name);
            }
        }
        JournalWriter.forceDirectory(trashDir);
        JournalWriter.forceDirectory(runsDir);
        return moved;
    }

    /**
     * Returns the ids of the runs, of the trials of batches among them, and of batches of which no trial would be left.
     */
    private Set<String> withTrials(List<RunId> ids) throws IOException {
        Set<String> wanted = new LinkedHashSet<>();
        for (RunId id : ids) {
            wanted.add(id.value());
            wanted.addAll(existing(trials(runsDir.resolve(id.value())), runsDir));
        }
        for (Map.Entry<String, List<String>> batch : batches(runsDir).entrySet()) {
            List<String> left = existing(batch.getValue(), runsDir);
            if (!left.isEmpty() && wanted.containsAll(left)) {
                wanted.add(batch.getKey());
            }
        }
        return wanted;
    }

    private void refuseRunning(String name) throws IOException {
        Path guildDir = runsDir.resolve(name).resolve(".guild");
        boolean running;
        try {
            running = Files.exists(guildDir.resolve("LOCK.remote"), LinkOption.NOFOLLOW_LINKS)
                    || new RunLock(guildDir).isHeld(store.clock().instant());
        } catch (DamageException | NoSuchFileException e) {
            running = false;
        }
        if (running) {
            throw new GuildException("Run " + new RunId(name).brief()
                    + " is running" + process(new RunLock(guildDir).livingWorker())
                    + " before you delete it. Nothing was deleted.");
        }
    }

    private static String process(OptionalLong worker) {
        if (worker.isEmpty()) {
            return " on another machine or in another container: stop it there";
        }
        long pid = worker.getAsLong();
        return pid == ProcessHandle.current().pid()
                ? " in this process: interrupt it"
                : " in process " + pid + ": stop it, with 'kill " + pid + "',";
    }

    RunList list() {
        try {
            return read(exists() ? DirectoryNames.ofRuns(trashDir) : List.of());
        } catch (IOException e) {
            throw StoreFailure.of(trashDir, e);
        }
    }

    private RunList read(List<String> names) {
        List<RunSnapshot> runs = new ArrayList<>();
        List<UnreadableRun> unreadable = new ArrayList<>();
        for (String name : names) {
            Run run = new Run(trashDir.resolve(name), store);
            try {
                RunSnapshot snapshot = store.read(run);
                if (snapshot != null) {
                    runs.add(snapshot);
                }
            } catch (DamageException e) {
                unreadable.add(new UnreadableRun(run.id(), e.getMessage()));
            } catch (IOException e) {
                unreadable.add(new UnreadableRun(run.id(), StoreFailure.reason(run.dir(), e)));
            }
        }
        return new RunList(runs, unreadable);
    }

    int restore(List<RunId> ids) {
        try {
            return store.lock().exclusively(() -> {
                prepare();
                Set<String> wanted = new LinkedHashSet<>();
                Map<String, List<String>> batches = batches(trashDir);
                for (RunId id : ids) {
                    wanted.add(id.value());
                    wanted.addAll(existing(batches.getOrDefault(id.value(), List.of()), trashDir));
                    batches.forEach((batch, trials) -> {
                        if (trials.contains(id.value())) {
                            wanted.add(batch);
                        }
                    });
                }
                int restored = 0;
                for (String name : wanted) {
                    restored += rename(trashDir.resolve(name), runsDir.resolve(name)) ? 1 : 0;
                }
                JournalWriter.forceDirectory(runsDir);
                return restored;
            });
        } catch (IOException e) {
            throw StoreFailure.of(store.home(), e);
        }
    }

    int purge(List<RunId> ids) {
        try {
            Set<String> wanted = new LinkedHashSet<>();
            for (RunId id : ids) {
                wanted.add(id.value());
                wanted.addAll(existing(trials(trashDir.resolve(id.value())), trashDir));
            }
            return purgeAll(wanted);
        } catch (IOException e) {
            throw StoreFailure.of(store.home(), e);
        }
    }

    private int purgeAll(Iterable<String> names) throws IOException {
        int purged = 0;
        if (!exists()) {
            return purged;
        }
        for (String name : names) {
            Path dir = trashDir.resolve(name);
            if (Files.exists(dir, LinkOption.NOFOLLOW_LINKS)) {
                remove(dir);
                purged++;
            }
        }
        return purged;
    }

    private static void remove(Path run) throws IOException {
        if (RecordFile.isDirectory(run)) {
            FolderRemoval.remove(run);
        } else {
            Files.delete(run);
        }
    }

    private void prepare() throws IOException {
        for (Path dir : List.of(store.home().resolve("trash"), trashDir)) {
            if (Files.isSymbolicLink(dir)) {
                throw new GuildException(
                        dir + " is a link: remove it, because runs are moved only within one file system.");
            }
            RecordFile.createDirectory(dir);
        }
    }

    /** Whether there is a trash directory that is not a link. */
    private boolean exists() {
        return RecordFile.isDirectory(requireNonNull(trashDir.getParent())) && RecordFile.isDirectory(trashDir);
    }

    private static boolean rename(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS) || !Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Returns the trials of all batches in a directory of runs. */
    private static Map<String, List<String>> batches(Path dir) throws IOException {
        Map<String, List<String>> batches = new HashMap<>();
        for (String name : DirectoryNames.ofRuns(dir)) {
            if (RecordFile.isDirectory(dir.resolve(name))
                    && RecordFile.isDirectory(dir.resolve(name).resolve(".guild/proto"))) {
                batches.put(name, trials(dir.resolve(name)));
            }
        }
        return batches;
    }

    /** Returns the trials of a run; empty if it is not a batch. */
    private static List<String> trials(Path runDir) throws IOException {
        return RecordFile.isDirectory(runDir) && RecordFile.isDirectory(runDir.resolve(".guild/proto"))
                ? DirectoryNames.ofRuns(runDir)
                : List.of();
    }

    private static List<String> existing(List<String> names, Path dir) {
        return names.stream()
                .filter(name -> Files.exists(dir.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }
}
