package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who works on a run. {@code LOCK} names the process that does the work and is all that the Python tool knows.
 * {@code LOCK.jguild} names the process that will record its end, so that a run does not seem dead between the last breath
 * of the program and that record.
 */
final class RunLock {

    /** How far the two clocks are apart at most: start times of processes are known to the second only. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final Path guildDir;

    RunLock(Path guildDir) {
        this.guildDir = guildDir;
    }

    private Path worker() {
        return guildDir.resolve("LOCK");
    }

    private Path recorder() {
        return guildDir.resolve("LOCK.jguild");
    }

    /** Names this JVM for both. Nobody reads locks of a run that is pending or has ended, so these may be written in place. */
    void take() throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        Files.writeString(recorder(), pid);
        Files.writeString(worker(), pid);
    }

    /** Names this JVM for both by one file: what does the work is what records its end. */
    void takeInThisJvm() throws IOException {
        Files.writeString(worker(), Long.toString(ProcessHandle.current().pid()));
    }

    void worker(long pid) throws IOException {
        AtomicFile.write(guildDir, worker(), Long.toString(pid));
    }

    void release() throws IOException {
        Files.deleteIfExists(worker());
        Files.deleteIfExists(recorder());
    }

    /** Releases after a failure, of which the caller tells. */
    void abandon() {
        try {
            release();
        } catch (IOException e) {
            // What could not be written cannot be removed either; the lock ends with this process.
            return;
        }
    }

    boolean exists() {
        return Files.exists(worker());
    }

    /** Tells whether somebody is still there to work or to record. */
    boolean alive() {
        return living(worker()).isPresent() || living(recorder()).isPresent();
    }

    /** Gives the process that works, if it lives. */
    OptionalLong livingWorker() {
        return living(worker()).map(process -> OptionalLong.of(process.pid())).orElse(OptionalLong.empty());
    }

    /** Gives the process that works although nobody is left to record its end. */
    Optional<ProcessHandle> orphan() {
        return Files.exists(recorder()) && living(recorder()).isEmpty() ? living(worker()) : Optional.empty();
    }

    private static Optional<ProcessHandle> living(Path lock) {
        try {
            long pid = Long.parseLong(Files.readString(lock).strip());
            Instant locked = Files.getLastModifiedTime(lock).toInstant();
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedBefore(process, locked.plus(SLACK)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process that began after the lock was written only happens to have got the same number. */
    private static boolean startedBefore(ProcessHandle process, Instant latest) {
        return process.info()
                .startInstant()
                .map(start -> start.isBefore(latest))
                .orElse(true);
    }
}
