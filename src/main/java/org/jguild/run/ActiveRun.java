package org.jguild.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.run.JournalEntry.FileCopy;
import org.jspecify.annotations.Nullable;

/** One start of a run, until it ends. Thread-safe. */
public final class ActiveRun implements AutoCloseable {

    private static final int TERMINATED = -15;

    private final Recording recording;
    private final OutputLog log;
    private final EventFileWriter scalars;
    private final EventFileWriter texts;
    private final LineSplitter stdout;
    private final LineSplitter stderr;

    /** All events of the run; null if an earlier start may have logged some too. */
    private final @Nullable EventAccumulator logged;

    private ScalarListener listener = (tag, value, step) -> {};
    private boolean finished;

    private ActiveRun(
            Recording recording, OutputLog log, RunStart run, OutputScalars output, Clock clock, boolean fresh) {
        this.recording = recording;
        this.log = log;
        this.logged = fresh ? new EventAccumulator() : null;
        scalars = new EventFileWriter(recording::guildDir, "", clock);
        texts = new EventFileWriter(recording::guildDir, ".attrs", clock);
        OutputLineParser lines = new OutputLineParser(run.flags(), output, sink());
        stdout = new LineSplitter(lines::line);
        stderr = new LineSplitter(lines::line);
    }

    /**
     * Starts a run, or starts an ended one again: the output of an earlier start and the record of its end are removed,
     * its scalars are kept. If several callers, in any processes, do so at the same time, exactly one succeeds.
     *
     * @param run the run
     * @param command the words of the command, to be recorded
     * @param environment its environment variables, to be recorded; secrets are left out
     * @param clock the clock for all times that are recorded
     * @return the started run; its status is now running
     * @throws GuildException if the run is running, or cannot be written
     */
    public static ActiveRun start(RunStart run, List<String> command, Map<String, String> environment, Clock clock) {
        return start(run, command, environment, OutputScalars.DEFAULT, clock);
    }

