package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Tells the status of a run from its files, and records the end of one that can no longer do so itself. */
final class StatusRule {

    /** The end of a process that could not say anything: killed. */
    private static final int KILLED = -9;

    private static final long MICROS_PER_MILLI = 1000;

    private final Run run;
    private final AttributeFiles attributes;
    private final RunLock lock;

    StatusRule(Run run, AttributeFiles attributes) {
        this.run = run;
        this.attributes = attributes;
        this.lock = new RunLock(run.guildDir());
    }

    RunStatus status() {
        if (marked("LOCK.remote")) {
            return RunStatus.RUNNING;
        }
        if (marked("PENDING")) {
            return RunStatus.PENDING;
        }
        if (marked("STAGED")) {
            return RunStatus.STAGED;
        }
        OptionalInt exit = run.exitStatus();
        if (exit.isPresent()) {
            return ended(exit.getAsInt());
        }
        return lock.alive() ? RunStatus.RUNNING : gone();
    }

    private boolean marked(String name) {
        return Files.exists(run.guildDir().resolve(name));
    }

    private RunStatus ended(int exit) {
        return RunStatus.ofEnd(exit, () -> attributes.has("pruned"));
    }

    private RunStatus gone() {
        if (run.exitStatus().isEmpty() && lock.exists()) {
            try {
                recordEnd();
            } catch (IOException e) {
                // The store may be read only for us; the next reader who can will record it.
                return RunStatus.TERMINATED;
            }
        }
        // It may have ended in good order since we looked. Without a lock nobody ever worked on it.
        OptionalInt exit = run.exitStatus();
        return exit.isPresent() ? ended(exit.getAsInt()) : RunStatus.ERROR;
    }

    private void recordEnd() throws IOException {
        if (!Recovery.restore(run) && attributes.writeIfAbsent("exit_status", KILLED)) {
            attributes.write("stopped", lastSignOfLife());
            lock.release();
        }
    }

    private long lastSignOfLife() throws IOException {
        long last = run.startedMicros().orElse(0);
        Path output = run.guildDir().resolve("output");
        return Files.exists(output)
                ? Math.max(last, Files.getLastModifiedTime(output).toMillis() * MICROS_PER_MILLI)
                : last;
    }
}
