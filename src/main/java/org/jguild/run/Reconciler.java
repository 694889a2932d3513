package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jguild.run.JournalEntry.FileCopy;
import org.jspecify.annotations.Nullable;

/** Repairs the records of runs whose processes were killed, so that other tools see how these runs ended. */
final class Reconciler {

    private final StoreContext store;

    Reconciler(StoreContext store) {
        this.store = store;
    }

    /** Repairs the records of runs; a record that cannot be written stays unchanged. Returns how many were repaired. */
    int reconcile(List<RunSnapshot> runs) {
        List<RunSnapshot> broken = runs.stream().filter(Reconciler::needsRepair).toList();
        if (broken.isEmpty()) {
            return 0;
        }
        int repaired = 0;
        Set<String> names = new HashSet<>();
        broken.forEach(run -> names.add(run.id().value()));
        Map<String, JournalFacts> journals = store.index().journals(names);
        for (RunSnapshot run : broken) {
            JournalFacts facts = JournalFacts.later(journals.get(run.id().value()), store.journal(run.run()));
            try {
                repaired += store.lock().exclusively(() -> repair(run.run(), facts)) ? 1 : 0;
            } catch (IOException e) {
                // The disk is full, or the store is read-only; a process that can write will repair it.
                return repaired;
            }
        }
        return repaired;
    }

    private static boolean needsRepair(RunSnapshot run) {
        return !run.facts().finalized()
                && switch (run.status()) {
                    case RUNNING, PENDING, STAGED -> false;
                    case COMPLETED, ERROR, TERMINATED, PRUNED -> true;
                };
    }

    /** Repairs one run, if it still needs it. */
    private boolean repair(Run run, @Nullable JournalFacts facts) throws IOException {
        RunLock lock = new RunLock(run.guildDir());
        RunSnapshot now;
        try {
            now = RunReader.read(run, store.clock(), facts);
        } catch (DamageException e) {
            return false;
        }
        if (now == null || !needsRepair(now) || (facts == null && !lock.exists()) || isHeld(lock)) {
            return false;
        }
        if (!Files.exists(run.guildDir(), LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(run.guildDir());
        }
        RunFacts known = now.facts();
        if (facts != null) {
            boolean bare = !RecordFile.isDirectory(run.guildDir().resolve("attrs"));
            repairAttributes(run, facts);
            repairFiles(run, facts, known.started() == null || facts.startedMicros() >= known.started());
            repairFromProto(facts.source(), run.dir(), bare);
        }
        RecordDirectory record = new RecordDirectory(run.dir());
        write(record, "started", known.started());
        write(record, "stopped", known.stopped());
        if (known.exitStatus() != null) {
            write(record, "exit_status", (long) known.exitStatus());
        }
        record.removeMarker("PENDING");
        record.removeMarker("STAGED");
        lock.release();
        return true;
    }

    /**
     * Whether a living process owns the run: it is recording the end itself, or has just locked the run to start it again, and
     * until its start is recorded, the journal shows the end of the earlier one.
     */
    private boolean isHeld(RunLock lock) throws IOException {
        try {
            return lock.isHeld(store.clock().instant());
        } catch (DamageException e) {
            // As for a restart, an invalid lock does not protect the run.
            return false;
        }
    }

    private static void write(RecordDirectory record, String name, @Nullable Long value) throws IOException {
        if (value != null) {
            record.write(name, AttributeText.of(value));
        }
    }

    private static void repairAttributes(Run run, JournalFacts facts) throws IOException {
        Path attrs = run.guildDir().resolve("attrs");
        Map<String, String> lost = new LinkedHashMap<>();
        for (Map.Entry<String, String> attribute : facts.attrs().entrySet()) {
            String name = attribute.getKey();
            if (name.equals("pruned") || RecordFile.isLost(attrs, name)) {
                lost.put(name, attribute.getValue());
            }
        }
        RecordDirectory record = new RecordDirectory(run.dir());
        for (Map.Entry<String, String> attribute : lost.entrySet()) {
            record.write(attribute.getKey(), attribute.getValue());
        }
    }

    /**
     * Restores files that are missing or truncated.
     *
     * @param current whether the journal records the last start; if not, its copy of the output belongs to an earlier
     *     start and is not restored
     */
    private static void repairFiles(Run run, JournalFacts facts, boolean current) throws IOException {
        for (Map.Entry<String, FileCopy> copy : facts.files().entrySet()) {
            Path file = JournalEntry.path(run.guildDir(), copy.getKey());
            byte[] data = copy.getValue().data();
            if (data != null
                    && (current || !copy.getKey().startsWith("output"))
                    && RunReader.isTruncated(file, copy.getValue())
                    && RecordFile.isDirectory(requireNonNull(file.getParent()))) {
                AtomicFile.writeForced(run.guildDir(), file, data);
            }
        }
    }

    /**
     * Restores files that all trials of a batch have in common.
     *
     * @param bare whether the run had no attributes at all; otherwise a missing attribute that a user may remove is not
     *     restored
     */
    private static void repairFromProto(Path batchDir, Path runDir, boolean bare) throws IOException {
        Path proto = batchDir.resolve(".guild/proto");
        if (batchDir.equals(runDir) || !RecordFile.isDirectory(proto)) {
            return;
        }
        Files.walkFileTree(proto, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes facts) throws IOException {
                Path target = runDir.resolve(proto.relativize(dir).toString());
                if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectory(target);
                }
                return RecordFile.isDirectory(target) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Path target = runDir.resolve(proto.relativize(file).toString());
                String name = file.getFileName().toString();
                boolean own = name.equals("PENDING") || (!bare && RecordFile.isRemovable(name));
                boolean lost = facts.size() > 0
                        ? RecordFile.isEmpty(target)
                        : !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
                if (!own && facts.isRegularFile() && lost) {
                    Files.deleteIfExists(target);
                    Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
