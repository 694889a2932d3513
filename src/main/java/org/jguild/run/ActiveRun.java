package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jguild.error.GuildException;

/** One start of a run, from its beginning to its end. Safe for many threads. */
public final class ActiveRun implements AutoCloseable {

    private static final int TERMINATED = -15;

    /** More than any program logs by hand; what is beyond is in the event file alone. */
    private static final int JOURNALED_SCALARS = 200;

    private final Run run;
    private final Clock clock;
    private final RunLock lock;
    private final OutputLog log;
    private final EventFile scalars;
    private final EventFile texts;
    private final LineSplitter stdout;
    private final LineSplitter stderr;
    private final SortedMap<String, Journal.ScalarPoint> last = new TreeMap<>();
    private final boolean fresh;
    private final SyncPace pace;
    /** What was logged, as long as nobody but this start can have logged anything. */
    private EventSummary logged;

    private ScalarListener listener = (tag, value, step) -> {};
    private boolean finished;

    /** A fresh run has nothing of an earlier start, so that less has to be replaced. */
    private ActiveRun(Run run, Clock clock, RunLock lock, boolean fresh, SyncPace pace) throws IOException {
        this.fresh = fresh;
        this.pace = pace;
        this.run = run;
        this.clock = clock;
        this.lock = lock;
        logged = run.draft().isPresent() ? new EventSummary() : null;
        Place place = run.place();
        log = fresh ? OutputLog.beginLater(place, clock) : OutputLog.begin(place, clock);
        scalars = new EventFile(place, "", clock);
        texts = new EventFile(place, ".attrs", clock);
        PrintedLines lines = new PrintedLines(run.flags().values().keySet(), sink());
        stdout = new LineSplitter(lines::line);
        stderr = new LineSplitter(lines::line);
    }

    /**
     * Begins a run, or begins an ended one again: what an earlier start left as its end and its output is removed, its
     * scalars stay.
     *
     * @param run the run
     * @param command the words of the command, for the record
     * @param environment the variables given to it, for the record; secrets are left out
     * @param clock tells the time
     * @return the start; the run now reads as running
     * @throws GuildException if the run is running, or cannot be written
     */
    public static ActiveRun start(Run run, List<String> command, Map<String, String> environment, Clock clock) {
        if (run.status() == RunStatus.RUNNING) {
            throw new GuildException(
                    "Run " + run.id().brief() + " is running; it can be started again when it has ended.");
        }
        RunLock lock = new RunLock(run.guildDir());
        try {
            return begin(run, lock, command, withoutSecrets(environment), clock);
        } catch (IOException e) {
            lock.abandon();
            throw StoreFailure.of(run.dir(), e);
        } catch (RuntimeException e) {
            lock.abandon();
            throw e;
        }
    }

    /**
     * Begins a run whose work is done in this JVM. There is no command and no environment to record, and a trial that is a
     * {@linkplain RunStore#draftTrial draft} costs few files: one that prints nothing has no {@code output}.
     *
     * @param run the run
     * @param clock tells the time
     * @param pace how often the journal of the batch is forced to the disk
     * @return the start; the run now reads as running, to others when it is shown
     * @throws GuildException if the run is running, or cannot be written
     */
    public static ActiveRun inThisJvm(Run run, Clock clock, SyncPace pace) {
        if (run.status() != RunStatus.PENDING || run.draft().isEmpty()) {
            return start(run, List.of(), Map.of(), clock);
        }
        try {
            run.place().guildDir();
            return new ActiveRun(run, clock, new RunLock(run.guildDir()), true, pace);
        } catch (IOException e) {
            throw StoreFailure.of(run.dir(), e);
        }
    }

    /** Lets everybody see the run, as one that is running, and puts its directory into its place. */
    public synchronized void show() {
        TrialDraft draft = finished ? null : run.draft().orElse(null);
        if (draft != null) {
            logged = null;
            write(() -> {
                new RunLock(draft.guildDir()).takeInThisJvm();
                draft.publish();
            });
        }
    }

    /** The order of the steps matters: killed after any of them, the run reads as it was before, or as terminated. */
    private static ActiveRun begin(
            Run run, RunLock lock, List<String> command, Map<String, Object> environment, Clock clock)
            throws IOException {
        lock.take();
        AttributeFiles attributes = new AttributeFiles(run.guildDir());
        attributes.write("started", Micros.now(clock));
        attributes.remove("exit_status");
        attributes.remove("stopped");
        attributes.remove("pruned");
        attributes.write("cmd", command);
        attributes.write("env", environment);
        ActiveRun active = new ActiveRun(run, clock, lock, false, SyncPace.ALWAYS);
        for (String mark : List.of("PENDING", "STAGED")) {
            Files.deleteIfExists(run.guildDir().resolve(mark));
        }
        return active;
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
     * @param pid its id
     */
    public synchronized void attach(long pid) {
        write(() -> lock.worker(pid));
    }

    /**
     * Lets somebody hear every scalar from now on, in place of who heard them before.
     *
     * @param heard hears them when they have been logged
     */
    public synchronized void listen(ScalarListener heard) {
        listener = heard;
    }

    /**
     * Records that the program was told to end early because its values were not promising. Said before {@link #finish},
     * it makes the run pruned.
     *
     * @param step the step of the value that decided it
     */
    public synchronized void prune(long step) {
        if (!finished) {
            run.writeAttribute("pruned", step);
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
                Journal.ScalarPoint before = last.get(tag);
                if (before == null ? last.size() < JOURNALED_SCALARS : step >= before.step()) {
                    last.put(tag, new Journal.ScalarPoint(value, step));
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
     * Ends the run. A second call does nothing.
     *
     * @param exitStatus 0 when it completed, above 0 for an error, below 0 for a signal
     */
    public synchronized void finish(int exitStatus) {
        if (finished) {
            return;
        }
        stdout.end();
        stderr.end();
        finished = true;
        write(() -> {
            log.close();
            scalars.close();
            texts.close();
            recordEnd(exitStatus);
        });
    }

    private void recordEnd(int exitStatus) throws IOException {
        long stopped = Micros.now(clock);
        TrialDraft draft = run.draft().orElse(null);
        if (draft != null) {
            run.writeAttribute("stopped", stopped);
            run.writeAttribute("exit_status", exitStatus);
            Journal.Entry entry = Journal.entry(run, exitStatus, stopped, last);
            draft.publish();
            new Journal(draft.batchDir()).append(entry, pace);
            run.keepEvents(logged.events());
            return;
        }
        Path batchDir = run.batchDir().orElse(null);
        if (batchDir != null) {
            new Journal(batchDir).append(Journal.entry(run, exitStatus, stopped, last), pace);
        }
        if (fresh) {
            AttributeFiles attributes = new AttributeFiles(run.guildDir());
            attributes.writeNew("stopped", stopped);
            attributes.writeNew("exit_status", exitStatus);
        } else {
            run.writeAttribute("exit_status", exitStatus);
            run.writeAttribute("stopped", stopped);
        }
        lock.release();
    }

    /** Ends the run as terminated (-15) if {@link #finish} was not called. */
    @Override
    public void close() {
        finish(TERMINATED);
    }

    private void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw StoreFailure.of(run.dir(), e);
        }
    }

    /** Writes something of the run. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
