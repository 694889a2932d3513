package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jspecify.annotations.Nullable;

/**
 * The files that every trial of a batch copies from the proto run. The small files of its record are kept in memory,
 * because they are written for each trial; source files are copied on disk.
 */
final class TrialTemplate {

    private static final Path GUILD = Path.of(".guild");
    private static final Path ATTRS = GUILD.resolve("attrs");

    /** Files that are different for each trial. */
    private static final Set<String> OWN =
            Set.of("id", "initialized", "started", "flags", "label", "cmd", "env", "PENDING");

    /**
     * Attributes that all trials of a function have in common and that readers of runs do not need. They are only in
     * the proto run, to keep short trials fast; the Python tool does the same for functions.
     */
    private static final Set<String> SHARED =
            Set.of("deps", "host", "op", "platform", "plugins", "random_seed", "run_params", "user", "user_flags");

    /**
     * Files that are the same for all trials of a function and never change: the trials share one file through hard
     * links.
     */
    private static final Set<Path> LINKED =
            Set.of(GUILD.resolve("opref"), GUILD.resolve("manifest"), ATTRS.resolve("sourcecode_digest"));

    /** Larger source files are not kept in memory. */
    private static final long MAX_BUFFERED_BYTES = 1 << 16;

    private final Path proto;
    private final boolean function;
    private final Opref opref;
    private final @Nullable String digestText;
    private final FileTime modified;
    private final List<Path> directories = new ArrayList<>();
    private final Map<Path, byte[]> records = new LinkedHashMap<>();
    private final Map<Path, byte[]> links = new LinkedHashMap<>();
    private final List<Path> sources = new ArrayList<>();
    private final DataFiles dataFiles;
    private final Map<Path, DataCopy> data = new LinkedHashMap<>();

    /** A copy of a data file, and its size when this template was read. */
    private record DataCopy(Path file, long size) {}

    private TrialTemplate(Path proto, DataFiles dataFiles) throws IOException {
        this.dataFiles = dataFiles;
        this.proto = proto;
        this.modified = modified(proto);
        this.opref = readOpref(proto);
        this.function = opref.type().equals(Opref.FUNCTION);
        this.digestText = readRecord(proto.resolve(ATTRS).resolve("sourcecode_digest"));
    }

    private static Opref readOpref(Path proto) throws IOException {
        String text = readRecord(proto.resolve(".guild/opref"));
        if (text == null) {
            throw new NoSuchFileException(proto.resolve(".guild/opref").toString());
        }
        return Opref.parse(text);
    }

    private static @Nullable String readRecord(Path file) throws IOException {
        try {
            return RecordFile.readText(file);
        } catch (DamageException e) {
            throw damaged(file, e);
        }
    }

    private static byte @Nullable [] readBytes(Path file) throws IOException {
        try {
            return RecordFile.read(file, RecordFile.MAX_BYTES);
        } catch (DamageException e) {
            throw damaged(file, e);
        }
    }

    private static GuildException damaged(Path file, DamageException damage) {
        return new GuildException("The batch of " + file + " cannot have further trials (" + damage.getMessage()
                + "): repair that file, or start a new batch.");
    }

    /** Returns the operation of the trials. */
    Opref opref() {
        return opref;
    }

    /** Returns the text of the attribute with the digest of the source code; null if there is none. */
    @Nullable
    String digestText() {
        return digestText;
    }

    /** Returns the digest of the source code; null if there is none. */
    @Nullable
    String digest() {
        return digestText != null && AttributeText.value(digestText) instanceof String digest ? digest : null;
    }

    static TrialTemplate read(Path proto, DataFiles dataFiles) throws IOException {
        TrialTemplate template = new TrialTemplate(proto, dataFiles);
        try (Stream<Path> files = Files.walk(proto)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                // A store may come from an untrusted source: the target of a link is not copied.
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || RecordFile.isDirectory(file)) {
                    template.add(file, proto.relativize(file));
                } else if (Files.isSymbolicLink(file) && dataFiles.contains(Files.readSymbolicLink(file))) {
                    Path copy = Files.readSymbolicLink(file);
                    template.data.put(proto.relativize(file), new DataCopy(copy, DataFiles.size(copy)));
                }
            }
        }
        return template;
    }

    private void add(Path file, Path name) throws IOException {
        if (Files.isDirectory(file)) {
            if (!file.equals(proto)) {
                directories.add(name);
            }
        } else if (!name.startsWith(GUILD)) {
            if (function && Files.size(file) <= MAX_BUFFERED_BYTES) {
                records.put(name, readBytes(file));
            } else {
                sources.add(name);
            }
        } else if (function && LINKED.contains(name)) {
            addLink(file, name);
        } else if (!OWN.contains(name.getFileName().toString()) && !(function && isShared(file, name))) {
            records.put(name, readBytes(file));
        }
    }

    /**
     * Adds a file that trials share, unless it is empty: a function without source code has neither a manifest nor a
     * digest.
     */
    private void addLink(Path file, Path name) throws IOException {
        String text = readRecord(file);
        if (text != null && !text.isEmpty() && !text.equals("null\n")) {
            links.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isShared(Path file, Path name) throws IOException {
        String attribute = name.getFileName().toString();
        boolean untagged = attribute.equals("tags") && "[]\n".equals(readRecord(file));
        return name.startsWith(ATTRS) && (SHARED.contains(attribute) || untagged);
    }

    /**
     * Whether the attributes of the proto run are unchanged; replacing one changes the modification time of their
     * directory.
     */
    boolean isCurrent() throws IOException {
        return modified.equals(modified(proto));
    }

    private static FileTime modified(Path proto) throws IOException {
        return Files.getLastModifiedTime(proto.resolve(ATTRS));
    }

    /**
     * Whether these are trials of a function. The Python tool cannot start them again, so it never changes their files.
     */
    boolean isOfFunction() {
        return function;
    }

    void copyTo(Path trial) throws IOException {
        for (Path directory : directories) {
            Files.createDirectory(trial.resolve(directory));
        }
        for (Map.Entry<Path, byte[]> record : records.entrySet()) {
            Files.write(
                    trial.resolve(record.getKey()),
                    record.getValue(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        }
        for (Map.Entry<Path, byte[]> link : links.entrySet()) {
            link(proto.resolve(link.getKey()), trial.resolve(link.getKey()), link.getValue());
        }
        for (Path source : sources) {
            Files.copy(proto.resolve(source), trial.resolve(source));
        }
        for (Map.Entry<Path, DataCopy> link : data.entrySet()) {
            DataCopy copy = link.getValue();
            Path origin = Path.of(opref.pkg()).resolve(link.getKey());
            dataFiles.link(copy.file(), copy.size(), origin, trial.resolve(link.getKey()));
        }
    }

    /** Creates a hard link, which takes less time than a second file; or a copy if a link is not possible. */
    static void link(Path file, Path name, byte[] content) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (IOException | UnsupportedOperationException e) {
            // The file system has no hard links, or the file has the maximum number of them.
            Files.write(name, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }
}
