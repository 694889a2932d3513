package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jspecify.annotations.Nullable;

/**
 * A run on disk, identified by its directory. Each method reads the present state from disk, so that changes by other
 * processes are seen; to read many values, take one {@link #snapshot}. Reading changes nothing.
 */
public final class Run implements RunStart {

    private static final long KILL_TIMEOUT_SECONDS = 10;

    private static final String PROTO = ".guild/proto";

    private static final int MAX_OUTPUT = 1 << 24;

    private final Path dir;
    private final StoreContext store;

    Run(Path dir, StoreContext store) {
        this.dir = dir;
        this.store = store;
    }

    @Override
    public RunId id() {
        return new RunId(dir.getFileName().toString());
    }

    @Override
    public Path dir() {
        return dir;
    }

    /**
     * Returns the directory of the record of the run.
     *
     * @return {@code .guild} in {@link #dir}
     */
    public Path guildDir() {
        return dir.resolve(".guild");
    }

    @Override
    public RunSnapshot snapshot() {
        return find().orElseThrow(() -> new GuildException(said() + " is no longer in " + dir.getParent()
                + ": it was deleted or moved; 'runs' lists the existing runs."));
    }

    /**
     * Reads the record of the run, if it still exists.
     *
     * @return its present record; empty if it no longer exists
     * @throws GuildException if the record is damaged
     */
    public Optional<RunSnapshot> find() {
        try {
            return Optional.ofNullable(store.read(this));
        } catch (DamageException e) {
            throw new GuildException(said() + " cannot be read (" + e.getMessage() + "); 'runs delete "
                    + listed().brief() + "' removes " + (isProto() ? "the batch." : "it."));
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    private boolean isProto() {
        return dir.endsWith(PROTO);
    }

    /** The run that lists show: for the proto of a batch, the batch. */
    private RunId listed() {
        return isProto()
                ? new RunId(requireNonNull(dir.resolve("../..").normalize().getFileName())
                        .toString())
                : id();
    }

    private String said() {
        return (isProto() ? "The operation of batch " : "Run ") + listed().brief();
    }

    /**
     * Returns the status of the run.
     *
     * @return its status now
     */
    public RunStatus status() {
        return snapshot().status();
    }

    @Override
    public FlagValues flags() {
        return snapshot().flags();
    }

    /**
     * Returns the run's label.
     *
     * @return the label, empty if there is none
     */
    public String label() {
        return snapshot().label();
    }

    /**
     * Returns the operation of the run.
     *
     * @return its operation; for a batch, the optimizer
     */
    public Opref opref() {
        return snapshot().opref();
    }

    /**
     * Returns the operation as tables show it.
     *
     * @return {@code train.py}; for batches {@code train.py+} (grid) or {@code train.py+gp}
     */
    public String operation() {
        return snapshot().operation();
    }

    /**
     * Whether this run is a batch of trials.
     *
     * @return true if it has a proto run
     */
    public boolean isBatch() {
        return RecordFile.isDirectory(guildDir().resolve("proto"));
    }

    /**
     * Returns when the run was last started.
     *
     * @return microseconds since 1970
     */
    public OptionalLong startedMicros() {
        return snapshot().startedMicros();
    }

    /**
     * Returns when the run ended.
     *
     * @return microseconds since 1970
     */
    public OptionalLong stoppedMicros() {
        return snapshot().stoppedMicros();
    }

    /**
     * Returns when the run was created.
     *
     * @return microseconds since 1970
     */
    public OptionalLong initializedMicros() {
        return snapshot().initializedMicros();
    }

    /**
     * Returns the exit status of the run.
     *
     * @return 0 if it completed, above 0 for an error, below 0 for a signal; empty if it has not ended
     */
    public OptionalInt exitStatus() {
        return snapshot().exitStatus();
    }

    /**
     * Returns the scalars that the run logged.
     *
     * @return printed scalars by name; scalars that the program itself wrote to a directory D have names {@code D#tag}
     */
    public SortedMap<String, ScalarSummary> scalars() {
        return snapshot().scalars();
    }

    /**
     * Returns the attributes that the run printed as {@code name: text}.
     *
     * @return the last text by name
     */
    public SortedMap<String, String> printedAttributes() {
        return snapshot().printedAttributes();
    }

    /**
     * Reads one recorded attribute; {@link #printedAttributes} returns those that the program printed.
     *
     * @param name its name, such as {@code random_seed}
     * @return its value, of a type that {@link FlagValues} allows; null if it is null, missing or damaged
     */
    public @Nullable Object attribute(String name) {
        Path attrs = guildDir().resolve("attrs");
        if (!RecordFile.isAttributeName(name)
                || !RecordFile.isDirectory(dir)
                || !RecordFile.isDirectory(guildDir())
                || !RecordFile.isDirectory(attrs)) {
            return null;
        }
        try {
            String text = RecordFile.readText(attrs.resolve(name));
            if (text == null ? !RecordFile.isRemovable(name) : text.isEmpty()) {
                JournalFacts journal = store.journal(this);
                text = journal == null ? null : journal.attrs().get(name);
            }
            return text == null ? null : AttributeText.value(name, text);
        } catch (DamageException e) {
            return null;
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    @Override
    public Run run() {
        return this;
    }

    /**
     * Refuses a value that a reader of the attribute would not accept.
     *
     * @param name the name of the attribute
     * @param value a value of a type that {@link FlagValues} allows
     * @throws GuildException if it is too large
     */
    public static void checkAttribute(String name, @Nullable Object value) {
        AttributeText.of(name, value);
    }

    /**
     * Writes one attribute atomically and forces it to disk. A reader sees the old value or the new one, never a part.
     *
     * @param name its name
     * @param value a value of a type that {@link FlagValues} allows
     * @throws GuildException if the store cannot be written, or the value is larger than a reader accepts
     */
    public void writeAttribute(String name, Object value) {
        try {
            new RecordDirectory(dir).writeForced(name, AttributeText.of(name, value));
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Reads all values of one scalar.
     *
     * @param name its name, as in {@link #scalars}
     * @param listener receives them in the order in which they were logged, from all starts of the run
     */
    public void replay(String name, ScalarListener listener) {
        try {
            EventFileReader.replay(dir, name, listener);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Returns the living process that does the work of the run.
     *
     * @return its process id; empty if there is none, it has ended, or it cannot be looked up from this JVM
     */
    public OptionalLong livingProcess() {
        return new RunLock(guildDir()).livingWorker();
    }

    /**
     * Kills the program of this run, with its children, if the JVM that started it has ended and the program certainly
     * belongs to this run. The status of the run is then terminated, and it can be started again.
     *
     * @return whether there was such a program
     */
    public boolean endOrphan() {
        List<ProcessHandle> orphans = new RunLock(guildDir()).orphans();
        orphans.forEach(Run::end);
        return !orphans.isEmpty();
    }

    private static void end(ProcessHandle program) {
        List<ProcessHandle> children = program.descendants().toList();
        program.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        // Normally a killed process ends at once, but the kernel may need some time. The run must not be started
        // before.
        program.onExit()
                .completeOnTimeout(program, KILL_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /**
     * Returns what the run printed.
     *
     * @return standard output and error, in the order of arrival; the last 16 MB if there is more
     */
    public String output() {
        return outputTail(MAX_OUTPUT);
    }

    /**
     * Returns the end of what the run printed.
     *
     * @param bytes the maximum number of bytes
     * @return standard output and error, in the order of arrival, beginning with a complete character
     */
    public String outputTail(int bytes) {
        try {
            return OutputTail.read(guildDir().resolve("output"), bytes);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Returns the proto run of a batch, from which its trials are created.
     *
     * @return the operation with its flags unexpanded
     * @throws IllegalStateException if this is not a batch
     */
    public Run proto() {
        if (!isBatch()) {
            throw new IllegalStateException(dir + " is not a batch");
        }
        return new Run(guildDir().resolve("proto"), store);
    }

    StoreContext store() {
        return store;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Run run && dir.equals(run.dir);
    }

    @Override
    public int hashCode() {
        return dir.hashCode();
    }

    @Override
    public String toString() {
        return dir.toString();
    }
}
