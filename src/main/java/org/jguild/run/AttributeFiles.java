package org.jguild.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.flag.Yaml;

/** The attributes of one run, a small YAML file each. What was read is kept as long as its file is the same. */
final class AttributeFiles {

    /** Integers that every YAML reader reads alike; a leading zero would mean octal. */
    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");

    /** The file that was read, as the file system tells it from its successor. */
    private record Version(Object file, FileTime changed, long size) {

        /** Of a file that a draft writes when it is published, the size alone is known. */
        static Version ofDraft(String text) {
            return new Version(null, null, text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /** What was read; without a version if there was no file. */
    private record Kept(Version version, Object value) {

        static Kept ofDraft(String text) {
            return new Kept(Version.ofDraft(text), AttributeFiles.value(text));
        }
    }

    private final Path guildDir;
    private final TrialDraft draft;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AttributeFiles origin;

    AttributeFiles(Path guildDir) {
        this(guildDir, null);
    }

    /** Makes a view of attributes of which a draft holds some, as long as it is one. */
    AttributeFiles(Path guildDir, TrialDraft draft) {
        this(guildDir, draft, null);
    }

    private AttributeFiles(Path guildDir, TrialDraft draft, AttributeFiles origin) {
        this.guildDir = guildDir;
        this.draft = draft;
        this.origin = origin;
    }

    /** Makes a view that looks at each file once; what it reads is known here too. */
    AttributeFiles settled() {
        return new AttributeFiles(guildDir, draft, this);
    }

    Path file(String name) {
        return guildDir.resolve("attrs").resolve(name);
    }

    /** Tells whether there is such an attribute; a machine that lost power may leave an empty file, which is none. */
    boolean has(String name) {
        return held(name) != null || version(name) != null;
    }

    /** Reads an attribute; null if it is null or absent. */
    Object read(String name) {
        String held = held(name);
        if (held != null) {
            return kept.computeIfAbsent(name, key -> Kept.ofDraft(held)).value;
        }
        Kept own = kept.get(name);
        if (origin != null && own != null) {
            return own.value;
        }
        Kept before = known(name);
        Version version = version(name);
        Object value = null;
        if (version != null) {
            boolean same = before != null && before.version != null && isSame(before.version, version);
            value = same ? before.value : readFile(name);
        }
        keep(name, new Kept(version, value));
        return value;
    }

    /** What was read of an attribute, here or where this is a view of. */
    private Kept known(String name) {
        Kept own = kept.get(name);
        return own == null && origin != null ? origin.known(name) : own;
    }

    /** Whoever looks at each file once knows of those that are absent, too. */
    private void keep(String name, Kept read) {
        if (read.version != null || origin != null) {
            kept.put(name, read);
        }
        if (read.version != null && origin != null) {
            origin.keep(name, read);
        }
    }

    private boolean isSame(Version before, Version now) {
        return before.file == null ? before.size == now.size && draft.hasWritten(now.changed) : before.equals(now);
    }

    private String held(String name) {
        return draft == null ? null : draft.text(name);
    }

    private Version version(String name) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file(name), BasicFileAttributes.class);
            return facts.isRegularFile() && facts.size() > 0
                    ? new Version(facts.fileKey(), facts.lastModifiedTime(), facts.size())
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private Object readFile(String name) {
        String text = readText(name);
        return text == null ? null : value(text);
    }

    /** Reads the file of an attribute as it is; null if there is none. */
    String readText(String name) {
        String held = held(name);
        if (held != null) {
            return held;
        }
        try {
            return Files.readString(file(name));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the text of an attribute file. What is not YAML was not written by us, and is taken as it stands. */
    static Object value(String text) {
        String stripped = text.strip();
        if (INTEGER.matcher(stripped).matches()) {
            return Long.valueOf(stripped);
        }
        try {
            return Yaml.read(text);
        } catch (GuildException e) {
            return stripped;
        }
    }

    /** Gives the text of an attribute file. */
    static String text(Object value) {
        return value instanceof Long || value instanceof Integer ? value + "\n" : Yaml.write(value);
    }

    void write(String name, Object value) {
        writeText(name, text(value));
    }

    void writeText(String name, String text) {
        if (draft != null && draft.put(name, text)) {
            kept.put(name, Kept.ofDraft(text));
            return;
        }
        try {
            AtomicFile.write(guildDir, file(name), text);
        } catch (IOException e) {
            throw StoreFailure.of(guildDir, e);
        }
    }

    /** Writes an integer unless there is one; of many processes one does. */
    boolean writeIfAbsent(String name, long value) throws IOException {
        return AtomicFile.writeIfAbsent(guildDir, file(name), value + "\n");
    }

    /** Writes an attribute of which there is no file yet. A reader sees none or all of it, as long as the text is short. */
    void writeNew(String name, long value) throws IOException {
        Files.write(file(name), (value + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }
}
