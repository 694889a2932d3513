package org.jguild.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Restores from the journal of a batch what is missing in trials that ended. */
final class Recovery {

    private final Path batchDir;
    private final Set<Path> madeHere = new HashSet<>();
    private long read;

    Recovery(Path batchDir) {
        this.batchDir = batchDir;
    }

    /** Notes a trial that this process makes, and so records itself. */
    synchronized void made(Path trialDir) {
        madeHere.add(trialDir);
    }

    /** Restores the trials that ended since this was last called; at first, all. */
    synchronized void restoreNew() throws IOException {
        Journal journal = new Journal(batchDir);
        long size = journal.size();
        if (size == read) {
            return;
        }
        Journal.Tail tail = journal.from(size < read ? 0 : read);
        for (Journal.Entry entry : tail.entries().values()) {
            Path dir = batchDir.resolveSibling(entry.run());
            boolean recordedHere = madeHere.remove(dir) && new AttributeFiles(dir.resolve(".guild")).has("exit_status");
            if (!recordedHere && isOwn(dir)) {
                restore(new Run(dir), entry);
            }
        }
        read = tail.end();
    }

    /** Whether what is written into the record of a run stays inside its directory. */
    private static boolean isOwn(Path dir) {
        Path guildDir = dir.resolve(".guild");
        Path attrs = guildDir.resolve("attrs");
        return isDirectory(dir)
                && isDirectory(guildDir)
                && (isDirectory(attrs) || !Files.exists(attrs, LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean isDirectory(Path dir) {
        return Files.isDirectory(dir, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Restores one run whose process is gone, whichever batch it belongs to.
     *
     * @return whether a journal knows the end of its last start
     */
    static boolean restore(Run run) throws IOException {
        String id = run.id().value();
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(run.dir().resolveSibling("."))) {
            for (Path other : runs) {
                if (Files.exists(other.resolve(id), LinkOption.NOFOLLOW_LINKS)) {
                    Journal.Entry entry = new Journal(other).entries().get(id);
                    if (entry != null && isOwn(run.dir()) && restore(run, entry)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean restore(Run run, Journal.Entry entry) throws IOException {
        AttributeFiles attributes = new AttributeFiles(run.guildDir());
        RunLock lock = new RunLock(run.guildDir());
        long ended = started(AttributeFiles.value(entry.attrs().get("started")));
        long found = started(attributes.read("started"));
        // A run that was begun again after the end that the journal knows has another story.
        if (lock.alive() || found > ended) {
            return false;
        }
        Files.createDirectories(run.guildDir().resolve("attrs"));
        boolean complete = hasEvents(run.guildDir());
        for (Map.Entry<String, String> attr : entry.attrs().entrySet()) {
            if (found < ended || !attributes.has(attr.getKey())) {
                attributes.writeText(attr.getKey(), attr.getValue());
                complete = false;
            }
        }
        // To read all scalars of all trials would take long, and those of a trial that lost nothing else are there.
        if (!complete) {
            restoreScalars(run, entry.scalars());
        }
        Files.deleteIfExists(run.guildDir().resolve("PENDING"));
        lock.release();
        return true;
    }

    private static boolean hasEvents(Path guildDir) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(guildDir, "*.tfevents.*")) {
            for (Path file : files) {
                if (Files.size(file) > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static long started(Object attribute) {
        return attribute instanceof Long micros ? micros : Long.MIN_VALUE;
    }

    private static void restoreScalars(Run run, SortedMap<String, Journal.ScalarPoint> known) throws IOException {
        if (known.isEmpty()) {
            return;
        }
        SortedMap<String, ScalarSummary> present = LoggedEvents.read(run.dir()).scalars();
        try (EventFile file = new EventFile(run::guildDir, "", Clock.systemUTC())) {
            for (Map.Entry<String, Journal.ScalarPoint> scalar : known.entrySet()) {
                if (!present.containsKey(scalar.getKey())) {
                    file.scalar(
                            scalar.getKey(),
                            scalar.getValue().value(),
                            scalar.getValue().step());
                }
            }
        }
    }
}
