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
 * Makes run directories. Each is built where no reader looks, on the same file system, and renamed into its place when it is
 * whole.
 */
final class RunMaker {

    private final Path runsDir;
    private final StoreContext store;
    private final Micros micros;
    private final Map<Path, TrialTemplate> templates = new ConcurrentHashMap<>();
    private volatile boolean prepared;

    RunMaker(StoreContext store) {
        this.runsDir = store.home().resolve("runs");
        this.store = store;
        this.micros = new Micros(store.clock());
    }

    Path run(NewRun run) throws IOException {
        RunId id = RunId.random();
        Path aside = aside(id);
        fill(aside, id, run);
        Path dir = publish(aside, id);
        forceSources(run, dir);
        return dir;
    }

    Path batch(NewRun batch, NewRun proto) throws IOException {
        RunId id = RunId.random();
        Path aside = aside(id);
        fill(aside, id, batch);
        fill(Files.createDirectory(aside.resolve(".guild/proto")), new RunId("proto"), proto);
        Path dir = publish(aside, id);
        forceSources(proto, dir.resolve(".guild/proto"));
        return dir;
    }

    /** Copies of sources are too large for the journal. */
    private void forceSources(NewRun run, Path dir) {
        store.journals()
                .forceSoon(run.sources().stream()
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
        if (known == null || !known.isFresh()) {
            known = TrialTemplate.read(proto);
            templates.put(proto, known);
        }
        return known;
    }

    private Path aside(RunId id) throws IOException {
        return Files.createDirectory(unfinished().resolve(id.value()));
    }

    private Path unfinished() throws IOException {
        // A store stays open for a session, in which a user may delete all runs.
        if (!prepared || !RecordFile.isDirectory(runsDir.resolve(Unfinished.NAME))) {
            HomeSeal.sealIfNew(store.home());
            Leftovers.remove(Unfinished.directory(runsDir), store.clock().instant());
            prepared = true;
        }
        return runsDir.resolve(Unfinished.NAME);
    }

    private Path publish(Path aside, RunId id) throws IOException {
        return Files.move(aside, runsDir.resolve(id.value()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void fill(Path dir, RunId id, NewRun run) throws IOException {
        Path guildDir = Files.createDirectory(dir.resolve(".guild"));
        Files.createDirectory(guildDir.resolve("attrs"));
        SourceCopies sources = SourceCopies.copy(run.sources(), dir);
        text(guildDir.resolve("opref"), run.opref().text());
        text(guildDir.resolve("manifest"), sources.manifest());
        Map<String, Object> attributes = DefaultAttributes.of();
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
        text(dir.resolve(".guild/attrs").resolve(name), AttributeText.of(value));
    }

    private static void text(Path file, String text) throws IOException {
        Files.write(
                file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
