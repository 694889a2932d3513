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

/** One start of a run, from its beginning to its end. Safe for many threads. */
public final class ActiveRun implements AutoCloseable {

    private static final int TERMINATED = -15;

    private final Recording recording;
    private final OutputLog log;
    private final EventFile scalars;
    private final EventFile texts;
    private final LineSplitter stdout;
    private final LineSplitter stderr;

    /** What was logged; null if an earlier start logged, too. */
    private final EventSummary logged;

    private ScalarListener listener = (tag, value, step) -> {};
    private boolean finished;

    private ActiveRun(Recording recording, OutputLog log, RunStart run, Clock clock, boolean fresh) {
        this.recording = recording;
        this.log = log;
        this.logged = fresh ? new EventSummary() : null;
        scalars = new EventFile(recording::guildDir, "", clock);
        texts = new EventFile(recording::guildDir, ".attrs", clock);
        PrintedLines lines = new PrintedLines(run.flags().values().keySet(), sink());
        stdout = new LineSplitter(lines::line);
        stderr = new LineSplitter(lines::line);
    }

    /**
     * Starts a run, or starts an ended one again: what an earlier start left as its end and its output is removed, its
     * scalars stay. Of several callers at the same moment, in whatever process, one starts it.
     *
     * @param run the run
     * @param command the words of the command, for the record
     * @param environment the variables given to it, for the record; secrets are left out
     * @param clock the time
     * @return the start; the run now reads as running
     * @throws GuildException if the run is running, or cannot be written
     */
    public static ActiveRun start(RunStart run, List<String> command, Map<String, String> environment, Clock clock) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cmd", AttributeText.of(command));
        facts.put("env", AttributeText.of(withoutSecrets(environment)));
        try {
            if (run instanceof TrialDraft draft && !draft.isPublished()) {
                Recording recording = DraftRecording.shown(draft, facts, clock);
                return new ActiveRun(recording, OutputLog.begin(recording::guildDir, clock), run, clock, true);
            }
            Run onDisk = run instanceof TrialDraft draft ? draft.run() : (Run) run;
            Recording recording = RunRecording.start(onDisk, facts, clock);
            return new ActiveRun(recording, OutputLog.begin(recording::guildDir, clock), run, clock, false);
        } catch (IOException e) {
            throw StoreFailure.of(run.dir(), e);
        }
    }

    /**
     * Starts a run whose work is done in this JVM. There is no command and no environment to record, and a new trial costs few
     * files: one that prints nothing has no {@code output}, and its directory appears when it has ended, or before if {@link
     * #show} is called. Until then no reader of the store sees it.
     *
     * @param run the run
     * @param clock the time
     * @return the start
     * @throws GuildException if the run is running, or cannot be written
     */
    public static ActiveRun inThisJvm(RunStart run, Clock clock) {
        if (!(run instanceof TrialDraft draft) || draft.isPublished()) {
            return start(run, List.of(), Map.of(), clock);
        }
        try {
            Recording recording = DraftRecording.hidden(draft, clock);
            return new ActiveRun(recording, OutputLog.beginLater(recording::guildDir, clock), run, clock, true);
        } catch (IOException e) {
            throw StoreFailure.of(run.dir(), e);
        }
    }

    /** Lets everybody see the run, as one that is running, and puts its directory into its place. */
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
     * Names the process that does the work, in place of this JVM.
     *
     * @param pid its number
     */
    public synchronized void attach(long pid) {
        if (!finished) {
            write(() -> recording.attach(pid));
        }
    }

    /**
     * Passes on every scalar from now on, in place of who received them before.
     *
     * @param receiver receives them when they have been logged
     */
    public synchronized void listen(ScalarListener receiver) {
        listener = receiver;
    }

    /**
     * Records that the program was told to end early because its values were not promising. Called before {@link #finish},
     * it makes the run pruned.
     *
     * @param step the step of the value that decided it
     */
    public synchronized void prune(long step) {
        if (!finished) {
            write(() -> recording.prune(step));
        }
    }

    /**
     * Keeps what the program printed and logs the scalars in it.
     *
     * @param fromStderr whether it came from standard error
     * @param bytes what came
     * @param length how many of the bytes count
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
     * @param value its value, kept exactly
     * @param step its step
     */
    public synchronized void scalar(String tag, double value, long step) {
        if (!finished) {
            sink().scalar(tag, value, step);
        }
    }

    /**
     * Logs one text, as a line {@code tag: text} does.
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
     * Ends the run. A second call does nothing. A run whose program removed its directory has nothing to record.
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
                recording.ending();
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
            // A program may remove or rename its own directory: its trial has failed, and others are not concerned.
            if (recording.isInPlace()) {
                throw StoreFailure.of(recording.dir(), e);
            }
        } catch (IOException e) {
            throw StoreFailure.of(recording.dir(), e);
        }
    }

    /** Writes something of the run. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    /** How one start is recorded. Its methods are called by one thread at a time. */
    interface Recording {

        Path dir();

        /** Where files of the record are now. */
        Path guildDir() throws IOException;

        /** Whether the directory is still where it belongs. */
        boolean isInPlace();

        void show() throws IOException;

        void attach(long pid) throws IOException;

        void prune(long step) throws IOException;

        /** Stops the heartbeat, whether or not the end can be recorded. */
        void ending();

        /**
         * Records the end.
         *
         * @param files what the journal holds of the files that this start wrote
         * @param logged what was logged; null if it is not all
         */
        void end(int exitStatus, Map<String, FileCopy> files, EventSummary logged) throws IOException;
    }
}
