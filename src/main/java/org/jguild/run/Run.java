package org.jguild.run;

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

/**
 * The identity of a run on disk, and what can be asked of it. Each answer is read when it is asked for, so that what other
 * processes write is seen; {@link #snapshot} answers many questions by one reading. No question changes anything.
 */
public final class Run implements RunStart {

    private static final long KILL_SECONDS = 10;

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
     * Returns the directory of what is recorded about the run.
     *
     * @return {@code .guild} in {@link #dir}
     */
    public Path guildDir() {
        return dir.resolve(".guild");
    }

    @Override
    public RunSnapshot snapshot() {
        return find().orElseThrow(() -> new GuildException("Run " + id().brief() + " is no longer in " + dir.getParent()
                + ": it was deleted or moved; 'runs' lists those that are there."));
    }

    /**
     * Reads what is recorded of the run, if it still exists.
     *
     * @return its record as it is now; empty if it is gone
     * @throws GuildException if the record is damaged
     */
    public Optional<RunSnapshot> find() {
        try {
            return Optional.ofNullable(store.read(this));
        } catch (DamageException e) {
            throw new GuildException("Run " + id().brief() + " cannot be read (" + e.getMessage() + "); 'runs delete "
                    + id().brief() + "' removes it.");
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
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
     * Returns what this is a run of.
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
     * Returns when the run last began.
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
     * Returns how the run ended.
     *
     * @return 0 when it completed, above 0 for an error, below 0 for a signal
     */
    public OptionalInt exitStatus() {
        return snapshot().exitStatus();
    }

    /**
     * Returns what the run logged.
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
     * Reads one recorded attribute; see {@link #printedAttributes} for those the program printed.
     *
     * @param name its name, such as {@code random_seed}
     * @return its value as {@link FlagValues} describes; null when it is null, absent or damaged
     */
    public Object attribute(String name) {
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

    /**
     * Records one attribute and forces it to the disk. A reader sees the old value or the new one, never a part.
     *
     * @param name its name
     * @param value a value as {@link FlagValues} describes
     * @throws GuildException if the store cannot be written
     */
    public void writeAttribute(String name, Object value) {
        try {
            new RecordDirectory(dir).writeForced(name, AttributeText.of(value));
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Reads all values of one scalar.
     *
     * @param name its name, as {@link #scalars} has it
     * @param listener receives them in the order they were logged; a run that was started again logged twice
     */
    public void replay(String name, ScalarListener listener) {
        try {
            EventFiles.replay(dir, name, listener);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Returns the process that works on the run.
     *
     * @return its number; empty if there is none, it is gone, or it cannot be seen from here
     */
    public OptionalLong livingProcess() {
        return new RunLock(guildDir()).livingWorker();
    }

    /**
     * Ends the program of this run, with its children, if it outlived the process that started it, and is certain to be the one
     * that this run started. The run then reads as terminated and can be started again.
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
        // A killed process is gone at once unless the kernel is busy with it; its run must not be started before.
        program.onExit()
                .completeOnTimeout(program, KILL_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /**
     * Returns what the run printed.
     *
     * @return standard output and error, merged as they came; of more than 16 MB the end
     */
    public String output() {
        return outputTail(MAX_OUTPUT);
    }

    /**
     * Returns the end of what the run printed.
     *
     * @param bytes how much of it at most
     * @return standard output and error, merged as they came, from the first whole character on
     */
    public String outputTail(int bytes) {
        try {
            return OutputTail.read(guildDir().resolve("output"), bytes);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Returns the run after which a batch creates its trials.
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
