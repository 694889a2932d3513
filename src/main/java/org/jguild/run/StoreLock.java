package org.jguild.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file lock on a store, held by one thread of one process at a time, for operations that change which process owns a
 * run. It is held only for some file operations, never while a program runs. The operating system releases it when its
 * owner is killed.
 */
final class StoreLock {

    private static final long RETRY_MILLIS = 2;

    private final Path runsDir;
    private final ReentrantLock threads = new ReentrantLock();

    StoreLock(Path runsDir) {
        this.runsDir = runsDir;
    }

    /**
     * An operation that no other process may execute at the same time.
     *
     * @param <T> the type of its result
     */
    @FunctionalInterface
    interface CriticalSection<T> {
        T run() throws IOException;
    }

    <T> T exclusively(CriticalSection<T> work) throws IOException {
        threads.lock();
        // An interrupt would close the channel and release the lock.
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

    /** Waits for the lock, even if this JVM holds it through another open store on the same files. */
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
                    // The operation is short; the interrupt status is restored afterwards.
                    interrupted = true;
                }
            }
        }
    }
}
