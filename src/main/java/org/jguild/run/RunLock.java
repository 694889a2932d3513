package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a run, which names the processes that own it. The file {@code LOCK} contains the process id of the
 * worker, the process that does the work; Guild AI uses only this file. {@code LOCK.jguild} has three lines:
 * the inode number of the directory, so that a copy of the run is not locked; the recorder, the process that records
 * the end, so that the run stays locked between the end of the program and its record; the worker, if it is another
 * process.
 *
 * <p>A process of this host, this boot and this PID namespace is looked up. Any other one is considered alive while the
 * heartbeat, the modification time of {@code LOCK.jguild}, differs from the clock of the reader by less than
 * {@link #HEARTBEAT_LIMIT}. A file {@code LOCK} without {@code LOCK.jguild} was written by the Python tool.
 */
final class RunLock {

    /** The interval at which a recorder renews its heartbeat. */
    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** The maximum age of the heartbeat of a process that cannot be looked up. */
    static final Duration HEARTBEAT_LIMIT = Duration.ofSeconds(60);

    /**
     * The maximum difference between file times and start times of processes, which have a resolution of one second.
     */
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
     * Writes this JVM into the lock as worker and recorder. The caller must either have created the directory, not yet
     * published, or hold the {@link StoreLock}.
     */
    void acquire() throws IOException {
        write(ProcessIdentity.own(), null);
        // A store may come from an untrusted source: a link is replaced and not followed.
        if (Files.isSymbolicLink(workerFile())) {
            Files.delete(workerFile());
        }
        Files.write(
                workerFile(),
                Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Replaces the worker by another process; this JVM stays the recorder. */
    void setWorker(long pid) throws IOException {
        write(ProcessIdentity.own(), ProcessIdentity.of(pid));
        AtomicFile.write(guildDir, workerFile(), Long.toString(pid));
    }

    private void write(ProcessIdentity recorder, @Nullable ProcessIdentity worker) throws IOException {
        AtomicFile.write(
                guildDir,
                recorderFile(),
                RecordFile.inode(guildDir) + "\n" + recorder.text() + "\n"
                        + (worker == null ? "" : worker.text() + "\n"));
    }

    /** Renews the heartbeat by setting the modification time of the file. */
    void renew(Instant now) throws IOException {
        Files.getFileAttributeView(recorderFile(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.from(now), null, null);
    }

    void release() throws IOException {
        Files.deleteIfExists(workerFile());
        Files.deleteIfExists(recorderFile());
    }

    /** Whether there is a lock file, even if its processes have ended. */
    boolean exists() {
        return Files.exists(workerFile(), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(recorderFile(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Whether the worker or the recorder is alive.
     *
     * @throws DamageException if a lock is not a file that can be read
     */
    boolean isHeld(Instant now) throws DamageException, IOException {
        Owners owners = owners();
        return owners == null ? pythonWorker().isPresent() : isHeld(owners, now);
    }

    /** Returns the process id of the worker, if it is alive and can be looked up. */
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

    private boolean isHeld(Owners owners, Instant now) {
        if (!owners.isOfThisDirectory) {
            return false;
        }
        if (owners.recorder.isOfThisMachine()) {
            return owners.recorder.isAlive() || !livingWorkers(owners).isEmpty();
        }
        return Duration.between(owners.heartbeat, now).abs().compareTo(HEARTBEAT_LIMIT) < 0;
    }

    /** Returns the living workers whose recorder has ended. Empty if their identity is not certain. */
    List<ProcessHandle> orphans() {
        try {
            Owners owners = owners();
            return owners == null
                            || !owners.isOfThisDirectory
                            || !owners.recorder.isOfThisMachine()
                            || owners.recorder.isAlive()
                    ? List.of()
                    : livingWorkers(owners);
        } catch (DamageException | IOException e) {
            return List.of();
        }
    }

    /**
     * Returns the workers of a recorder that has ended. If it was killed directly after it started the program, it had no
     * time to write it into the lock; then the processes with the variables of the run are its workers.
     */
    private List<ProcessHandle> livingWorkers(Owners owners) {
        return owners.worker == null
                ? processes().living()
                : owners.worker.living().stream().toList();
    }

    /** The content of {@code LOCK.jguild}. */
    private record Owners(
            ProcessIdentity recorder, @Nullable ProcessIdentity worker, boolean isOfThisDirectory, Instant heartbeat) {

        ProcessIdentity working() {
            return worker == null ? recorder : worker;
        }
    }

    /** Reads {@code LOCK.jguild}; null if it is missing or has another format. */
    private @Nullable Owners owners() throws DamageException, IOException {
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

    /**
     * Returns the living process in a lock of the Python tool. Its process id may have been reused, so its start time
     * is checked.
     */
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
        Path runDir = requireNonNull(guildDir.getParent());
        return new RunProcesses(runDir.getFileName().toString(), runDir.toString());
    }

    /** A process that started after the lock was written has reused the process id. */
    private static boolean startedBefore(ProcessHandle process, Instant latest) {
        return process.info()
                .startInstant()
                .map(start -> start.isBefore(latest))
                .orElse(true);
    }
}
