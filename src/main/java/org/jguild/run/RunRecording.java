package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.run.ActiveRun.Recording;
import org.jguild.run.JournalEntry.FileCopy;
import org.jspecify.annotations.Nullable;

/** Records a start of a run that is on disk: a single run, a batch, or a run that is started again. */
final class RunRecording implements Recording {

    private static final List<String> OF_EARLIER_START = List.of("exit_status", "stopped", "pruned");
    private static final List<String> MARKERS = List.of("PENDING", "STAGED");

    private final Run run;
    private final Clock clock;
    private final RunLock lock;
    private final long started;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private RunRecording(Run run, Clock clock, long started) {
        this.run = run;
        this.clock = clock;
        this.started = started;
        this.lock = new RunLock(run.guildDir());
    }

    /**
     * Starts a run.
     *
     * @param changes records other settings, while the run is locked
     * @throws GuildException if it is already running
     */
    static RunRecording start(Run run, Map<String, String> facts, Runnable changes, Clock clock) throws IOException {
        RunRecording recording = new RunRecording(run, clock, Micros.now(clock));
        run.store().lock().exclusively(() -> {
            recording.acquire();
            return recording;
        });
        try {
            recording.begin(facts, changes);
        } catch (IOException | RuntimeException e) {
            recording.abandon();
            throw e;
        }
        return recording;
    }

    private void acquire() throws IOException {
        new RecordDirectory(run.dir());
        try {
            boolean remote = Files.exists(run.guildDir().resolve("LOCK.remote"), LinkOption.NOFOLLOW_LINKS);
            if (remote || lock.isHeld(run.store().clock().instant())) {
                throw new GuildException(
                        "Run " + run.id().brief() + " is running; it can be started again when it has ended.");
            }
        } catch (DamageException e) {
            // An invalid lock does not protect the run; it is replaced.
            lock.release();
        }
        lock.acquire();
    }

    /**
     * The order of the steps matters: if the process is killed after any of them, the run is as it was before, or
     * terminated.
     */
    private void begin(Map<String, String> given, Runnable changes) throws IOException {
        RecordDirectory record = new RecordDirectory(run.dir());
        record.write("started", AttributeText.of(started));
        for (String name : OF_EARLIER_START) {
            record.remove(name);
        }
        for (Map.Entry<String, String> fact : given.entrySet()) {
            record.write(fact.getKey(), fact.getValue());
        }
        changes.run();
        for (String marker : MARKERS) {
            record.removeMarker(marker);
        }
        run.store().heartbeat().start(lock);
        Map<String, FileCopy> copies = new TreeMap<>(record.copies("opref", "manifest"));
        Path proto = run.guildDir().resolve("proto");
        if (RecordFile.isDirectory(proto)) {
            copies.putAll(record.copies("proto/opref", "proto/manifest"));
            new RecordDirectory(proto)
                    .attributes()
                    .forEach((name, text) -> copies.put(JournalEntry.PROTO_ATTRIBUTES + name, FileCopy.of(text)));
        }
        facts.putAll(record.attributes());
        run.store()
                .journals()
                .append(run.dir(), new JournalEntry(false, run.id().value(), facts, copies));
    }

    private void abandon() {
        stopHeartbeat();
        try {
            lock.release();
        } catch (IOException e) {
            // If the store cannot be written, the lock cannot be removed either; it becomes invalid when this process
            // ends.
            return;
        }
    }

    @Override
    public Path dir() {
        return run.dir();
    }

    @Override
    public Path guildDir() {
        return run.guildDir();
    }

    @Override
    public boolean isInPlace() {
        return RecordFile.isDirectory(run.guildDir().resolve("attrs"));
    }

    @Override
    public void show() {}

    @Override
    public void attach(long pid) throws IOException {
        lock.setWorker(pid);
    }

    @Override
    public void prune(long step) throws IOException {
        facts.put("pruned", AttributeText.of(step));
        new RecordDirectory(run.dir()).write("pruned", AttributeText.of(step));
    }

    @Override
    public void stopHeartbeat() {
        run.store().heartbeat().stop(lock);
    }

    @Override
    public void end(int exitStatus, Map<String, FileCopy> files, @Nullable EventAccumulator logged) throws IOException {
        String stopped = AttributeText.of(Micros.now(clock));
        String exit = AttributeText.of((long) exitStatus);
        Map<String, String> end = new LinkedHashMap<>();
        end.put("started", AttributeText.of(started));
        end.put("stopped", stopped);
        end.put("exit_status", exit);
        if (facts.containsKey("pruned")) {
            end.put("pruned", facts.get("pruned"));
        }
        try {
            run.store()
                    .journals()
                    .append(run.dir(), new JournalEntry(true, run.id().value(), end, files));
            RecordDirectory record = new RecordDirectory(run.dir());
            record.write("stopped", stopped);
            record.write("exit_status", exit);
            lock.release();
        } finally {
            run.store().journals().close(run.dir());
        }
    }
}
