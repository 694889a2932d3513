package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jguild.flag.FlagValues;

/**
 * A run on disk. All that can change is read from files each time, so that what other processes write is seen; see {@link
 * #settled} for a view that does so once.
 */
public final class Run {

    private static final long KILL_SECONDS = 10;

    private final Path dir;
    private final Path batchDir;
    private final TrialDraft draft;
    private final AttributeFiles attributes;
    private final Run origin;
    private volatile EventsOfEnd keptEvents;
    private volatile RunStatus keptStatus;
    private volatile Opref opref;
    private volatile OptionalLong initialized = OptionalLong.empty();

    /** The events of an ended run, and when it ended: they are read again when it has ended again. */
    private record EventsOfEnd(long stoppedMicros, LoggedEvents events) {}

    Run(Path dir) {
        this(dir, null);
    }

    /** Makes a view of a trial whose batch is known. */
    Run(Path dir, Path batchDir) {
        this(dir, batchDir, null, new AttributeFiles(dir.resolve(".guild")), null);
    }

    /** Makes a view of a trial that is not in its place yet. */
    Run(TrialDraft draft) {
        this(
                draft.dir(),
                draft.batchDir(),
                draft,
                new AttributeFiles(draft.dir().resolve(".guild"), draft),
                null);
    }

    private Run(Path dir, Path batchDir, TrialDraft draft, AttributeFiles attributes, Run origin) {
        this.dir = dir;
        this.batchDir = batchDir;
        this.draft = draft;
        this.attributes = attributes;
        this.origin = origin;
    }

    /**
     * Gives a view that reads each thing once, for whoever asks many questions about many runs that have ended. What was
     * known before is looked at again; what the view reads is known here too.
     *
     * @return the same run
     */
    public Run settled() {
        Run view = new Run(dir, batchDir, draft, attributes.settled(), this);
        view.keptEvents = keptEvents;
        return view;
    }

    /**
     * Gives the run's identity.
     *
     * @return the name of its directory
     */
    public RunId id() {
        return new RunId(dir.getFileName().toString());
    }

    /**
     * Gives the directory in which the program runs.
     *
     * @return an absolute path
     */
    public Path dir() {
        return dir;
    }

    /**
     * Gives the directory of what is recorded about the run.
     *
     * @return {@code .guild} in {@link #dir}
     */
    public Path guildDir() {
        return dir.resolve(".guild");
    }

    /**
     * Tells what this is a run of.
     *
     * @return its operation; for a batch, the optimizer
     */
    public Opref opref() {
        // Written once, when the run is made.
        if (opref == null) {
            opref = origin == null ? readOpref() : origin.opref();
        }
        return opref;
    }

