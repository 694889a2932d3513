package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes journals and forces them to disk in the background, soon after each line (group commit). Forcing each line by
 * itself would take longer than a short trial. If the process is killed, no line is lost; in a power failure, the lines
 * of the last 200 ms may be lost. Thread-safe.
 */
final class JournalWriter {

    /** The delay until lines are forced. The guarantee is 200 ms; the rest is for the disk. */
    private static final Duration FORCE_DELAY = Duration.ofMillis(40);

    /** If the disk lags behind by more than this, writers wait, so that few lines are not yet on disk. */
    private static final Duration MAX_LAG = Duration.ofMillis(100);

    private static final long MAX_WAIT_MILLIS = 500;

    /** How long a journal is kept open without a new line. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(5);

    private final BackgroundExecutor background;
    private final Map<Path, OpenJournal> open = new HashMap<>();
    /** Held while journals are forced or closed, so that none is closed while another thread forces it. */
    private final Object forcing = new Object();

    private final List<Path> otherFiles = new ArrayList<>();
    private boolean scheduled;

    /** When the oldest line that may not be on disk was added; meaningless if there is none. */
    private long oldestNanos;

    private boolean isPending;
    private boolean isForcing;

    /**
     * An open journal, whether it has to be forced, and the exception that was thrown when it was forced in the
     * background.
     */
    private static final class OpenJournal {
        private final FileOutputStream stream;
        private boolean dirty;
        private boolean directoriesForced;
        private long lastNanos;
        private @Nullable IOException failure;

        OpenJournal(FileOutputStream stream) {
            this.stream = stream;
        }
    }

    /**
     * Creates a writer without open journals.
     *
     * @param background runs the tasks that force journals
     */
    JournalWriter(BackgroundExecutor background) {
        this.background = background;
    }

    /** Appends a line to the journal of a run or batch. */
    synchronized void append(Path runDir, JournalEntry entry) throws IOException {
        awaitDisk();
        OpenJournal journal = open.get(runDir);
        if (journal == null) {
            Path file = Journal.file(runDir);
            if (!RecordFile.isDirectory(requireNonNull(file.getParent()))
                    || (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                            && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))) {
                throw new NoSuchFileException(file.toString());
            }
            // A stream and not a channel: a channel is closed when its thread is interrupted, and the end would be
            // lost.
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

    /** Waits for a slow disk. The monitor is released while waiting. */
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
            // The line is written nevertheless.
            Thread.currentThread().interrupt();
        }
    }

    /** Schedules that further files of a run are forced. */
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

    /** Forces the journal of a run or batch if necessary, and closes it. */
    void close(Path runDir) throws IOException {
        synchronized (forcing) {
            OpenJournal journal;
            synchronized (this) {
                journal = open.remove(runDir);
            }
            if (journal == null) {
                return;
            }
            // An interrupt would close the channels that are used to force directories.
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

    /**
     * Forces directories first: then every run in the journal is also in the store, so that a missing one was deleted.
     */
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

    /** Forces a file or a directory. An interrupt closes the channel; then it is opened again, and the interrupt is kept. */
    private static void force(Path file, OpenOption... options) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try (FileChannel channel = FileChannel.open(file, options)) {
                    channel.force(true);
                    return;
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void forceFile(Path file) throws IOException {
        try {
            force(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            // The run was deleted meanwhile.
            return;
        }
    }

    /** Forces the entries of a directory. If it was deleted meanwhile, there is nothing to force. */
    static void forceDirectory(Path dir) throws IOException {
        try {
            force(dir, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            if (Files.isDirectory(dir) && !isForcible(dir)) {
                // Not every operating system can force a directory.
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
                    // All lines were written and forced before.
                    return true;
                }
            }
            return idle;
        });
    }
}