    /**
     * Starts a run as {@link #start(RunStart, List, Map, Clock)}.
     *
     * @param run the run
     * @param command the words of the command, to be recorded
     * @param environment its environment variables, to be recorded; secrets are left out
     * @param output how scalars are read from its output
     * @param clock the clock for all times that are recorded
     * @return the started run; its status is now running
     * @throws GuildException if the run is running, or cannot be written
     */
    public static ActiveRun start(
            RunStart run, List<String> command, Map<String, String> environment, OutputScalars output, Clock clock) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cmd", AttributeText.of(command));
        facts.put("env", AttributeText.of(withoutSecrets(environment)));
        try {
            if (run instanceof TrialDraft draft && !draft.isPublished()) {
                Recording recording = DraftRecording.published(draft, facts, clock);
                return new ActiveRun(recording, OutputLog.begin(recording::guildDir, clock), run, output, clock, true);
            }
            Runnable changes = run instanceof Restart restart ? restart.changes() : () -> {};
            Recording recording = RunRecording.start(run.run(), facts, changes, clock);
            return new ActiveRun(recording, OutputLog.begin(recording::guildDir, clock), run, output, clock, false);
        } catch (IOException e) {
            throw StoreFailure.of(run.dir(), e);
        }
    }

    /**
     * Starts a run whose work is done in this JVM. There is no command and no environment to record, and a new trial
     * needs few files: if it prints nothing, it has no {@code output}. Its directory appears in the store when it has
     * ended, or earlier if {@link #show} is called; until then no reader of the store sees it.
     *
     * @param run the run
     * @param output how scalars are read from its output
     * @param clock the clock for all times that are recorded
     * @return the started run
     * @throws GuildException if the run is running, or cannot be written
     */
    public static ActiveRun inThisJvm(RunStart run, OutputScalars output, Clock clock) {
        if (!(run instanceof TrialDraft draft) || draft.isPublished()) {
            return start(run, List.of(), Map.of(), output, clock);
        }
        try {
            Recording recording = DraftRecording.unpublished(draft, clock);
            return new ActiveRun(recording, OutputLog.beginLater(recording::guildDir, clock), run, output, clock, true);
        } catch (IOException e) {
            throw StoreFailure.of(run.dir(), e);
        }
    }

    /** Publishes the run: moves its directory into the store, where every reader sees it as running. */
    public synchronized void show() {
        if (!finished) {
            write(recording::show);
        }
    }

    private static Map<String, Object> withoutSecrets(Map<String, String> environment) {
        Map<String, Object> kept = new TreeMap<>(environment);
        kept.keySet().removeIf(name -> Stream.of("password", "token", "secret")
                .anyMatch(name.toLowerCase(Locale.ROOT)::contains));
        return kept;
    }

    /**
     * Records which process does the work, in place of this JVM.
     *
     * @param pid its process id
     */
    public synchronized void attach(long pid) {
        if (!finished) {
            write(() -> recording.attach(pid));
        }
    }

    /**
     * Sends every scalar from now on to a listener, which replaces the earlier one.
     *
     * @param receiver receives each scalar after it was logged
     */
    public synchronized void listen(ScalarListener receiver) {
        listener = receiver;
    }

    /**
     * Records that the trial was stopped early because its values were not competitive. If this is called before
     * {@link #finish}, the run ends as pruned.
     *
     * @param step the step of the value that led to this decision
     */
    public synchronized void prune(long step) {
        if (!finished) {
            write(() -> recording.prune(step));
        }
    }

    /**
     * Stores what the program printed and logs the scalars in it.
     *
     * @param fromStderr whether it was printed to standard error
     * @param bytes a buffer that begins with the output
     * @param length the number of bytes of output in the buffer
     */
    public synchronized void output(boolean fromStderr, byte[] bytes, int length) {
        if (!finished) {
            write(() -> log.write(fromStderr, bytes, length));
            (fromStderr ? stderr : stdout).feed(bytes, length);
        }
    }

    /**
     * Logs one scalar.
     *
     * @param tag its name
     * @param value its value, stored with full precision
     * @param step its step
     */
    public synchronized void scalar(String tag, double value, long step) {
        if (!finished) {
            sink().scalar(tag, value, step);
        }
    }

    /**
     * Logs one text, as a printed line {@code tag: text} does.
     *
     * @param tag its name
     * @param text the text
     */
    public synchronized void text(String tag, String text) {
        if (!finished) {
            sink().text(tag, text);
        }
    }

    private EventCodec.Sink sink() {
        return new EventCodec.Sink() {
            @Override
            public void scalar(String tag, double value, long step) {
                write(() -> scalars.scalar(tag, value, step));
                if (logged != null) {
                    logged.scalar(tag, value, step);
                }
                listener.scalar(tag, value, step);
            }

            @Override
            public void text(String tag, String text) {
                write(() -> texts.text(tag, text));
                if (logged != null) {
                    logged.text(tag, text);
                }
            }
        };
    }

    /**
     * Ends the run. A second call does nothing. If the program removed the directory of the run, nothing is recorded
     * there.
     *
     * @param exitStatus 0 when it completed, above 0 for an error, below 0 for a signal
     * @throws GuildException if the end cannot be recorded
     */
    public synchronized void finish(int exitStatus) {
        if (finished) {
            return;
        }
        stdout.end();
        stderr.end();
        finished = true;
        write(() -> {
            Map<String, FileCopy> files = new LinkedHashMap<>();
            try {
                log.close();
                scalars.close();
                texts.close();
            } finally {
                recording.stopHeartbeat();
            }
            log.copyTo(files);
            scalars.copyTo(files);
            texts.copyTo(files);
            recording.end(exitStatus, files, logged);
        });
    }

    /** Ends the run as terminated (-15) if {@link #finish} was not called. */
    @Override
    public void close() {
        finish(TERMINATED);
    }

    private void write(Writing writing) {
        try {
            writing.write();
        } catch (NoSuchFileException e) {
            // A program may remove or rename its own directory: then its trial has failed, but the batch continues.
            if (recording.isInPlace()) {
                throw StoreFailure.of(recording.dir(), e);
            }
        } catch (IOException e) {
            throw StoreFailure.of(recording.dir(), e);
        }
    }

    /** Writes a part of the record. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    /** How one start is recorded. Its methods are called by one thread at a time. */
    interface Recording {

        Path dir();

        /** Returns the directory in which the files of the record are now. */
        Path guildDir() throws IOException;

        /** Whether the directory was neither removed nor renamed. */
        boolean isInPlace();

        void show() throws IOException;

        void attach(long pid) throws IOException;

        void prune(long step) throws IOException;

        /** Stops the heartbeat. Called even if the end cannot be recorded. */
        void stopHeartbeat();

        /**
         * Records the end.
         *
         * @param files copies, for the journal, of the files that this start wrote
         * @param logged all events of the run; null if an earlier start may have logged some too
         */
        void end(int exitStatus, Map<String, FileCopy> files, @Nullable EventAccumulator logged) throws IOException;
    }
}
