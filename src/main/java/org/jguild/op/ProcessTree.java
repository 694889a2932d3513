package org.jguild.op;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jguild.run.RunProcesses;
import org.jspecify.annotations.Nullable;

/** A process and its descendants, together with the other processes of its run and their descendants. */
final class ProcessTree {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long MAX_PAUSE_MILLIS = 50;
    private static final int MAX_ROUNDS = 3;

    private final Process process;
    private final @Nullable RunProcesses run;

    /**
     * Creates the tree of a process.
     *
     * @param run the run that it belongs to; null for none
     */
    ProcessTree(Process process, @Nullable RunProcesses run) {
        this.process = process;
        this.run = run;
    }

    /**
     * Ends all processes: asks them to end, waits up to five seconds, then kills them.
     *
     * @throws InterruptedException if this thread was interrupted; some may still be running
     */
    void end() throws InterruptedException {
        boolean ended = true;
        // A process may start another one while it ends.
        for (int round = 0; ended && round < MAX_ROUNDS; round++) {
            Set<ProcessHandle> living = living();
            if (living.isEmpty()) {
                return;
            }
            living.forEach(ProcessHandle::destroy);
            ended = await(living);
            if (!ended) {
                living.addAll(living());
                living.forEach(ProcessHandle::destroyForcibly);
                ended = await(living);
            }
        }
    }

    /** Kills all processes, and does not wait. */
    void force() {
        living().forEach(ProcessHandle::destroyForcibly);
    }

    /** Returns all processes that have not ended, the main process first. */
    Set<ProcessHandle> living() {
        Set<ProcessHandle> roots = new LinkedHashSet<>();
        if (process.isAlive()) {
            roots.add(process.toHandle());
        }
        roots.addAll(run == null ? List.of() : run.living());
        Set<ProcessHandle> all = new LinkedHashSet<>(roots);
        roots.forEach(root -> root.descendants().forEach(all::add));
        all.removeIf(handle -> !isRunning(handle));
        return all;
    }

    /** Waits until all have ended; returns false if that takes too long. */
    private static boolean await(Set<ProcessHandle> handles) throws InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        long pause = 1;
        while (handles.stream().anyMatch(ProcessTree::isRunning)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(pause);
            pause = Math.min(2 * pause, MAX_PAUSE_MILLIS);
        }
        return true;
    }

    /** In a container whose first process does not reap orphans, an ended process remains a zombie, which counts as alive. */
    private static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && !isZombie(Path.of("/proc", Long.toString(handle.pid()), "stat"));
    }

    private static boolean isZombie(Path stat) {
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            return line.startsWith(" Z", line.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }
}
