package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who works on a run. {@code LOCK} has the number of the process that does the work and is all that the Python tool knows.
 * {@code LOCK.jguild} names three things, a line each: the directory that it is a lock of, so that a copy of it is no lock; the
 * process that records the end, so that a run does not seem dead between the end of the program and its record; the process
 * that does the work, if it is another one.
 *
 * <p>The rule: a process of this host, this start of its kernel and this PID namespace is looked up. Any other one counts as
 * living while the heartbeat, the time at which {@code LOCK.jguild} was last changed, is less than {@link #HEARTBEAT_LIMIT}
 * away from the clock of the reader. A file {@code LOCK} alone is one of the Python tool.
 */
final class RunLock {

    /** How often a living recorder renews its heartbeat. */
    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** How old the heartbeat of a process that cannot be looked up may be. */
    static final Duration HEARTBEAT_LIMIT = Duration.ofSeconds(60);

    /** How far the two clocks are apart at most: start times of processes are known to the second only. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private static final int MAX_BYTES = 1 << 12;

    private final Path guildDir;

    RunLock(Path guildDir) {
        this.guildDir = guildDir;
    }

    private Path workerFile() {
        return guildDir.resolve("LOCK");
    }

    private Path recorderFile() {
        return guildDir.resolve("LOCK.jguild");
    }

    /**
     * Names this JVM as the one that works and records. Only for who may: the maker of a directory that nobody else has seen, or
     * the owner of the store's guard.
     */
    void acquire() throws IOException {
        write(ProcessIdentity.own(), null);
        Files.writeString(workerFile(), Long.toString(ProcessHandle.current().pid()));
    }

    /** Names the process that does the work in place of this JVM, which still records. */
    void setWorker(long pid) throws IOException {
        write(ProcessIdentity.own(), ProcessIdentity.of(pid));
        AtomicFile.write(guildDir, workerFile(), Long.toString(pid));
    }

    private void write(ProcessIdentity recorder, ProcessIdentity worker) throws IOException {
        AtomicFile.write(
                guildDir,
                recorderFile(),
                RecordFile.inode(guildDir) + "\n" + recorder.text() + "\n"
                        + (worker == null ? "" : worker.text() + "\n"));
    }

    /** Renews the heartbeat. */
    void renew(Instant now) throws IOException {
        Files.getFileAttributeView(recorderFile(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.from(now), null, null);
    }

    void release() throws IOException {
        Files.deleteIfExists(workerFile());
        Files.deleteIfExists(recorderFile());
    }

    /** Whether there is a lock, be it of a process that is gone. */
    boolean exists() {
        return Files.exists(workerFile(), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(recorderFile(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Whether somebody is still there to work or to record.
     *
     * @throws DamageException if a lock is no file that can be read
     */
    boolean isHeld(Instant now) throws DamageException, IOException {
        Owners owners = owners();
        return owners == null ? pythonWorker().isPresent() : owners.isHeld(now);
    }

    /** The number of the process that works, if it lives and can be looked up from here. */
    OptionalLong livingWorker() {
        try {
            Owners owners = owners();
            Optional<ProcessHandle> process =
                    owners == null ? pythonWorker() : owners.working().living();
            return process.map(living -> OptionalLong.of(living.pid())).orElse(OptionalLong.empty());
        } catch (DamageException | IOException e) {
            return OptionalLong.empty();
        }
    }

    /** The processes that work although nobody is left to record their end. Empty when their identity is not certain. */
    List<ProcessHandle> orphans() {
        try {
            Owners owners = owners();
            boolean left = owners != null
                    && owners.isOfThisDirectory
                    && owners.recorder.isOfThisMachine()
                    && !owners.recorder.isAlive();
            if (!left) {
                return List.of();
            }
            // A recorder that was killed right after it started the program had no time to name it.
            return owners.worker == null
                    ? processes().living()
                    : owners.worker.living().stream().toList();
        } catch (DamageException | IOException e) {
            return List.of();
        }
    }

    /** What {@code LOCK.jguild} says. */
    private record Owners(
            ProcessIdentity recorder, ProcessIdentity worker, boolean isOfThisDirectory, Instant heartbeat) {

        boolean isHeld(Instant now) {
            if (!isOfThisDirectory) {
                return false;
            }
            if (recorder.isOfThisMachine()) {
                return recorder.isAlive() || (worker != null && worker.isAlive());
            }
            return Duration.between(heartbeat, now).abs().compareTo(HEARTBEAT_LIMIT) < 0;
        }

        ProcessIdentity working() {
            return worker == null ? recorder : worker;
        }
    }

    /** Reads who is named; null if nobody is, or not in words of ours. */
    private Owners owners() throws DamageException, IOException {
        byte[] bytes = RecordFile.read(recorderFile(), MAX_BYTES);
        if (bytes == null) {
            return null;
        }
        List<String> lines = new ArrayList<>(
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        if (lines.size() < 2) {
            return null;
        }
        Optional<ProcessIdentity> recorder = ProcessIdentity.parse(lines.get(1));
        if (recorder.isEmpty()) {
            return null;
        }
        ProcessIdentity worker =
                lines.size() > 2 ? ProcessIdentity.parse(lines.get(2)).orElse(null) : null;
        boolean own = lines.get(0).equals(RecordFile.inode(guildDir));
        return new Owners(
                recorder.get(),
                own ? worker : null,
                own,
                Files.getLastModifiedTime(recorderFile(), LinkOption.NOFOLLOW_LINKS)
                        .toInstant());
    }

    /** The living process that a lock of the Python tool names. Its number alone says little. */
    private Optional<ProcessHandle> pythonWorker() throws DamageException, IOException {
        byte[] bytes = RecordFile.read(workerFile(), MAX_BYTES);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(new String(bytes, StandardCharsets.US_ASCII).strip());
            ProcessIdentity named = ProcessIdentity.of(pid);
            Instant locked = Files.getLastModifiedTime(workerFile(), LinkOption.NOFOLLOW_LINKS)
                    .toInstant();
            return named.living()
                    .filter(process ->
                            processes().includes(pid) || startedBefore(process, locked.plus(CLOCK_TOLERANCE)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private RunProcesses processes() {
        Path runDir = guildDir.getParent();
        return new RunProcesses(runDir.getFileName().toString(), runDir.toString());
    }

    /** A process that began after the lock was written only happens to have got the same number. */
    private static boolean startedBefore(ProcessHandle process, Instant latest) {
        return process.info()
                .startInstant()
                .map(start -> start.isBefore(latest))
                .orElse(true);
    }
}
