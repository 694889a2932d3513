package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.run.JournalEntry.FileCopy;
import org.jspecify.annotations.Nullable;

/** Reads the record of one run. It writes nothing, follows no links, and validates the content of every file. */
final class RunReader {

    /** The exit status of a process that was killed and thus recorded none. */
    static final int KILLED = -9;

    private static final long MICROS_PER_MILLI = 1000;

    /** The files and directories whose existence determines the status of a run. */
    private static final Set<String> MARKERS =
            Set.of("LOCK.remote", "PENDING", "STAGED", "LOCK", "LOCK.jguild", "proto");

    private final Run run;
    private final Path guildDir;
    private final Clock clock;
    private final @Nullable JournalFacts journal;

    /** Whether the journal records a later start than the files do: then some files were lost. */
    private boolean journalIsLater;

    /** Whether the journal is about the start that the files record, or a later one. */
    private boolean journalApplies;

    private boolean finalized = true;

    private RunReader(Run run, Clock clock, @Nullable JournalFacts journal) {
        this.run = run;
        this.guildDir = run.guildDir();
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Reads a run.
     *
     * @param journal what journals record about it; null if nothing
     * @return its snapshot; null if the directory is not a run, or no longer exists
     * @throws DamageException if an essential part cannot be read
     */
    static @Nullable RunSnapshot read(Run run, Clock clock, @Nullable JournalFacts journal)
            throws DamageException, IOException {
        try {
            return new RunReader(run, clock, journal).read();
        } catch (AccessDeniedException e) {
            throw new DamageException("it", "may not be read: permission denied");
        } catch (DamageException | IOException | RuntimeException e) {
            // A run that is deleted while it is read is not damaged.
            if (!Files.exists(run.dir(), LinkOption.NOFOLLOW_LINKS)) {
                return null;
            }
            throw e;
        }
    }

    private @Nullable RunSnapshot read() throws DamageException, IOException {
        Set<String> names = names();
        if (names == null) {
            return null;
        }
        String opref = text("opref", guildDir.resolve("opref"), copy("opref"));
        if (opref == null) {
            return null;
        }
        if (journal != null) {
            long recorded = recordedStart();
            journalIsLater = journal.startedMicros() > recorded;
            journalApplies = journal.startedMicros() >= recorded;
        }
        Long started = micros("started");
        Integer exit = exitStatus();
        boolean batch = names.contains("proto");
        Opref parsed = opref("opref", opref);
        RunStatus status = status(names, exit);
        FlagValues flags = flags();
        Object label = attribute("label");
        boolean killed = status == RunStatus.TERMINATED && exit == null;
        Long stopped = status == RunStatus.RUNNING || status == RunStatus.PENDING
                ? null
                : killed ? Long.valueOf(lastActivity(started)) : micros("stopped");
        // Before the facts are created: this may set the field finalized to false.
        RunEvents lost = lostEvents();
        finalized &= exit != null && status != RunStatus.RUNNING && hasAllAttributes(stopped);
        RunFacts facts = new RunFacts(
                parsed,
                batch ? operation(parsed) : parsed.operation(),
                batch,
                status,
                flags,
                label == null ? "" : label.toString(),
                micros("initialized"),
                started,
                stopped,
                killed ? Integer.valueOf(KILLED) : status == RunStatus.RUNNING ? null : exit,
                attribute("sourcecode_digest") instanceof String digest ? digest : null,
                finalized);
        return new RunSnapshot(run, facts, lost);
    }

    /** Returns the markers in the directory of the record; null if it is not a record. */
    private @Nullable Set<String> names() throws DamageException, IOException {
        if (!RecordFile.isDirectory(run.dir())) {
            return refuseLink("the run directory", run.dir());
        }
        if (!RecordFile.isDirectory(guildDir)) {
            return journal == null ? refuseLink(".guild", guildDir) : Set.of();
        }
        Path attrs = guildDir.resolve("attrs");
        if (!RecordFile.isDirectory(attrs) && Files.exists(attrs, LinkOption.NOFOLLOW_LINKS)) {
            throw new DamageException("attrs", "is not a directory");
        }
        // Other names than those of markers and locks are not needed.
        return new HashSet<>(DirectoryNames.in(guildDir, MARKERS::contains));
    }

    private static @Nullable Set<String> refuseLink(String name, Path path) throws DamageException {
        if (Files.isSymbolicLink(path)) {
            throw new DamageException(name, "is a link");
        }
        return null;
    }

    private static Opref opref(String name, String text) throws DamageException {
        try {
            return Opref.parse(text);
        } catch (GuildException e) {
            throw new DamageException(name, "does not name an operation");
        }
    }

    private String operation(Opref batch) throws DamageException, IOException {
        Path proto = guildDir.resolve("proto");
        Path file = proto.resolve(".guild");
        boolean real = RecordFile.isDirectory(proto) && RecordFile.isDirectory(file);
        String text = text("opref", real ? file.resolve("opref") : null, copy("proto/opref"));
        if (text == null) {
            throw new DamageException("opref of the trials", "is missing");
        }
        String optimizer = batch.op();
        return opref("opref of the trials", text).operation() + (optimizer.equals("+") ? "+" : "+" + optimizer);
    }

    private FlagValues flags() throws DamageException, IOException {
        Object flags = attribute("flags");
        if (flags == null) {
            return FlagValues.NONE;
        }
        if (!(flags instanceof Map<?, ?> map)) {
            throw new DamageException("flags", "is not a map");
        }
        SortedMap<String, Object> values = new TreeMap<>();
        map.forEach((name, value) -> values.put(String.valueOf(name), value));
        return new FlagValues(values);
    }

    private @Nullable Integer exitStatus() throws DamageException, IOException {
        Object exit = attribute("exit_status");
        if (exit == null) {
            return null;
        }
        if (!(exit instanceof Long status) || status != status.intValue()) {
            throw new DamageException("exit_status", "is not an integer of 32 bits");
        }
        return status.intValue();
    }

    private @Nullable Long micros(String name) throws DamageException, IOException {
        Object value = attribute(name);
        if (value != null && !(value instanceof Long)) {
            throw new DamageException(name, "is not a time in microseconds");
        }
        return (Long) value;
    }

    /** Returns the start that the files record; {@link Long#MIN_VALUE} if it was lost in a power failure. */
    private long recordedStart() throws DamageException, IOException {
        String text = RecordFile.readText(guildDir.resolve("attrs/started"));
        return text != null && AttributeText.value(text) instanceof Long micros ? micros : Long.MIN_VALUE;
    }

    private RunStatus status(Set<String> names, @Nullable Integer exit) throws DamageException, IOException {
        if (names.contains("LOCK.remote")) {
            return RunStatus.RUNNING;
        }
        boolean ended = journal != null && journalApplies && journal.ended();
        if (names.contains("PENDING") && !ended) {
            return RunStatus.PENDING;
        }
        if (names.contains("STAGED") && !ended) {
            return RunStatus.STAGED;
        }
        RunLock lock = new RunLock(guildDir);
        boolean locked = names.contains("LOCK") || names.contains("LOCK.jguild");
        if (locked && !ended && lock.isHeld(clock.instant())) {
            return RunStatus.RUNNING;
        }
        finalized &= !locked;
        if (exit != null) {
            return RunStatus.ofEnd(exit, this::isPruned);
        }
        // Without a lock, no process has ever worked on it.
        return locked || journalApplies ? RunStatus.TERMINATED : RunStatus.ERROR;
    }

    private boolean isPruned() {
        try {
            return attribute("pruned") != null;
        } catch (DamageException | IOException e) {
            return false;
        }
    }

    private long lastActivity(@Nullable Long started) throws IOException {
        long last = started == null ? 0 : started;
        try {
            long written = Files.getLastModifiedTime(guildDir.resolve("output"), LinkOption.NOFOLLOW_LINKS)
                    .toMillis();
            return Math.max(last, written * MICROS_PER_MILLI);
        } catch (NoSuchFileException e) {
            return last;
        }
    }

    private @Nullable Object attribute(String name) throws DamageException, IOException {
        String known = journal == null ? null : journal.attrs().get(name);
        if (journalIsLater && isPerStart(name)) {
            finalized &= known == null;
            return known == null ? null : AttributeText.value(name, known);
        }
        Path attrs = guildDir.resolve("attrs");
        boolean usable = known != null
                && (journalApplies || !isPerStart(name))
                && (!RecordFile.isRemovable(name) || RecordFile.isLost(attrs, name));
        String text = text(name, attrs.resolve(name), usable ? known : null);
        return text == null ? null : AttributeText.value(name, text);
    }

    /** Whether each start writes the attribute again. */
    private static boolean isPerStart(String name) {
        return switch (name) {
            case "started", "stopped", "exit_status", "pruned" -> true;
            default -> false;
        };
    }

    /**
     * Whether all attributes of the journal exist. A run that ended can lose attributes only in a power failure, so a
     * run that ended after the last boot is complete.
     */
    private boolean hasAllAttributes(@Nullable Long stopped) throws IOException {
        if (journal == null || stopped == null || stopped >= run.store().bootMicros()) {
            return true;
        }
        for (String name : journal.attrs().keySet()) {
            boolean known = journalApplies || !isPerStart(name);
            if (known && RecordFile.isLost(guildDir.resolve("attrs"), name)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the text of a file, or the one in the journal if the file is missing or empty; null if there is neither.
     */
    private @Nullable String text(String name, @Nullable Path file, @Nullable String known)
            throws DamageException, IOException {
        String text = file == null ? null : RecordFile.readText(file);
        if (text != null && !text.isEmpty()) {
            return text;
        }
        if (known != null) {
            finalized = false;
            return known;
        }
        // A run without a label is still valid.
        if (text != null && !name.equals("label")) {
            throw new DamageException(name, "is empty");
        }
        return null;
    }

    private @Nullable String copy(String name) {
        FileCopy copy = journal == null ? null : journal.files().get(name);
        return copy == null || copy.data() == null ? null : new String(copy.data(), StandardCharsets.UTF_8);
    }

    /**
     * Returns all events if event files that are in the journal were lost or truncated; else null, and the files are
     * read when needed.
     */
    private @Nullable RunEvents lostEvents() throws IOException {
        if (journal == null || !journalApplies) {
            return null;
        }
        Map<String, byte[]> lost = new HashMap<>();
        for (Map.Entry<String, FileCopy> file : journal.files().entrySet()) {
            if (isTruncated(JournalEntry.path(guildDir, file.getKey()), file.getValue())) {
                finalized = false;
                if (file.getKey().startsWith("events.")) {
                    lost.put(".guild/" + file.getKey(), file.getValue().data());
                }
            }
        }
        return lost.isEmpty() ? null : new EventFileReader(run.dir(), lost).readAfter(null);
    }

    /** Whether a file of the record is missing, or shorter than its copy in the journal. */
    static boolean isTruncated(Path file, FileCopy copy) throws IOException {
        if (copy.data() == null) {
            return false;
        }
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .size()
                    < copy.size();
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
