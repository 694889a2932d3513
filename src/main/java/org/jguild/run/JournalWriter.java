package org.jguild.run;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes journals and forces them to the disk in the background, soon after each line. To force every line would cost more than
 * a trial of some milliseconds; a killed program loses none in any case, a power cut those of the last moment. Safe for many
 * threads.
 */
final class JournalWriter {

    /** The promise is 200 ms; the rest is left for the disk. */
    private static final Duration FORCE_DELAY = Duration.ofMillis(40);

    /** A disk that is slower than this is waited for, so that what it has not taken yet stays little. */
    private static final Duration MAX_LAG = Duration.ofMillis(100);

    private static final long MAX_WAIT_MILLIS = 500;

    /** How long a journal is kept open without a line. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(5);

    private final BackgroundExecutor background;
    private final Map<Path, OpenJournal> open = new HashMap<>();
    /** Held by who forces or closes, so that nobody closes what another one forces. */
    private final Object forcing = new Object();

    private final List<Path> otherFiles = new ArrayList<>();
    private boolean scheduled;

    /** When the earliest line was added that is not known to be on the disk; meaningless while there is none. */
    private long oldestNanos;

    private boolean isPending;
    private boolean isForcing;

    /** An open journal, what is left to force, and what went wrong when it was forced in the background. */
    private static final class OpenJournal {
        private final FileOutputStream stream;
        private boolean dirty;
        private boolean directoriesForced;
        private long lastNanos;
        private IOException failure;

        OpenJournal(FileOutputStream stream) {
            this.stream = stream;
        }
    }

    /**
     * Prepares to write.
     *
     * @param background runs what forces the journals
     */
    JournalWriter(BackgroundExecutor background) {
        this.background = background;
    }

    /** Adds a line to the journal of a run or batch. */
    synchronized void append(Path runDir, JournalEntry entry) throws IOException {
        awaitDisk();
        OpenJournal journal = open.get(runDir);
        if (journal == null) {
            Path file = Journal.file(runDir);
            if (!RecordFile.isDirectory(file.getParent())
                    || (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                            && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))) {
                throw new NoSuchFileException(file.toString());
            }
            // A channel would close, and the end be lost, when this thread is interrupted; a stream does not care.
            journal = new OpenJournal(new FileOutputStream(file.toFile(), true));
            open.put(runDir, journal);
        }
        throwFailure(journal);
        journal.stream.write(entry.line());
        journal.dirty = true;
        journal.lastNanos = System.nanoTime();
        if (!isPending) {
            isPending = true;
            oldestNanos = journal.lastNanos;
        }
        schedule();
    }

    /** Waits for a slow disk. The lock is given up meanwhile. */
    private void awaitDisk() {
        long end = System.nanoTime() + Duration.ofMillis(MAX_WAIT_MILLIS).toNanos();
        try {
            while (isForcing
                    && isPending
                    && System.nanoTime() - oldestNanos > MAX_LAG.toNanos()
                    && System.nanoTime() < end) {
                wait(MAX_WAIT_MILLIS / 10);
            }
        } catch (InterruptedException e) {
            // What ended is recorded nevertheless.
            Thread.currentThread().interrupt();
        }
    }

    /** Forces files of a run besides its journal, soon. */
    synchronized void forceSoon(Collection<Path> files) {
        if (!files.isEmpty()) {
            otherFiles.addAll(files);
            schedule();
        }
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            background.schedule(FORCE_DELAY, this::forceAll);
        }
    }

    /** Forces what was written of a run or batch, and closes its journal. */
    void close(Path runDir) throws IOException {
        synchronized (forcing) {
            OpenJournal journal;
            synchronized (this) {
                journal = open.remove(runDir);
            }
            if (journal == null) {
                return;
            }
            // An interrupt would close the channels by which directories are forced.
            boolean interrupted = Thread.interrupted();
            try {
                if (journal.dirty) {
                    force(Map.of(runDir, journal));
                }
                throwFailure(journal);
            } finally {
                journal.stream.close();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static void throwFailure(OpenJournal journal) throws IOException {
        if (journal.failure != null) {
            throw journal.failure;
        }
    }

    private void forceAll() {
        synchronized (forcing) {
            Map<Path, OpenJournal> dirty = new HashMap<>();
            List<Path> files;
            synchronized (this) {
                scheduled = false;
                isForcing = true;
                isPending = false;
                files = List.copyOf(otherFiles);
                otherFiles.clear();
                open.forEach((runDir, journal) -> {
                    if (journal.dirty) {
                        dirty.put(runDir, journal);
                    }
                });
            }
            try {
                for (Path file : files) {
                    forceFile(file);
                }
                force(dirty);
            } catch (IOException e) {
                synchronized (this) {
                    dirty.values().forEach(journal -> journal.failure = e);
                }
            } finally {
                synchronized (this) {
                    isForcing = false;
                    notifyAll();
                }
            }
        }
        background.schedule(IDLE_TIMEOUT, this::closeIdle);
    }

    /** Directories first: a run that the journal knows is then in its place, so that one that is missing was deleted. */
    private void force(Map<Path, OpenJournal> journals) throws IOException {
        Set<Path> stores = new LinkedHashSet<>();
        for (Map.Entry<Path, OpenJournal> journal : journals.entrySet()) {
            synchronized (this) {
                journal.getValue().dirty = false;
            }
            if (!journal.getValue().directoriesForced) {
                forceDirectory(journal.getKey().resolve(".guild"));
                forceDirectory(journal.getKey());
                journal.getValue().directoriesForced = true;
            }
            stores.add(journal.getKey().getParent());
        }
        for (Path store : stores) {
            forceDirectory(store);
        }
        for (OpenJournal journal : journals.values()) {
            journal.stream.getFD().sync();
        }
    }

    private static void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // The run was deleted meanwhile.
            return;
        }
    }

    /** Forces the names in a directory. One that was deleted meanwhile has nothing to force. */
    static void forceDirectory(Path dir) throws IOException {
        try (FileChannel channel = FileChannel.open(dir, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            if (Files.isDirectory(dir) && !isForcible(dir)) {
                // Not every system can force a directory.
                return;
            }
            throw e;
        }
    }

    private static boolean isForcible(Path dir) {
        return dir.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void closeIdle() {
        synchronized (forcing) {
            synchronized (this) {
                closeIdleAt(System.nanoTime());
            }
        }
    }

    private void closeIdleAt(long now) {
        open.values().removeIf(journal -> {
            boolean idle =
                    !journal.dirty && now - journal.lastNanos >= IDLE_TIMEOUT.toNanos() && journal.failure == null;
            if (idle) {
                try {
                    journal.stream.close();
                } catch (IOException e) {
                    // All was written and forced before.
                    return true;
                }
            }
            return idle;
        });
    }
}
