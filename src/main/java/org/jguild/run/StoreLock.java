package org.jguild.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one process at a time, and one thread in it, decide who a run belongs to. Held for some file operations, never while a
 * program runs. The system releases it when its owner is killed.
 */
final class StoreLock {

    private static final long RETRY_MILLIS = 2;

    private final Path runsDir;
    private final ReentrantLock threads = new ReentrantLock();

    StoreLock(Path runsDir) {
        this.runsDir = runsDir;
    }

    /**
     * Does something that no other process may do at the same time.
     *
     * @param <T> what it returns
     */
    @FunctionalInterface
    interface CriticalSection<T> {
        T run() throws IOException;
    }

    <T> T exclusively(CriticalSection<T> work) throws IOException {
        threads.lock();
        // An interrupt would close the channel and lose the lock.
        boolean interrupted = Thread.interrupted();
        try {
            if (threads.getHoldCount() > 1) {
                return work.run();
            }
            Path unfinished = UnfinishedRuns.directory(runsDir);
            try (FileChannel channel = FileChannel.open(
                    unfinished.resolve("guard"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS)) {
                lock(channel);
                return work.run();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            threads.unlock();
        }
    }

    /** Waits for the lock, also while another store that this JVM has open on the same files holds it. */
    private static void lock(FileChannel channel) throws IOException {
        boolean interrupted = false;
        while (true) {
            try {
                channel.lock();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return;
            } catch (OverlappingFileLockException e) {
                try {
                    Thread.sleep(RETRY_MILLIS);
                } catch (InterruptedException interrupt) {
                    // The work is short; who interrupts is heard behind it.
                    interrupted = true;
                }
            }
        }
    }
}
