package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jguild.run.ActiveRun.Recording;
import org.jguild.run.JournalEntry.FileCopy;
import org.jspecify.annotations.Nullable;

/** Records the first start of a new trial. No reader sees it until its directory is moved into the store. */
final class DraftRecording implements Recording {

    /** The exit status of a trial whose program removed its own record. */
    private static final int VANISHED = 1;

    private final TrialDraft draft;
    private final Clock clock;
    private long started;
    private boolean pruned;
    private @Nullable RunLock lock;

    private DraftRecording(TrialDraft draft, Clock clock) {
        this.draft = draft;
        this.clock = clock;
    }

    /** Starts a trial that is published immediately. */
    static DraftRecording published(TrialDraft draft, Map<String, String> facts, Clock clock) throws IOException {
        DraftRecording recording = new DraftRecording(draft, clock);
        recording.started = Math.max(Micros.now(clock), draft.initialized());
        draft.put("started", AttributeText.of(recording.started));
        facts.forEach(draft::put);
        recording.show();
        return recording;
    }

    /** Starts a trial that is published when it has ended. */
    static DraftRecording unpublished(TrialDraft draft, Clock clock) throws IOException {
        DraftRecording recording = new DraftRecording(draft, clock);
        recording.started = draft.initialized();
        draft.guildDir();
        return recording;
    }

    @Override
    public Path dir() {
        return draft.dir();
    }

    @Override
    public Path guildDir() throws IOException {
        return draft.guildDir();
    }

    @Override
    public boolean isInPlace() {
        return draft.isInPlace();
    }

    @Override
    public void show() throws IOException {
        if (lock != null) {
            return;
        }
        new RunLock(draft.guildDir()).acquire();
        draft.publish();
        lock = new RunLock(draft.guildDir());
        draft.store().heartbeat().start(lock);
        draft.store().journals().append(draft.batchDir(), draft.entry(false, Map.of()));
    }

    @Override
    public void attach(long pid) throws IOException {
        requireNonNull(lock).setWorker(pid);
    }

    @Override
    public void prune(long step) throws IOException {
        pruned = true;
        draft.put("pruned", AttributeText.of(step));
        if (lock != null) {
            draft.writePublished("pruned", AttributeText.of(step));
        }
    }

    @Override
    public void stopHeartbeat() {
        if (lock != null) {
            draft.store().heartbeat().stop(lock);
        }
    }

    /** A program that removed its own record has failed. Only the journal records its end. */
    private void endVanished(long stopped, Map<String, FileCopy> files) throws IOException {
        draft.put("stopped", AttributeText.of(stopped));
        draft.put("exit_status", AttributeText.of((long) VANISHED));
        draft.record(VANISHED, started, stopped, false, new EventAccumulator().events());
        draft.store().journals().append(draft.batchDir(), draft.end(files));
        requireNonNull(lock).release();
    }

    /**
     * A published trial is written to the journal first: if the process is killed now, the journal has what the files
     * lack.
     */
    @Override
    public void end(int exitStatus, Map<String, FileCopy> files, @Nullable EventAccumulator logged) throws IOException {
        long stopped = Math.max(started, Micros.now(clock));
        if (!draft.isInPlace()) {
            endVanished(stopped, files);
            return;
        }
        draft.put("stopped", AttributeText.of(stopped));
        draft.put("exit_status", AttributeText.of((long) exitStatus));
        RunEvents events =
                requireNonNull(logged, "a draft has no earlier start").events();
        draft.record(exitStatus, started, stopped, pruned, events);
        if (lock == null) {
            draft.publish();
            draft.store().journals().append(draft.batchDir(), draft.entry(true, files));
        } else {
            draft.store().journals().append(draft.batchDir(), draft.end(files));
            draft.writePublished("stopped", AttributeText.of(stopped));
            draft.writePublished("exit_status", AttributeText.of((long) exitStatus));
            lock.release();
        }
        draft.store().index().add(draft);
    }
}