    private Opref readOpref() {
        try {
            return Opref.parse(Files.readString(place().guildDir().resolve("opref")));
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Gives the operation as tables show it.
     *
     * @return {@code train.py}; for batches {@code train.py+} (grid) or {@code train.py+gp}
     */
    public String operation() {
        if (!isBatch()) {
            return opref().operation();
        }
        String optimizer = opref().op();
        return proto().opref().operation() + (optimizer.equals("+") ? "+" : "+" + optimizer);
    }

    /**
     * Tells whether this run is a batch of trials.
     *
     * @return true if it has a proto run
     */
    public boolean isBatch() {
        // A trial is none, which need not be looked up for each of thousands.
        return batchDir == null && Files.isDirectory(guildDir().resolve("proto"));
    }

    /**
     * Tells how the run stands. A run whose process is gone without a word is recorded as terminated by the first caller.
     *
     * @return its status now
     */
    public RunStatus status() {
        if (origin != null && keptStatus != null) {
            return keptStatus;
        }
        keptStatus = draft().map(TrialDraft::status).orElseGet(() -> new StatusRule(this, attributes).status());
        return keptStatus;
    }

    /**
     * Gives the run's flags.
     *
     * @return all flags with their values
     */
    public FlagValues flags() {
        return attributes.read("flags") instanceof Map<?, ?> map ? flagValues(map) : FlagValues.NONE;
    }

    /**
     * Gives the run's label.
     *
     * @return the label, empty if there is none
     */
    public String label() {
        Object label = attributes.read("label");
        return label == null ? "" : label.toString();
    }

    /**
     * Tells when the run last began.
     *
     * @return microseconds since 1970
     */
    public OptionalLong startedMicros() {
        return micros("started");
    }

    /**
     * Tells when the run ended.
     *
     * @return microseconds since 1970
     */
    public OptionalLong stoppedMicros() {
        return micros("stopped");
    }

    /**
     * Tells when the run was made.
     *
     * @return microseconds since 1970
     */
    public OptionalLong initializedMicros() {
        // Written once, when the run is made.
        if (initialized.isEmpty()) {
            initialized = origin == null ? micros("initialized") : origin.initializedMicros();
        }
        return initialized;
    }

    /**
     * Tells how the run ended.
     *
     * @return 0 when it completed, above 0 for an error, below 0 for a signal
     */
    public OptionalInt exitStatus() {
        return attributes.read("exit_status") instanceof Long status
                ? OptionalInt.of(Math.toIntExact(status))
                : OptionalInt.empty();
    }

    /**
     * Gives one recorded attribute; see {@link #printedAttributes} for those the program printed.
     *
     * @param name its name, such as {@code random_seed}
     * @return its value as {@link FlagValues} describes; null when it is null or absent
     */
    public Object attribute(String name) {
        return attributes.read(name);
    }

    /**
     * Records one attribute. A reader sees the old value or the new one, never a part.
     *
     * @param name its name
     * @param value a value as {@link FlagValues} describes
     */
    public void writeAttribute(String name, Object value) {
        attributes.write(name, value);
    }

    /**
     * Gives what the run logged.
     *
     * @return printed scalars by name; scalars that the program itself wrote to a directory D have names {@code D#tag}
     */
    public SortedMap<String, ScalarSummary> scalars() {
        return events().scalars();
    }

    /**
     * Gives all values of one scalar.
     *
     * @param name its name, as {@link #scalars} has it
     * @param listener hears them in the order they were logged; a run that was begun again logged twice
     */
    public void replay(String name, ScalarListener listener) {
        try {
            LoggedEvents.replay(dir, name, listener);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Gives the attributes that the run printed as {@code name: text}.
     *
     * @return the last text by name
     */
    public SortedMap<String, String> printedAttributes() {
        return events().texts();
    }

    private LoggedEvents events() {
        OptionalLong stopped = stoppedMicros();
        EventsOfEnd before = keptEvents;
        if (before != null && stopped.isPresent() && stopped.getAsLong() == before.stoppedMicros) {
            return before.events;
        }
        try {
            LoggedEvents events = LoggedEvents.read(place().guildDir().getParent());
            keep(stopped.isPresent() ? new EventsOfEnd(stopped.getAsLong(), events) : null);
            return events;
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    private void keep(EventsOfEnd events) {
        keptEvents = events;
        if (origin != null) {
            origin.keep(events);
        }
    }

    /**
     * Gives the process that works on the run.
     *
     * @return its id; empty if there is none or it is gone
     */
    public OptionalLong livingProcess() {
        return new RunLock(guildDir()).livingWorker();
    }

    /**
     * Ends the program of this run, with its children, if it outlived the process that began it. The run then reads as
     * terminated and can be begun again.
     *
     * @return whether there was such a program
     */
    public boolean endOrphan() {
        Optional<ProcessHandle> orphan = new RunLock(guildDir()).orphan();
        orphan.ifPresent(Run::end);
        return orphan.isPresent() && status() == RunStatus.TERMINATED;
    }

    private static void end(ProcessHandle program) {
        List<ProcessHandle> children = program.descendants().toList();
        program.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        // A killed process is gone at once unless the kernel is busy with it; its run must not be begun before.
        program.onExit()
                .completeOnTimeout(program, KILL_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /**
     * Gives what the run printed.
     *
     * @return standard output and error, merged as they came
     */
    public String output() {
        try {
            return new String(Files.readAllBytes(place().guildDir().resolve("output")), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Returns the end of what the run printed, which may be more than fits into memory.
     *
     * @param bytes how many bytes are read at most
     * @return the end of standard output and error, merged as they came; empty if there is none
     */
    public String outputTail(int bytes) {
        try {
            return OutputTail.read(place().guildDir().resolve("output"), bytes);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    /**
     * Gives the run after which a batch makes its trials.
     *
     * @return the operation with its flags unexpanded
     * @throws IllegalStateException if this is not a batch
     */
    public Run proto() {
        if (!isBatch()) {
            throw new IllegalStateException(dir + " is not a batch");
        }
        return new Run(guildDir().resolve("proto"));
    }

    /** The trial as long as it is not in its place. */
    Optional<TrialDraft> draft() {
        return Optional.ofNullable(draft).filter(trial -> !trial.isPublished());
    }

    /** Where its record is now. */
    Place place() {
        return draft == null ? this::guildDir : draft::guildDir;
    }

    /** Its attributes, of which what was read is known. */
    AttributeFiles attributes() {
        return attributes;
    }

    /** Keeps what the run logged when it has just ended, so that it need not be read again. */
    void keepEvents(LoggedEvents events) {
        stoppedMicros().ifPresent(stopped -> keep(new EventsOfEnd(stopped, events)));
    }

    /** The batch that this run is a trial of; empty if it is none or nobody has said so. */
    Optional<Path> batchDir() {
        return Optional.ofNullable(batchDir);
    }

    private OptionalLong micros(String name) {
        return attributes.read(name) instanceof Long micros ? OptionalLong.of(micros) : OptionalLong.empty();
    }

    private static FlagValues flagValues(Map<?, ?> map) {
        SortedMap<String, Object> values = new TreeMap<>();
        map.forEach((name, value) -> values.put(String.valueOf(name), value));
        return new FlagValues(values);
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
