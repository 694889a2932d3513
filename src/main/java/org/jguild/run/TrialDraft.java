package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jguild.flag.FlagValues;
import org.jguild.run.JournalEntry.FileCopy;
import org.jspecify.annotations.Nullable;

/**
 * A new trial of a batch that is not published yet. Its attributes are kept in memory and written once, when it is
 * published; other files are written to a directory that no reader looks at, which is then moved into the store.
 * Thread-safe.
 */
public final class TrialDraft implements RunStart {

    private static final String INITIALIZED = "initialized";

    private final RunId id;
    private final Path draftDir;
    private final Path batchDir;
    private final TrialTemplate template;
    private final StoreContext store;
    private final FlagValues flags;
    private final String label;
    private final long initialized;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private boolean created;
    private boolean published;
    private @Nullable RunSnapshot recorded;

    /**
     * Creates a draft; nothing is written.
     *
     * @param draftDir a directory that no reader looks at, on the same file system; must not exist
     */
    TrialDraft(
            RunId id,
            Path draftDir,
            Path batchDir,
            TrialTemplate template,
            StoreContext store,
            FlagValues flags,
            String label,
            long initialized) {
        this.id = id;
        this.draftDir = draftDir;
        this.batchDir = batchDir;
        this.template = template;
        this.store = store;
        this.flags = flags;
        this.label = label;
        this.initialized = initialized;
        attributes.put("id", AttributeText.of(id.value()));
        attributes.put(INITIALIZED, AttributeText.of(initialized));
        attributes.put("started", AttributeText.of(initialized));
        attributes.put("flags", AttributeText.of("flags", flags.values()));
        attributes.put("label", AttributeText.of("label", label));
    }

    @Override
    public RunId id() {
        return id;
    }

    @Override
    public Path dir() {
        return batchDir.resolveSibling(id.value());
    }

    @Override
    public Path sources() {
        return isPublished() ? dir() : batchDir.resolve(".guild/proto");
    }

    @Override
    public FlagValues flags() {
        return flags;
    }

    /** Returns the record that was written when it ended; before that, it is pending or running. */
    @Override
    public RunSnapshot snapshot() {
        synchronized (this) {
            if (recorded != null) {
                return recorded;
            }
            if (!published) {
                return snapshot(created ? RunStatus.RUNNING : RunStatus.PENDING, null, null, null);
            }
        }
        return run().snapshot();
    }

    /** Returns when it was created, in microseconds since 1970. */
    long initialized() {
        return initialized;
    }

    /** Returns the run on disk that this trial becomes. */
    @Override
    public Run run() {
        return new Run(dir(), store);
    }

    StoreContext store() {
        return store;
    }

    Path batchDir() {
        return batchDir;
    }

    /** Whether it is a trial of a function, whose work is done in this JVM. */
    boolean isOfFunction() {
        return template.isOfFunction();
    }

    /** Returns the directory in which the files of the record are now; created if necessary. */
    synchronized Path guildDir() throws IOException {
        if (published) {
            return dir().resolve(".guild");
        }
        if (!created) {
            Files.createDirectory(draftDir);
            template.copyTo(draftDir);
            created = true;
        }
        return draftDir.resolve(".guild");
    }

    synchronized boolean isPublished() {
        return published;
    }

    /** Sets an attribute; it is written to a file when the trial is published. */
    synchronized void put(String attribute, String text) {
        attributes.put(attribute, text);
    }

    /** Moves the directory into the store; a second call does nothing. */
    synchronized void publish() throws IOException {
        if (published) {
            return;
        }
        Path attrs = guildDir().resolve("attrs");
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            write(attrs.resolve(attribute.getKey()), attribute.getKey(), attribute.getValue());
        }
        // The link is created first: readers ignore a link without a target, but a trial without a batch would stay
        // indefinitely.
        Files.createSymbolicLink(batchDir.resolve(id.value()), Path.of("..", id.value()));
        Files.move(draftDir, dir(), StandardCopyOption.ATOMIC_MOVE);
        published = true;
    }

    private void write(Path file, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (template.isOfFunction() && name.equals("started") && text.equals(attributes.get(INITIALIZED))) {
            TrialTemplate.link(file.resolveSibling(INITIALIZED), file, bytes);
        } else {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /** Writes an attribute after the trial was published. */
    void writePublished(String name, String text) throws IOException {
        if (!RecordFile.isDirectory(dir())) {
            throw new NoSuchFileException(dir().toString());
        }
        new RecordDirectory(dir()).write(name, text);
    }

    /** Returns the journal entry for the end of a trial whose start was written to the journal. */
    synchronized JournalEntry end(Map<String, FileCopy> files) {
        Map<String, String> attrs = new LinkedHashMap<>(attributes);
        attrs.keySet().retainAll(Set.of("started", "stopped", "exit_status", "pruned"));
        return new JournalEntry(true, id.value(), attrs, files);
    }

    /** Returns a journal entry with everything in which this trial differs from others of its batch. */
    synchronized JournalEntry entry(boolean end, Map<String, FileCopy> files) {
        Map<String, String> attrs = new LinkedHashMap<>(attributes);
        if (template.digestText() != null) {
            attrs.put("sourcecode_digest", template.digestText());
        }
        Map<String, FileCopy> all = new LinkedHashMap<>(files);
        all.put("opref", FileCopy.of(template.opref().text()));
        return new JournalEntry(end, id.value(), attrs, all);
    }

    /** Creates and keeps the snapshot of the ended trial, so that it need not be read from disk. */
    synchronized RunSnapshot record(int exitStatus, long started, long stopped, boolean pruned, RunEvents events) {
        recorded = new RunSnapshot(
                run(), facts(RunStatus.ofEnd(exitStatus, () -> pruned), started, stopped, exitStatus), events);
        return recorded;
    }

    private RunSnapshot snapshot(
            RunStatus status, @Nullable Long started, @Nullable Long stopped, @Nullable Integer exitStatus) {
        return new RunSnapshot(run(), facts(status, started, stopped, exitStatus), null);
    }

    private RunFacts facts(
            RunStatus status, @Nullable Long started, @Nullable Long stopped, @Nullable Integer exitStatus) {
        return new RunFacts(
                template.opref(),
                template.opref().operation(),
                false,
                status,
                flags,
                label,
                initialized,
                started == null ? Long.valueOf(initialized) : started,
                stopped,
                exitStatus,
                template.digest(),
                exitStatus != null);
    }

    /** Whether the record was neither removed nor renamed by the program. */
    boolean isInPlace() {
        return !isPublished() || Files.exists(dir().resolve(".guild/attrs/id"), LinkOption.NOFOLLOW_LINKS);
    }
}
