package org.jguild.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.run.JournalEntry.FileCopy;
import org.jspecify.annotations.Nullable;

/** Writes files of the record of a published run. Each file is written atomically, and no link is followed. */
final class RecordDirectory {

    private final Path guildDir;
    private final Path attrs;

    /**
     * Creates a writer, and the directory of attributes if it is missing.
     *
     * @throws FileSystemException if the record, or a directory of it, is missing or a link
     */
    RecordDirectory(Path runDir) throws IOException {
        guildDir = runDir.resolve(".guild");
        attrs = guildDir.resolve("attrs");
        for (Path dir : new Path[] {runDir, guildDir}) {
            if (!RecordFile.isDirectory(dir)) {
                throw Files.isSymbolicLink(dir)
                        ? new FileSystemException(dir.toString(), null, "it is a link")
                        : new NoSuchFileException(dir.toString());
            }
        }
        if (Files.isSymbolicLink(attrs)) {
            throw new FileSystemException(attrs.toString(), null, "it is a link");
        }
        if (!Files.exists(attrs)) {
            Files.createDirectory(attrs);
        }
    }

    void write(String name, String text) throws IOException {
        AtomicFile.write(guildDir, file(name), text);
    }

    void writeForced(String name, String text) throws IOException {
        AtomicFile.writeForced(guildDir, file(name), text.getBytes(StandardCharsets.UTF_8));
        JournalWriter.forceDirectory(attrs);
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    void removeMarker(String name) throws IOException {
        Files.deleteIfExists(guildDir.resolve(name));
    }

    /** Returns the texts of all attributes that can be read. */
    Map<String, String> attributes() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : DirectoryNames.in(attrs, RecordFile::isAttributeName)) {
            String text = readable(attrs.resolve(name));
            if (text != null) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    private static @Nullable String readable(Path file) throws IOException {
        try {
            return RecordFile.readText(file);
        } catch (DamageException e) {
            return null;
        }
    }

    /** Returns copies of other files of the record, of those that exist. */
    Map<String, FileCopy> copies(String... names) throws IOException {
        Map<String, FileCopy> copies = new TreeMap<>();
        for (String name : names) {
            String text = readable(JournalEntry.path(guildDir, name));
            if (text != null) {
                copies.put(name, FileCopy.of(text));
            }
        }
        return copies;
    }

    private Path file(String name) throws IOException {
        if (!RecordFile.isAttributeName(name)) {
            throw new FileSystemException(attrs.resolve("?").toString(), null, "'" + name + "' is no attribute name");
        }
        return attrs.resolve(name);
    }
}
