package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;

/**
 * Creates run directories. Each is written where no reader looks, on the same file system, and moved into the store
 * when it is complete.
 */
final class RunCreator {

    private final Path runsDir;
    private final StoreContext store;
    private final Micros micros;
    private final DataFiles data;
    private final Map<Path, TrialTemplate> templates = new ConcurrentHashMap<>();
    private volatile boolean prepared;

    RunCreator(StoreContext store) {
        this.runsDir = store.home().resolve("runs");
        this.store = store;
        this.micros = new Micros(store.clock());
        this.data = new DataFiles(store.home());
    }

    Path run(NewRun run) throws IOException {
        RunId id = RunId.random();
        Path draftDir = draftDir(id);
        fill(draftDir, id, run);
        Path dir = publish(draftDir, id);
        forceSources(run, dir);
        return dir;
    }

    Path batch(NewRun batch, NewRun proto) throws IOException {
        RunId id = RunId.random();
        Path draftDir = draftDir(id);
        fill(draftDir, id, batch);
        fill(Files.createDirectory(draftDir.resolve(".guild/proto")), new RunId("proto"), proto);
        Path dir = publish(draftDir, id);
        forceSources(proto, dir.resolve(".guild/proto"));
        return dir;
    }

    /** Forces copies of sources to disk; they are too large for the journal. */
    private void forceSources(NewRun run, Path dir) {
        store.journals()
                .forceSoon(run.sources().stream()
                        .filter(source -> !source.linked() && !source.isFolder())
                        .map(source -> dir.resolve(source.path()))
                        .toList());
    }

    TrialDraft trial(Path batchDir, FlagValues flags, String label) throws IOException {
        RunId id = RunId.random();
        TrialTemplate template = template(batchDir.resolve(".guild/proto"));
        return new TrialDraft(
                id, unfinished().resolve(id.value()), batchDir, template, store, flags, label, micros.next());
    }

    private TrialTemplate template(Path proto) throws IOException {
        TrialTemplate known = templates.get(proto);
        if (known == null || !known.isCurrent()) {
            known = TrialTemplate.read(proto, data);
            templates.put(proto, known);
        }
        return known;
    }

    private Path draftDir(RunId id) throws IOException {
        return Files.createDirectory(unfinished().resolve(id.value()));
    }

    private Path unfinished() throws IOException {
        // While a store is open, a user may delete its whole directory of runs.
        if (!prepared || !RecordFile.isDirectory(runsDir.resolve(UnfinishedRuns.NAME))) {
            TrustMarker.trustIfNew(store.home());
            StaleDirectories.remove(
                    UnfinishedRuns.directory(runsDir), store.clock().instant());
            prepared = true;
        }
        return runsDir.resolve(UnfinishedRuns.NAME);
    }

    private Path publish(Path draftDir, RunId id) throws IOException {
        return Files.move(draftDir, runsDir.resolve(id.value()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void fill(Path dir, RunId id, NewRun run) throws IOException {
        Path guildDir = Files.createDirectory(dir.resolve(".guild"));
        Files.createDirectory(guildDir.resolve("attrs"));
        SourceCopies sources = SourceCopies.copy(run.sources(), dir, data);
        writeText(guildDir.resolve("opref"), run.opref().text());
        writeText(guildDir.resolve("manifest"), sources.manifest());
        Map<String, Object> attributes = DefaultAttributes.create();
        attributes.put("sourcecode_digest", sources.digest());
        attributes.putAll(run.attributes());
        attributes.put("id", id.value());
        attributes.put("initialized", micros.next());
        attributes.put("flags", run.flags().values());
        attributes.put("label", run.label());
        for (Map.Entry<String, Object> attribute : new TreeMap<>(attributes).entrySet()) {
            write(dir, attribute.getKey(), attribute.getValue());
        }
        Files.createFile(guildDir.resolve("PENDING"));
    }

    private static void write(Path dir, String name, Object value) throws IOException {
        if (!RecordFile.isAttributeName(name)) {
            throw new GuildException("'" + name + "' cannot be the name of an attribute.");
        }
        writeText(dir.resolve(".guild/attrs").resolve(name), AttributeText.of(name, value));
    }

    private static void writeText(Path file, String text) throws IOException {
        Files.write(
                file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
